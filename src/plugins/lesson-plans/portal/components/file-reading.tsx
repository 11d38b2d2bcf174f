import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import { Notice } from '@/ui/notice/notice'

import type { PlanReading, RowNote } from '../../domain/read-plan-table'
import type { LessonPlanMessages } from '../../translations'

type FileReadingProps = { reading: PlanReading; locale: Locale; text: LessonPlanMessages['file'] }

const MOST = 12

const Rows = ({ rows, locale, text }: { rows: readonly RowNote[] } & Omit<FileReadingProps, 'reading'>) => (
  <>
    <ul>
      {rows.slice(0, MOST).map(({ row, message }) => (
        <li key={`${row} ${message.ru}`}>{fill(text.row, { row, message: message[locale] })}</li>
      ))}
    </ul>
    {rows.length > MOST && fill(text.more, { n: rows.length - MOST })}
  </>
)

/** What was understood of a table of topics, and which of its rows cannot be taken. */
export const FileReading = ({ reading, locale, text }: FileReadingProps) => {
  const { topics, faults, notes, skipped } = reading
  const hours = topics.reduce((sum, topic) => sum + topic.hours, 0)
  return (
    <div role="status">
      {faults.length > 0 && (
        <Notice tone="bad" title={fill(text.faults, { n: faults.length })}>
          <Rows rows={faults} locale={locale} text={text} />
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice tone="warn" title={fill(text.notes, { n: notes.length })}>
          <Rows rows={notes} locale={locale} text={text} />
        </Notice>
      )}
      {topics.length === 0 ? (
        <Notice>{text.nothing}</Notice>
      ) : (
        <Notice
          tone={faults.length > 0 ? 'info' : 'good'}
          title={fill(text.result, { topics: topics.length, hours, ...skipped })}
        >
          {text.preview}:
          <ol>
            {topics.slice(0, 5).map((topic, index) => (
              <li key={`${index} ${topic.title}`}>
                {[topic.section, topic.title].filter(Boolean).join(' · ')} — {topic.hours}
              </li>
            ))}
          </ol>
        </Notice>
      )}
    </div>
  )
}
