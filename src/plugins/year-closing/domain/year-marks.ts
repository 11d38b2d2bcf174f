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

/**
 * The subjects in which a student has an academic debt: a year mark below 3, or no mark at all. A subject in which
 * nobody of the class has a mark is taught without marks (безотметочно) and is no debt. Pure.
 */
export const debtsOf = ({
  taught,
  marked,
  marks,
}: {
  /** Subjects of the student's workloads at the end of the year. */
  taught: Iterable<number>
  /** Subjects in which somebody of the class has a year mark. */
  marked: ReadonlySet<number>
  marks: YearMarks | undefined
}): number[] => {
  const failed = [...(marks ?? [])].filter(([, mark]) => mark < 3).map(([subject]) => subject)
  const missing = [...taught].filter((subject) => marked.has(subject) && !marks?.has(subject))
  return [...new Set([...failed, ...missing])]
}

/** Whether every year mark is a five. Pure. */
export const isExcellent = (marks: YearMarks | undefined): boolean =>
  marks !== undefined && marks.size > 0 && [...marks.values()].every((mark) => mark === 5)
