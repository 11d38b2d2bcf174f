import type { ClassOfYear, CurriculumCard } from '../types'
import { parseHours } from './hours'
import { usualWeeks } from './norms'

/** A column of a file that no curriculum of the year has: the curriculum that it would become. */
export type PlanProposal = { column: number; card: CurriculumCard }

type Args = {
  /** The first row holds the headers. */
  rows: readonly (readonly string[])[]
  /** Columns that are something else already. */
  taken: ReadonlySet<number>
  /** The column of subjects: a row of it may name the classes of each column. */
  subject: number | null
  classes: readonly ClassOfYear[]
  weekDays: number
  nameKey: (text: string) => string
}

const MOST_NAME = 100
const GRADE = /(?<!\d)(1[01]|[1-9])(?!\d)/
const CLASSES = /^класс|^classes/i

/** Classes that a text names: «10А, 10Б». */
const namedIn = (text: string, classes: readonly ClassOfYear[], nameKey: Args['nameKey']): ClassOfYear[] => {
  const words = new Set(text.split(/[\s,;+()«»"]+/).map((word) => nameKey(word)))
  return classes.filter(({ name }) => words.has(nameKey(name)))
}

/**
 * Columns of hours under a header that no curriculum has, each with the card it would get: the name is the header, the
 * grade is the first number in it, the classes are those that the file names and otherwise all of the grade that follow
 * no curriculum yet.
 */
export const proposePlans = ({ rows, taken, subject, classes, weekDays, nameKey }: Args): PlanProposal[] => {
  const [headers = [], ...body] = rows
  const free = classes.filter(({ curriculum }) => curriculum === null)
  const row = subject === null ? undefined : body.find((cells) => CLASSES.test((cells[subject] ?? '').trim()))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return Array.from({ length: width }, (_, column) => column).flatMap((column): PlanProposal[] => {
    const name = (headers[column] ?? '').trim().slice(0, MOST_NAME)
    const hasHours = body.some((cells) => typeof parseHours(cells[column] ?? '') === 'number')
    if (taken.has(column) || name === '' || !hasHours) return []
    const named = namedIn(`${name} ${row?.[column] ?? ''}`, free, nameKey)
    const grade = named[0]?.grade ?? Number(GRADE.exec(name)?.[1] ?? free[0]?.grade ?? 1)
    const ofGrade = free.filter((one) => one.grade === grade)
    const own = named.length > 0 ? named.filter((one) => one.grade === grade) : ofGrade
    return [
      {
        column,
        card: {
          name,
          grade,
          profile: null,
          weekDays,
          weeks: usualWeeks(grade),
          classes: own.map(({ id }) => id),
        },
      },
    ]
  })
}
