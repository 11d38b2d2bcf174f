import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { ask } from '@/core/questions'
import { isWithin } from '@/core/school-date'
import { rows } from '@/db/rows'
import { markRulesOn } from '@/plugins/journal'

import {
  debtsOf,
  isExcellent,
  type PutMark,
  type TermTotal,
  withPutMarks,
  yearMarks,
} from '../domain/year-marks'

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

/** The year and final marks that teachers have put: a question to whoever keeps them (ADR 0012), a statement a year. */
const putMarks = async (
  { req, facts: { reference } }: Args,
  students: readonly number[],
  years: Iterable<number | undefined>,
): Promise<PutMark[]> => {
  const put: PutMark[] = []
  for (const year of years)
    if (year !== undefined)
      for (const answer of await ask(req, 'students.final-marks', {
        school: reference.school.id,
        year,
        students,
        kinds: ['year', 'final'],
      }))
        put.push(...(answer as PutMark[]))
  return put
}

/**
 * The results of the year for each student: the year marks that teachers have put, and where they have put none, what
 * follows from the journal's totals (`domain/year-marks.ts`). Two statements, however many students there are.
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
  const { scale } = await markRulesOn(req, { school: facts.reference.school.id }, args.endDate)
  const totals = await rows(req).find<TermTotal>({
    collection: 'term-totals',
    columns: ['student', 'workload', 'term', 'markSum', 'weightSum'],
    where: {
      student: { in: students },
      term: { in: terms.map(({ id }) => id) },
      weightSum: { greater_than: 0 },
    },
  })
  const counted = yearMarks(totals, (workload) => workloads.get(workload)?.subject)
  const put = groupBy(await putMarks(args, students, years), ({ student }) => student)
  const results = new Map(students.map((id) => [id, withPutMarks(counted.get(id), put.get(id) ?? [])]))
  const marked = new Map(
    [...groupBy(classOf, ([, id]) => id)].map(([id, list]) => [
      id,
      new Set(list.flatMap(([student]) => [...results.get(student)!.marks.keys()])),
    ]),
  )
  const taught = taughtSubjects(args)
  const order = [...subjects.keys()]
  return new Map(
    [...classOf].map(([student, id]) => {
      const own = results.get(student)!
      const debts = debtsOf({ taught: taught(student, id), marked: marked.get(id)!, scale, ...own })
      return [
        student,
        {
          debts: debts
            .sort((left, right) => order.indexOf(left) - order.indexOf(right))
            .map((subject) => subjects.get(subject)?.name ?? ''),
          isExcellent: isExcellent(own.marks, scale) && own.failed.size === 0,
        },
      ]
    }),
  )
}
