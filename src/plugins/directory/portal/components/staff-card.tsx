import type { Locale } from '@/core/locale'
import { formatDate, formatNumber } from '@/i18n/format'
import { Card, Facts, type Fact, List, ListItem, Stack } from '@/ui'

import { directoryMessages } from '../../translations'
import type { PersonCard } from '../../types'
import { ClassLink } from './class-links'
import { periodText } from './period-text'

type StaffCardProps = { locale: Locale; staff: NonNullable<PersonCard['staff']>; isLinked: boolean }

/** Positions with their dates, the class led, and what is taught today. */
export const StaffCard = ({ locale, staff, isLinked }: StaffCardProps) => {
  const text = directoryMessages(locale).person
  const facts: Fact[] = [
    ...(staff.hiredOn ? [{ label: text.hiredOn, value: formatDate(locale, staff.hiredOn, 'dayYear') }] : []),
    ...(staff.leftOn ? [{ label: text.leftOn, value: formatDate(locale, staff.leftOn, 'dayYear') }] : []),
    ...(staff.classTeacherOf.length > 0
      ? [
          {
            label: text.classTeacherOf,
            value: staff.classTeacherOf.map((led) => (
              <div key={led.id}>
                <ClassLink of={led} isLinked={isLinked} />
              </div>
            )),
          },
        ]
      : []),
  ]
  return (
    <Stack>
      {facts.length > 0 && (
        <Card title={text.staff}>
          <Facts items={facts} />
        </Card>
      )}
      {staff.positions.length > 0 && (
        <Card title={text.positions} isFlush>
          <List>
            {staff.positions.map(({ title, ...period }) => (
              <ListItem key={`${title}-${period.from}`} title={title} note={periodText(locale, period)} />
            ))}
          </List>
        </Card>
      )}
      {staff.workloads.length > 0 && (
        <Card title={text.workloads} isFlush>
          <List>
            {staff.workloads.map(({ id, class: ofClass, subject, subgroup, hoursPerWeek }) => (
              <ListItem
                key={id}
                title={[subject, subgroup].filter(Boolean).join(', ')}
                note={<ClassLink of={ofClass} isLinked={isLinked} />}
                end={text.hours(formatNumber(locale, hoursPerWeek))}
              />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  )
}
