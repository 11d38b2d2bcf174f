import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { isWithin } from '@/core/school-date'
import { rows } from '@/db/rows'

import { debtsOf, isExcellent, type TermTotal, yearMarks } from '../domain/year-marks'

export type Results = {
  /** Names of the subjects with an academic debt, in the order of the school's list. */
  debts: string[]
  isExcellent: boolean
}

type Args = {
  req: PayloadRequest
  facts: Pick<Facts, 'reference'>
  /** The last class of each student. */
  classOf: ReadonlyMap<number, number>
  /** The last day of the year. */
  endDate: string
}

/** Subjects that a class is taught as a whole, and those of the subgroups that a student is in. */
const taughtSubjects = ({ facts: { reference }, endDate }: Args) => {
  const { workloads, subgroupMembers } = reference
  const atEnd = [...workloads.values()].filter((row) => isWithin(row, endDate))
  const byClass = new Map<number, Set<number>>()
  const bySubgroup = new Map<number, Set<number>>()
  const add = (map: Map<number, Set<number>>, key: number, subject: number) =>
    map.set(key, (map.get(key) ?? new Set()).add(subject))
  for (const { class: id, subgroup, subject } of atEnd)
    if (subgroup === null) add(byClass, id, subject)
    else add(bySubgroup, subgroup, subject)
  const byStudent = new Map<number, Set<number>>()
  for (const member of subgroupMembers)
    if (isWithin(member, endDate))
      for (const subject of bySubgroup.get(member.subgroup) ?? []) add(byStudent, member.student, subject)
  return (student: number, id: number): number[] => [
    ...(byClass.get(id) ?? []),
    ...(byStudent.get(student) ?? []),
  ]
}

/**
 * The results of the year for each student, from the journal's totals: one statement, however many students there are.
 * There are no year marks of their own yet; `domain/year-marks.ts` says how they follow from the terms.
 */
export const readResults = async (args: Args): Promise<Map<number, Results>> => {
  const { req, facts, classOf } = args
  const { workloads, subjects } = facts.reference
  const students = [...classOf.keys()]
  if (students.length === 0) return new Map()
  const classes = new Set(classOf.values())
  const years = new Set([...classes].map((id) => facts.reference.classes.get(id)?.year))
  const sets = new Set(
    [...facts.reference.termSets.values()].filter(({ year }) => years.has(year)).map(({ id }) => id),
  )
  const terms = [...facts.reference.terms.values()].filter(({ termSet }) => sets.has(termSet))
  const totals = await rows(req).find<TermTotal>({
    collection: 'term-totals',
    columns: ['student', 'workload', 'term', 'markSum', 'weightSum'],
    where: {
      student: { in: students },
      term: { in: terms.map(({ id }) => id) },
      weightSum: { greater_than: 0 },
    },
  })
  const marks = yearMarks(totals, (workload) => workloads.get(workload)?.subject)
  const marked = new Map(
    [...groupBy(classOf, ([, id]) => id)].map(([id, list]) => [
      id,
      new Set(list.flatMap(([student]) => [...(marks.get(student)?.keys() ?? [])])),
    ]),
  )
  const taught = taughtSubjects(args)
  const order = [...subjects.keys()]
  return new Map(
    [...classOf].map(([student, id]) => {
      const own = marks.get(student)
      const debts = debtsOf({ taught: taught(student, id), marked: marked.get(id)!, marks: own })
      return [
        student,
        {
          debts: debts
            .sort((left, right) => order.indexOf(left) - order.indexOf(right))
            .map((subject) => subjects.get(subject)?.name ?? ''),
          isExcellent: isExcellent(own),
        },
      ]
    }),
  )
}
