'use client'

import { useId } from 'react'

import { formatDate } from '@/i18n/format'
import { Button } from '@/ui/button/button'

import type { Problem } from '../journal-store/problems'
import { useData, useJournal, useProblems } from './journal-context'
import { ProblemChoice } from './problem-choice'
import styles from './problem-list.module.css'

const useWhat = () => {
  const { session, text, locale } = useJournal()
  const { students } = useData()
  return ({ of, lesson }: Problem): string => {
    const date = session.store.lesson(lesson)?.date
    const name = 'student' in of ? students.find(({ id }) => id === of.student)?.name : undefined
    const field =
      of.kind === 'field'
        ? text.fields[of.field]
        : of.kind === 'assignment'
          ? text.assignmentFields[of.field]
          : of.kind === 'held'
            ? text.held
            : of.kind === 'behaviour'
              ? text.behaviour[of.note]
              : ''
    return [name, name && of.kind !== 'behaviour' ? '' : field, date ? formatDate(locale, date) : '']
      .filter(Boolean)
      .join(', ')
  }
}

type ProblemListProps = {
  /** A lesson whose fields are in sight: their problems stand beside them. */
  openLesson: number | null
}

const isOfField = ({ of }: Problem): boolean => of.kind === 'field' || of.kind === 'assignment'

/** What could not be saved, each with the choice that is open. Nothing is overwritten behind anybody's back. */
export const ProblemList = ({ openLesson }: ProblemListProps) => {
  const { text, session } = useJournal()
  const { store } = session
  const problems = useProblems().filter((problem) => problem.lesson !== openLesson || !isOfField(problem))
  const what = useWhat()
  const titleId = useId()
  if (problems.length === 0) return null
  const conflicts = problems.filter(({ theirs }) => theirs)
  const all = (choose: (channel: string, key: string) => void) => () => {
    for (const { channel, key } of conflicts) choose(channel, key)
  }
  return (
    <section className={styles.problems} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {text.problems}
      </h2>
      {conflicts.length > 0 && <p className={styles.lead}>{text.conflictLead}</p>}
      {conflicts.length > 1 && (
        <p className={styles.all}>
          <Button size="s" onClick={all(store.insist)}>
            {text.keepAllMine}
          </Button>
          <Button size="s" onClick={all(store.giveUp)}>
            {text.takeAllTheirs}
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.channel} ${problem.key}`} className={styles.item}>
            <p className={styles.what}>{what(problem)}</p>
            <ProblemChoice problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}
