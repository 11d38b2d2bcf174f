import type { Locale } from '@/core/locale'
import { Badge, DataTable, EmptyState, Link } from '@/ui'

import type { WeekLesson } from '../../operations/find-lessons'
import type { SchoolDay } from '../../operations/read-school-day'
import type { ScheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from '../views/week.module.css'

type Props = { day: SchoolDay; text: ScheduleMessages['week']; locale: Locale }

const Cell = ({ lesson, text }: { lesson: WeekLesson; text: Props['text'] }) => (
  <span className={styles.cellLesson} data-cancelled={lesson.isCancelled || undefined}>
    <span className={styles.subject}>{lesson.subject}</span>
    <span className={styles.soft}>
      {[lesson.subgroup, lesson.substitute ?? lesson.teacher, lesson.room && text.room(lesson.room)]
        .filter(Boolean)
        .join(' · ')}
    </span>
    {lesson.isCancelled ? (
      <Badge tone="bad">{text.cancelled}</Badge>
    ) : (
      lesson.substitute && <Badge tone="warn">{text.substitution}</Badge>
    )}
  </span>
)

/** Classes down, lesson numbers across: as it hangs in the teachers' room. */
export const SchoolDayTable = ({ day, text }: Props) => (
  <div className={styles.schoolDay}>
    <DataTable
      caption={text.schoolDay}
      rows={day.classes}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="calendar" title={text.noLessons}>
          {text.emptyLead}
        </EmptyState>
      }
      columns={[
        {
          key: 'class',
          header: text.views.class,
          cell: ({ id, name }) => (
            <Link href={hrefs.week({ view: 'class', of: id, span: 'day', date: day.date })}>{name}</Link>
          ),
        },
        ...day.numbers.map((number, at) => ({
          key: String(number),
          header: text.lessonNumber(number),
          cell: ({ cells }: SchoolDay['classes'][number]) => (
            <span className={styles.cell}>
              {cells[at]!.map((lesson) => (
                <Cell key={lesson.id} lesson={lesson} text={text} />
              ))}
            </span>
          ),
        })),
      ]}
    />
  </div>
)
