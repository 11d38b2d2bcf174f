import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { History } from '../domain/plan-assignment'

type Args = { req: PayloadRequest; workloads: readonly number[]; date: SchoolDate }
type Dated = { workload: number; date: SchoolDate }
type Lesson = Dated & { id: number; state: string; recordedAt: string | null }

const later = (left: SchoolDate | null, right: SchoolDate): SchoolDate =>
  left === null || right > left ? right : left

/** What the timetable and the journal hold of workloads before a day and from it on, in four statements. */
export const loadHistory = async ({ req, workloads, date }: Args): Promise<ReadonlyMap<number, History>> => {
  const histories = new Map<number, History>(
    workloads.map((id) => [id, { hasBefore: false, lastLesson: null, lastRecord: null }]),
  )
  if (workloads.length === 0) return histories
  const own = { workload: { in: [...workloads] } }
  const ahead = { ...own, date: { greater_than_equal: date } }
  const before = await rows(req).find<{ workload: number }>({
    collection: 'lessons',
    columns: ['workload'],
    where: { ...own, date: { less_than: date } },
  })
  for (const { workload } of before) histories.get(workload)!.hasBefore = true
  const lessons = await rows(req).find<Lesson>({
    collection: 'lessons',
    columns: ['id', 'workload', 'date', 'state', 'recordedAt'],
    where: ahead,
  })
  for (const { workload, date: day, state, recordedAt } of lessons) {
    const history = histories.get(workload)!
    history.lastLesson = later(history.lastLesson, day)
    if (state === 'held' || recordedAt !== null) history.lastRecord = later(history.lastRecord, day)
  }
  for (const collection of ['marks', 'attendance'] as const) {
    const records = await rows(req).find<Dated>({ collection, columns: ['workload', 'date'], where: ahead })
    for (const { workload, date: day } of records) {
      const history = histories.get(workload)!
      history.lastRecord = later(history.lastRecord, day)
    }
  }
  return histories
}
