import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { termOf } from '@/collections/study/day-off'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { LessonChanges } from '../domain/lay-lessons'

const CHUNK = 2_000
const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  )

type Args = { req: PayloadRequest; facts: Facts; changes: LessonChanges }

/** Writes the difference to the lessons, set by set. */
export const writeLessons = async ({ req, facts, changes }: Args): Promise<void> => {
  const { reference, school } = facts
  for (const list of chunks(changes.remove)) {
    await rows(req).remove({
      collection: 'lessons',
      where: { school: { equals: school }, id: { in: list.map(({ id }) => id) } },
    })
  }
  const byRoom = new Map<number | null, number[]>()
  for (const { id, room } of changes.move) byRoom.set(room, [...(byRoom.get(room) ?? []), id])
  for (const [room, ids] of byRoom) {
    for (const list of chunks(ids)) {
      await rows(req).update({
        collection: 'lessons',
        where: { school: { equals: school }, id: { in: list } },
        data: { room },
      })
    }
  }
  const terms = new Map<string, number | null>()
  const termFor = (classId: number, date: SchoolDate): number | null => {
    const key = `${reference.classes.get(classId)?.termSet} ${date}`
    if (!terms.has(key)) terms.set(key, termOf({ reference, classId, date })?.id ?? null)
    return terms.get(key)!
  }
  for (const list of chunks(changes.add)) {
    await rows(req).insert({
      collection: 'lessons',
      rows: list.map(({ workload, date, number, room }) => {
        const own = reference.workloads.get(workload)!
        return {
          school,
          workload,
          class: own.class,
          subject: own.subject,
          subgroup: own.subgroup,
          teacher: own.teacher,
          term: termFor(own.class, date),
          date,
          number,
          room,
          substitute: null,
          state: 'planned',
          topic: null,
          lessonType: null,
          homework: null,
          homeworkDueDate: null,
          homeworkMinutes: null,
          recordedAt: null,
          recordedBy: null,
        }
      }),
    })
  }
}
