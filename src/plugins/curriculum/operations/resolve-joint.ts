import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { jointMates, jointRoot } from '../domain/joint-mates'
import type { WorkloadRow } from '../types'
import type { AssignmentChange } from './assign-teachers'
import { jointLesson } from './plan-errors'

/** What becomes of a joint lesson when one of its classes changes teacher or hours. */
export type JointChoice = 'together' | 'part'

type Args = {
  req: PayloadRequest
  facts: Facts
  date: SchoolDate
  changes: readonly AssignmentChange[]
  joint: JointChoice | null
  /** Workloads of the classes of the changes, as they are saved. */
  workloads: readonly WorkloadRow[]
  columns: readonly (keyof WorkloadRow)[]
}

export type ResolvedJoint = {
  /** The changes with those of the other classes of joint lessons. */
  changes: AssignmentChange[]
  workloads: WorkloadRow[]
  /** Workloads that leave their joint lesson. */
  parted: ReadonlySet<number>
}

const differs = (row: WorkloadRow, now: NonNullable<AssignmentChange['now']>): boolean =>
  row.teacher !== now.teacher || row.hoursPerWeek !== now.hoursPerWeek

/** Those of other classes too, in one statement; none when nothing here is joint. */
const withMates = async (
  { req, facts, workloads, columns }: Args,
  touched: readonly WorkloadRow[],
): Promise<WorkloadRow[]> => {
  const roots = [...new Set(touched.map(jointRoot))]
  if (roots.length === 0) return [...workloads]
  const found = await rows(req).find<WorkloadRow>({
    collection: 'workloads',
    columns: [...columns],
    where: {
      school: { equals: facts.school },
      or: [{ id: { in: roots } }, { jointWith: { in: roots } }],
    },
  })
  const known = new Set(workloads.map(({ id }) => id))
  return [...workloads, ...found.filter(({ id }) => !known.has(id))]
}

/**
 * A joint lesson has one teacher: a change of one of its classes either goes for all of them, or parts that class from
 * the others. Taking a workload away parts it as well.
 * @throws jointLesson (409) while nobody has said which of the two it shall be
 */
export const resolveJoint = async (args: Args): Promise<ResolvedJoint> => {
  const { facts, date, changes, joint } = args
  const byId = new Map(args.workloads.map((row) => [row.id, row]))
  const touched = changes.flatMap(({ workload }) => byId.get(workload ?? 0) ?? [])
  const workloads = await withMates(args, touched)
  const wished = new Map(changes.map((change) => [change.workload, change.now]))
  const added = new Map<number, AssignmentChange>()
  const parted = new Set<number>()
  const nameOf = ({ class: classId, subgroup }: WorkloadRow): string =>
    [facts.reference.classes.get(classId)?.name, facts.reference.subgroups.get(subgroup ?? 0)?.name]
      .filter(Boolean)
      .join(', ')
  for (const [index, { workload, now }] of changes.entries()) {
    const own = byId.get(workload ?? 0)
    if (!own) continue
    const mates = jointMates(workloads, own, date)
    if (mates.length === 0) continue
    if (now === null) {
      parted.add(own.id)
      continue
    }
    if (!differs(own, now)) continue
    const left = mates.filter((mate) => {
      const their = wished.has(mate.id) ? wished.get(mate.id)! : mate
      return their === null || differs({ ...own, ...now }, their)
    })
    if (left.length === 0) continue
    if (joint === null)
      throw jointLesson(
        { of: nameOf(own), others: left.map(nameOf).join('; ') },
        { path: `changes.${index}`, details: { workloads: left.map(({ id }) => id) } },
      )
    if (joint === 'part' || left.some(({ id }) => wished.has(id))) {
      parted.add(own.id)
      continue
    }
    for (const mate of left) {
      const { class: classId, subject, subgroup, teacher, hoursPerWeek } = mate
      const ofLine = workloads.filter(
        (row) => row.class === classId && row.subject === subject && row.subgroup === subgroup,
      )
      added.set(mate.id, {
        class: classId,
        subject,
        subgroup,
        workload: mate.id,
        seen: ofLine.map(({ id }) => id),
        was: { teacher, hoursPerWeek },
        now,
      })
    }
  }
  return { changes: [...changes, ...added.values()], workloads, parted }
}
