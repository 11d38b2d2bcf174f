'use client'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import { CellContent } from '../cells/cell-content'
import type { Problem } from '../journal-store/problems'
import type { Value } from '../journal-store/values'
import { useData, useJournal } from './journal-context'
import styles from './problem-list.module.css'

/** A value as people read it. */
const Shown = ({ problem, value }: { problem: Problem; value: Value }) => {
  const { text, locale } = useJournal()
  const { lessonTypes, marking } = useData()
  const { of } = problem
  if (value === null || value === '') return of.kind === 'attendance' ? text.present : text.empty
  if (typeof value === 'object') {
    return (
      <>
        <CellContent
          mark={{ ...value, comment: null }}
          code={null}
          text={text}
          scale={marking.scale}
          locale={locale}
        />{' '}
        {value.comment}
      </>
    )
  }
  if (of.kind === 'attendance') return <CellContent mark={null} code={value as AttendanceCode} text={text} />
  if (of.kind === 'field' && of.field === 'lessonType') {
    return lessonTypes.find(({ id }) => id === value)?.name ?? text.empty
  }
  if (of.kind === 'field' && of.field === 'homeworkDueDate') return formatDate(locale, String(value))
  return String(value)
}

const useWhose = (theirs: Problem['theirs']): string => {
  const { text, locale } = useJournal()
  const { today } = useData()
  if (!theirs) return ''
  const whose = theirs.isOwn
    ? text.theirsOwn
    : theirs.author
      ? fill(text.theirsBy, { author: theirs.author })
      : text.theirs
  if (!theirs.at) return whose
  const { date, time } = theirs.at
  return fill(text.theirsAt, { whose, time: date === today ? time : `${formatDate(locale, date)}, ${time}` })
}

/** One value that was not saved: mine and theirs side by side, or why the server refused it. */
export const ProblemChoice = ({ problem }: { problem: Problem }) => {
  const { session, text } = useJournal()
  const { store } = session
  const { channel, key, mine, theirs, message } = problem
  const whose = useWhose(theirs)
  return (
    <div className={styles.choice}>
      <div className={styles.side}>
        <p className={styles.whose}>{text.mine}</p>
        <p className={styles.value}>
          <Shown problem={problem} value={mine} />
        </p>
        <Button
          size="s"
          tone="primary"
          onClick={() => (theirs ? store.insist(channel, key) : store.retry(channel, key))}
        >
          {theirs ? text.keepMine : text.retry}
        </Button>
      </div>
      <div className={styles.side}>
        {theirs ? (
          <>
            <p className={styles.whose}>{whose}</p>
            <p className={styles.value}>
              <Shown problem={problem} value={theirs.value} />
            </p>
          </>
        ) : (
          <p className={styles.reason}>{message}</p>
        )}
        <Button size="s" onClick={() => store.giveUp(channel, key)}>
          {theirs ? text.takeTheirs : text.drop}
        </Button>
      </div>
    </div>
  )
}
