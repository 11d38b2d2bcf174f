import type { PayloadRequest } from 'payload'

import { emit } from '@/core/domain-events'
import { newId } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { PlannedStep } from './assign-teachers'

type Args = { req: PayloadRequest; school: number; date: SchoolDate; steps: readonly PlannedStep[] }

/** Lessons ahead go to the new workload and its teacher; their tasks follow. Nothing of them is recorded yet. */
const moveLessons = async (
  { req, date }: Args,
  { from, to, teacher }: { from: number; to: number; teacher: number },
): Promise<void> => {
  const ahead = { workload: { equals: from }, date: { greater_than_equal: date } }
  await rows(req).update({ collection: 'lessons', where: ahead, data: { workload: to, teacher } })
  if (to !== from) await rows(req).update({ collection: 'assignments', where: ahead, data: { workload: to } })
}

/** What a workload that changes hands keeps: its joint lesson with other classes, and double lessons. */
const keptBySplit = (present: PlannedStep['present']) => ({
  jointWith: present?.jointWith ?? null,
  wantsPairs: present?.wantsPairs ?? false,
})

/** Writes what was planned, in the transaction of the request. */
export const writeSteps = async (args: Args): Promise<{ made: number; changed: number }> => {
  const { req, school, date, steps } = args
  const made: Record<string, string | number | boolean | null>[] = []
  const moves: { from: number; to: number; teacher: number; isParted: boolean }[] = []
  const parted: { workload: number; keepsTeacher: boolean }[] = []
  let changed = 0
  const insert = (
    { change, present, step, isParted }: PlannedStep,
    given: { teacher: number; hoursPerWeek: number },
  ): number => {
    const id = newId()
    made.push({
      id,
      school,
      class: change.class,
      subgroup: change.subgroup,
      subject: change.subject,
      teacher: given.teacher,
      hoursPerWeek: given.hoursPerWeek,
      from: date,
      to: present?.to ?? null,
      ...keptBySplit(step.kind === 'split' ? present : null),
      ...(isParted ? { jointWith: null } : {}),
    })
    return id
  }
  for (const planned of steps) {
    const { present, step, isParted } = planned
    if (step.kind === 'insert') insert(planned, step.given)
    if (!present || step.kind === 'nothing' || step.kind === 'refuse' || step.kind === 'insert') continue
    changed += 1
    const where = { id: { equals: present.id } }
    // Before it is gone: nothing may point to it then.
    if (step.kind === 'remove' && isParted)
      await emit(req, 'workload.parted', { school, date, workload: present.id, keepsTeacher: true })
    // Through Payload: what else points to it refuses its removal and says so.
    if (step.kind === 'remove')
      await req.payload.delete({ collection: 'workloads', id: present.id, overrideAccess: true, req })
    if (step.kind === 'end' || step.kind === 'split')
      await rows(req).update({ collection: 'workloads', where, data: { to: step.to } })
    if (step.kind === 'split') {
      const to = insert(planned, step.given)
      moves.push({ from: present.id, to, teacher: step.given.teacher, isParted })
      if (isParted) parted.push({ workload: to, keepsTeacher: false })
    }
    if (step.kind === 'change') {
      const { teacher, hoursPerWeek } = step.given
      await rows(req).update({ collection: 'workloads', where, data: { teacher, hoursPerWeek } })
      if (teacher !== present.teacher) moves.push({ from: present.id, to: present.id, teacher, isParted })
      if (isParted) parted.push({ workload: present.id, keepsTeacher: teacher === present.teacher })
    }
  }
  await rows(req).insert({ collection: 'workloads', rows: made })
  // After the new workloads are there, because the lessons point to them.
  for (const move of moves) {
    await moveLessons(args, move)
    await emit(req, 'workload.handed-over', { school, date, ...move })
  }
  for (const one of parted) await emit(req, 'workload.parted', { school, date, ...one })
  return { made: made.length, changed }
}
