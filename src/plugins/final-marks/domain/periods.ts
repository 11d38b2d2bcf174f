import { addDays, type SchoolDate } from '@/core/school-date'

export const FINAL_KINDS = ['term', 'half', 'year', 'exam', 'final'] as const
export type FinalKind = (typeof FINAL_KINDS)[number]

/** A period that ends in a mark. Dates are school dates, the last day included. */
export type FinalPeriod = {
  /** `term-17`: the kind and the id of the term or of the year. */
  key: string
  kind: FinalKind
  period: number
  /** Of a term or half-year. */
  term: number | null
  /** Its name; empty for year, exam and final, which are named by the reader's language. */
  name: string
  /** The days that the mark speaks of. */
  from: SchoolDate
  to: SchoolDate
  /** From this day it may be put, until this day it is owed, after the last one it is locked. */
  opensOn: SchoolDate
  dueOn: SchoolDate
  lockOn: SchoolDate
}

export type FinalSettings = {
  /** For how many days after the end of a term its marks may be put and changed. */
  lockDays: number
  /** The same after the end of the year, for exams and final marks. */
  examLockDays: number
  /** Grades that have an exam and a final mark. */
  examGrades: readonly number[]
}

/** What holds where the school has set nothing: grades 9 and 11 by law (приказ 546 of 05.10.2020). */
export const DEFAULT_FINAL_SETTINGS: FinalSettings = { lockDays: 5, examLockDays: 60, examGrades: [9, 11] }

/** «9, 11» as numbers; what is no grade is passed over. */
export const readGrades = (text: string): number[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map(Number)
      .filter((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 12),
  ),
]

export const keyOf = ({ kind, period }: { kind: FinalKind; period: number }): string => `${kind}-${period}`

type Term = { id: number; name: string; from: SchoolDate; to: SchoolDate }
type Question = {
  grade: number
  year: { id: number; endDate: SchoolDate }
  /** Of the class, in their order. */
  terms: readonly Term[]
  isByHalves: boolean
  settings: FinalSettings
}

/** The periods of a class that end in a mark: its terms, the year, and where there is one the exam and the final mark. */
export const periodsOf = ({ grade, year, terms, isByHalves, settings }: Question): FinalPeriod[] => {
  const first = terms[0]
  const last = terms.at(-1)
  if (!first || !last) return []
  const ofTerms = terms.map((term): FinalPeriod => {
    const kind = isByHalves ? 'half' : 'term'
    return {
      key: keyOf({ kind, period: term.id }),
      kind,
      period: term.id,
      term: term.id,
      name: term.name,
      from: term.from,
      to: term.to,
      opensOn: term.from,
      dueOn: term.to,
      lockOn: addDays(term.to, settings.lockDays),
    }
  })
  const ofYear = (kind: FinalKind, dueOn: SchoolDate, lockOn: SchoolDate): FinalPeriod => ({
    key: keyOf({ kind, period: year.id }),
    kind,
    period: year.id,
    term: null,
    name: '',
    from: first.from,
    to: last.to,
    opensOn: last.from,
    dueOn,
    lockOn,
  })
  const end = year.endDate > last.to ? year.endDate : last.to
  const examLock = addDays(end, settings.examLockDays)
  return [
    ...ofTerms,
    ofYear('year', last.to, addDays(last.to, settings.lockDays)),
    ...(settings.examGrades.includes(grade)
      ? [ofYear('exam', examLock, examLock), ofYear('final', examLock, examLock)]
      : []),
  ]
}

/** Whether the period is closed for everybody who has no opening. */
export const isLocked = ({ lockOn }: Pick<FinalPeriod, 'lockOn'>, today: SchoolDate): boolean =>
  today > lockOn

/** The period that one looks at first: the last one whose marks are being put, before that the first. */
export const presentPeriod = (
  periods: readonly FinalPeriod[],
  today: SchoolDate,
): FinalPeriod | undefined => {
  const terms = periods.filter(({ term }) => term !== null)
  // In the last fortnight of a term its marks are at hand; until then those of the term before are looked at.
  const near = terms.filter(({ to }) => addDays(to, -14) <= today).at(-1)
  const last = terms.at(-1)
  if (near && near === last && today > last.lockOn) return periods.find(({ kind }) => kind === 'year') ?? near
  return near ?? terms[0]
}
