import { rows } from '@/db/rows'

import type { Answer } from './actors'
import type { Suite } from './suite'
import type { ActorName } from './world'

export type MarkState = { value: number | null; isDebt: boolean; comment: string | null } | null
export type JournalRecord = {
  lesson?: object
  marks?: unknown[]
  attendance?: unknown[]
  behaviour?: unknown[]
  isAttendanceTaken?: boolean
}

type RecordAs = { actor?: ActorName; lesson?: number }

/** A mark as a client sends it. */
export const markOf = (value: number, comment: string | null = null): NonNullable<MarkState> => ({
  value,
  isDebt: false,
  comment,
})
export const DEBT: NonNullable<MarkState> = { value: null, isDebt: true, comment: null }

/** What tests do in the journal, in short. */
export const journalOf = (suite: Suite) => ({
  record: (body: JournalRecord, { actor = 'teacher', lesson }: RecordAs = {}): Promise<Answer> =>
    suite.as(actor).post(`/api/journal/lessons/${lesson ?? suite.world.lessons.maths}/record`, body),
  mark: (
    now: MarkState,
    {
      was = null as MarkState,
      student = suite.world.students.student,
      assignment = suite.world.assignments.maths,
    } = {},
  ) => ({ student, assignment, was, now }),
  absence: (
    now: string | null,
    { was = null as string | null, student = suite.world.students.student } = {},
  ) => ({
    student,
    was,
    now,
  }),
  lesson: (now: object, was: object = {}) => ({ was, now }),
  /** What stands in the journal, by SQL alone. */
  stored: async (
    collection:
      'marks' | 'attendance' | 'journal-changes' | 'term-totals' | 'behaviour-notes' | 'lesson-notes',
    where: object = {},
  ) => {
    const { docs } = await suite.payload.find({
      collection,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      sort: 'id',
      where: { school: { equals: suite.world.school }, ...where } as never,
    })
    return docs as unknown as (Record<string, unknown> & { id: number })[]
  },
  lessonRow: (id = suite.world.lessons.maths) =>
    suite.payload.findByID({ collection: 'lessons', id, depth: 0, overrideAccess: true }),
  /** The journal as it was before anybody recorded anything. */
  clear: async () => {
    await rows({ payload: suite.payload }).update({
      collection: 'lessons',
      where: { state: { not_equals: 'cancelled' } },
      data: {
        state: 'planned',
        topic: null,
        lessonType: null,
        homework: null,
        homeworkDueDate: null,
        studentNote: null,
      },
    })
    for (const collection of [
      'marks',
      'attendance',
      'journal-changes',
      'term-totals',
      'behaviour-notes',
      'lesson-notes',
    ] as const) {
      await suite.payload.db.deleteMany({ collection, where: {} })
    }
  },
})
