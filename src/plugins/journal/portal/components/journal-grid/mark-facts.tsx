'use client'

import { counted, fill } from '@/i18n/locale'

import type { PresentedAssignment, PresentedMark } from '../../../presenters/types'
import { useJournal } from '../session/journal-context'
import styles from './cell-dialog.module.css'

type MarkFactsProps = { assignment: PresentedAssignment | null; late: PresentedMark | undefined }

/** What is to be known of a mark besides its value: it came late, or it counts in no average. */
export const MarkFacts = ({ assignment, late }: MarkFactsProps) => {
  const { text, locale } = useJournal()
  const days = late?.lateDays ?? 0
  const facts = [
    days > 0 && fill(text.markedLate, { days: counted(locale, days, text.schoolDays) }),
    assignment?.weight === 0 && text.weightNoneLong,
  ].filter((fact) => typeof fact === 'string')
  return facts.map((fact) => (
    <p key={fact} className={styles.fact}>
      {fact}
    </p>
  ))
}
