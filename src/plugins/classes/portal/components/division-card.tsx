import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, Link, LinkButton, Notice, Row, Stack } from '@/ui'

import { classesMessages } from '../../translations'
import type { Division, DivisionPart } from '../../types'
import { hrefs } from '../hrefs'
import { DivisionActions } from './division-actions'
import styles from './divisions.module.css'

type DivisionCardProps = { locale: Locale; classId: number; date: SchoolDate; division: Division }

/** One division on a day: its groups side by side, their teachers, and whom it forgot. */
export const DivisionCard = ({ locale, classId, date, division }: DivisionCardProps) => {
  const messagesOfPlugin = classesMessages(locale)
  const text = messagesOfPlugin.divisions
  const { name, from, to, subjects, parts, undivided, isOver } = division
  const day = (value: SchoolDate) => formatDate(locale, value, 'numeric')
  const others = subjects.map((subject) => subject.name).filter((subject) => subject !== name)
  return (
    <Card
      title={name}
      note={[...others, to ? text.until(day(from), day(to)) : text.since(day(from))].join(' · ')}
      actions={
        <Row>
          {to && <Badge>{text.closed}</Badge>}
          {!isOver && (
            <LinkButton href={hrefs.divisions(classId, division.id, date)} icon="edit" size="s">
              {text.edit}
            </LinkButton>
          )}
          <DivisionActions
            classId={classId}
            date={date}
            division={division}
            errorText={messages(locale).errors}
            text={messagesOfPlugin.actions}
          />
        </Row>
      }
    >
      <Stack>
        {!isOver && undivided.length > 0 && (
          <Notice tone="warn" title={text.undivided(undivided.length)}>
            {undivided.map((student) => student.name).join(', ')}
          </Notice>
        )}
        <div className={styles.parts}>
          {parts.map((part) => (
            <Part key={part.part} division={name} locale={locale} part={part} />
          ))}
        </div>
      </Stack>
    </Card>
  )
}

type PartProps = { locale: Locale; division: string; part: DivisionPart }

const Part = ({ locale, division, part: { name, students, courses } }: PartProps) => {
  const all = classesMessages(locale)
  const text = all.divisions
  return (
    <section className={styles.part} aria-label={`${division}, ${name}`}>
      <h3 className={styles.partName}>
        {name} <span className={styles.count}>{all.count(students.length)}</span>
      </h3>
      {courses.map(({ subject, teachers }) => (
        <p key={subject.id} className={styles.teacher}>
          {courses.length > 1 && `${subject.name}: `}
          {teachers.length === 0
            ? text.noTeacher
            : teachers.map(({ name: teacher, workload }) => (
                <Link
                  key={workload}
                  href={`/journal/${workload}`}
                  aria-label={text.journal(`${name}, ${teacher}`)}
                >
                  {teacher}
                </Link>
              ))}
        </p>
      ))}
      {students.length === 0 ? (
        <p className={styles.teacher}>{text.nobody}</p>
      ) : (
        <ol className={styles.names}>
          {students.map((student) => (
            <li key={student.id}>{student.name}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
