import type { Locale } from '@/core/locale'
import { Card, Facts, List, ListItem, Stack } from '@/ui'

import { directoryMessages } from '../../translations'
import type { PersonCard } from '../../types'
import { ClassLink } from './class-links'
import { periodText } from './period-text'

type StudentCardProps = { locale: Locale; student: NonNullable<PersonCard['student']>; isLinked: boolean }

/** The personal file: its number, groups, and the classes one after another. */
export const StudentCard = ({ locale, student, isLinked }: StudentCardProps) => {
  const text = directoryMessages(locale).person
  const facts = [
    ...(student.fileNumber ? [{ label: text.fileNumber, value: student.fileNumber }] : []),
    ...(student.subgroups.length > 0
      ? [{ label: text.subgroups, value: student.subgroups.map((group) => <div key={group}>{group}</div>) }]
      : []),
  ]
  return (
    <Stack>
      {facts.length > 0 && (
        <Card title={text.student}>
          <Facts items={facts} />
        </Card>
      )}
      <Card
        title={student.history.length > 1 ? text.history : text.class}
        isFlush={student.history.length > 0}
      >
        {student.history.length === 0 ? (
          text.noClass
        ) : (
          <List>
            {student.history.map(({ class: ofClass, year, ...period }) => (
              <ListItem
                key={`${ofClass.id}-${period.from}`}
                title={<ClassLink of={ofClass} isLinked={isLinked} />}
                note={periodText(locale, period)}
                end={year}
              />
            ))}
          </List>
        )}
      </Card>
    </Stack>
  )
}
