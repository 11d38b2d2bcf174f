import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { ask } from '@/core/questions'
import { rows } from '@/db/rows'
import { markRulesOn, termsOfClass } from '@/plugins/journal'
import { averageOf, type MarkSums } from '@/plugins/journal/types'

import { requireDiary } from '../access/may-read-diary'
import { belongingOf } from '../domain/belonging'
import { addSums, NO_MARKS } from '../domain/mark-sums'
import { presentStudent, subjectName } from '../presenters/present-student'
import type { DiaryStudent } from '../presenters/types'
import type { FinalMark } from '../types'
import { studentYears } from './student-years'

export type FinalColumn = { key: string; kind: FinalMark['kind']; term: { id: number; name: string } | null }
export type FinalRow = {
  subject: { id: number; name: string }
  /** By the key of the column. */
  cells: Record<string, Pick<FinalMark, 'label' | 'value' | 'average' | 'setAt'>>
  /** Of the marks of each term, by its id: what stands beside or instead of a final mark. */
  averages: Record<number, number>
}
export type DiaryFinals = {
  student: DiaryStudent
  years: { id: number; name: string; isCurrent: boolean }[]
  columns: FinalColumn[]
  rows: FinalRow[]
  /** Somebody keeps final marks here; otherwise averages stand in. */
  hasFinals: boolean
}

type Args = { req: PayloadRequest; facts: Facts; student: number; year?: number }

/** Marks of the year, of the exam, and the final one, in the order of a report card. */
const LATER = ['year', 'exam', 'final'] as const

const keyOf = ({ kind, term }: Pick<FinalMark, 'kind' | 'term'>): string =>
  term === null ? kind : `term-${term}`

type Total = { workload: number; term: number } & MarkSums

/**
 * The final marks of a school year by subject, beside the averages of the terms: one statement, and those of whoever
 * knows the final marks.
 * @throws notFound for those who may not read this diary, and for a year in which the student was in no class.
 */
export const readFinals = async ({ req, facts, student, year: wanted }: Args): Promise<DiaryFinals> => {
  requireDiary(facts, student)
  const { reference, school, today } = facts
  const header = presentStudent(reference, student, belongingOf(reference, student), today)
  const years = studentYears(facts, student)
  const year = wanted === undefined ? years[0] : years.find(({ id }) => id === wanted)
  if (wanted !== undefined && !year) throw notFound()
  if (!year) return { student: header, years: [], columns: [], rows: [], hasFinals: false }

  const terms = termsOfClass(facts, year.class)
  const rules = await markRulesOn(req, facts, today)
  const totals = await rows(req).find<Total>({
    collection: 'term-totals',
    columns: ['workload', 'term', 'markSum', 'weightSum', 'plainSum', 'plainCount'],
    where: { student: { equals: student }, term: { in: terms.map(({ id }) => id) } },
  })
  const answers = await ask(req, 'student.finalMarks', { school, student, year: year.id })
  const finals = answers.flat()

  const sums = new Map<number, Map<number, MarkSums>>()
  for (const { workload, term, ...own } of totals) {
    const subject = reference.workloads.get(workload)?.subject ?? 0
    const ofSubject = sums.get(subject) ?? new Map<number, MarkSums>()
    ofSubject.set(term, addSums(ofSubject.get(term) ?? NO_MARKS, own))
    sums.set(subject, ofSubject)
  }
  const shown = new Set([...sums.keys(), ...finals.map(({ subject }) => subject)])
  return {
    student: header,
    years: years.map(({ id, name }) => ({ id, name, isCurrent: id === year.id })),
    hasFinals: answers.length > 0,
    columns: [
      ...terms.map(({ id, name }) => ({ key: `term-${id}`, kind: 'term' as const, term: { id, name } })),
      ...LATER.filter((kind) => finals.some((mark) => mark.kind === kind)).map((kind) => ({
        key: kind,
        kind,
        term: null,
      })),
    ],
    rows: [...reference.subjects.keys()]
      .filter((subject) => shown.has(subject))
      .map((subject) => ({
        subject: { id: subject, name: subjectName(reference, subject) },
        cells: Object.fromEntries(
          finals
            .filter((mark) => mark.subject === subject)
            .map((mark) => [
              keyOf(mark),
              { label: mark.label, value: mark.value, average: mark.average, setAt: mark.setAt },
            ]),
        ),
        averages: Object.fromEntries(
          [...(sums.get(subject) ?? [])].flatMap(([term, own]) => {
            const average = averageOf(rules, own)
            return average === null ? [] : [[term, average]]
          }),
        ),
      })),
  }
}
