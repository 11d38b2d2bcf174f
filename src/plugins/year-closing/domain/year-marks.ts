import { type MarkScale, markLevel } from '@/plugins/journal/types'

/** What the journal has summed up for a student, a workload and a term. */
export type TermTotal = {
  student: number
  workload: number
  term: number
  markSum: number
  weightSum: number
}

/** Year marks of a student by subject. */
export type YearMarks = ReadonlyMap<number, number>

type Sums = { marks: number; weights: number }

const round = (value: number): number => Math.floor(value + 0.5)

/**
 * Year marks by student and subject. A term mark is the weighted average of the term, rounded half up; the year mark is
 * the mean of the term marks, rounded half up. Terms without marks do not count. Marks of one subject in several
 * workloads (another class or group during the year) are summed up together. Pure.
 */
export const yearMarks = (
  totals: readonly TermTotal[],
  subjectOf: (workload: number) => number | undefined,
): Map<number, YearMarks> => {
  const sums = new Map<number, Map<number, Map<number, Sums>>>()
  for (const { student, workload, term, markSum, weightSum } of totals) {
    const subject = subjectOf(workload)
    if (subject === undefined || weightSum <= 0) continue
    const subjects = sums.get(student) ?? new Map<number, Map<number, Sums>>()
    const terms = subjects.get(subject) ?? new Map<number, Sums>()
    const { marks, weights } = terms.get(term) ?? { marks: 0, weights: 0 }
    terms.set(term, { marks: marks + markSum, weights: weights + weightSum })
    sums.set(student, subjects.set(subject, terms))
  }
  return new Map(
    [...sums].map(([student, subjects]) => [
      student,
      new Map(
        [...subjects].map(([subject, terms]) => {
          const termMarks = [...terms.values()].map(({ marks, weights }) => round(marks / weights))
          return [subject, round(termMarks.reduce((sum, mark) => sum + mark, 0) / termMarks.length)]
        }),
      ),
    ]),
  )
}

/** What a teacher has put for the year, or as the final mark, in a subject. */
export type PutMark = {
  student: number
  subject: number
  kind: 'year' | 'final'
  value: number | null
  code: 'na' | 'exempt' | 'pass' | 'fail' | null
}
export type YearResult = {
  marks: YearMarks
  /** Not attested or failed: a debt without a figure. */
  failed: ReadonlySet<number>
  /** Exempted or passed: nothing is owed and no figure counts. */
  settled: ReadonlySet<number>
}

/**
 * Year results of a student: what teachers have put holds over what the terms come to, and a final mark over that of
 * the year. Pure.
 */
export const withPutMarks = (counted: YearMarks | undefined, put: readonly PutMark[]): YearResult => {
  const marks = new Map(counted)
  const failed = new Set<number>()
  const settled = new Set<number>()
  const inOrder = [...put].sort(
    (left, right) => Number(left.kind === 'final') - Number(right.kind === 'final'),
  )
  for (const { subject, value, code } of inOrder) {
    marks.delete(subject)
    failed.delete(subject)
    settled.delete(subject)
    if (value !== null) marks.set(subject, value)
    else if (code === 'na' || code === 'fail') failed.add(subject)
    else settled.add(subject)
  }
  return { marks, failed, settled }
}

/**
 * The subjects in which a student has an academic debt: a year mark below the least that the scale takes as satisfactory
 * (3 of five, 4 of ten, a pass), or no mark at all. A subject in which
 * nobody of the class has a mark is taught without marks (безотметочно) and is no debt. Pure.
 */
export const debtsOf = ({
  taught,
  marked,
  marks,
  scale = 'five',
  failed: put = new Set(),
  settled = new Set(),
}: {
  /** Subjects of the student's workloads at the end of the year. */
  taught: Iterable<number>
  /** Subjects in which somebody of the class has a year mark. */
  marked: ReadonlySet<number>
  marks: YearMarks | undefined
  /** By which the school marks at the end of the year. */
  scale?: MarkScale
  failed?: ReadonlySet<number>
  settled?: ReadonlySet<number>
}): number[] => {
  const failed = [...(marks ?? [])]
    .filter(([, mark]) => markLevel(scale, mark) === 'poor')
    .map(([subject]) => subject)
  const missing = [...taught].filter(
    (subject) => marked.has(subject) && !marks?.has(subject) && !settled.has(subject),
  )
  return [...new Set([...failed, ...put, ...missing])]
}

/** Whether every year mark is excellent on the scale; where only passes are put nobody stands out by them. Pure. */
export const isExcellent = (marks: YearMarks | undefined, scale: MarkScale = 'five'): boolean =>
  scale !== 'pass' &&
  marks !== undefined &&
  marks.size > 0 &&
  [...marks.values()].every((mark) => markLevel(scale, mark) === 'excellent')
