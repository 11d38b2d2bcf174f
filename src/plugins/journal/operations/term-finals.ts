import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ask } from '@/core/questions'
import type { TermRef, WorkloadRef } from '@/db/reference'

import { markLabel } from '../domain/mark-scales'
import type { JournalPage } from '../presenters/types'
import { markRulesOn } from './mark-rules'

const CODES = { na: 'н/а', exempt: 'осв.', pass: 'зач.', fail: 'незач.' } as const

type Args = {
  req: PayloadRequest
  facts: Facts
  workload: WorkloadRef
  term: TermRef
  students: readonly number[]
}

/** The marks put for a term, asked of whoever keeps them (ADR 0012): one statement, none where nobody does. */
export const termFinals = async ({
  req,
  facts,
  workload,
  term,
  students,
}: Args): Promise<NonNullable<JournalPage['finals']>> => {
  const year = facts.reference.classes.get(workload.class)?.year
  if (year === undefined || students.length === 0) return []
  const answers = await ask(req, 'students.final-marks', {
    school: facts.school,
    year,
    students,
    subject: workload.subject,
    period: term.id,
  })
  const found = answers.flat()
  if (found.length === 0) return []
  const { scale } = await markRulesOn(req, facts, term.to)
  return found.map(({ student, value, code }) => ({
    student,
    value,
    label: value === null ? (code ? CODES[code] : '') : markLabel(scale, value, 'ru'),
  }))
}
