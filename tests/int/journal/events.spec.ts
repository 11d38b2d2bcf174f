import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import type { SchoolPlugin } from '@/core/plugin'
import { rows } from '@/db/rows'
import type { LessonRecorded } from '@/plugins/journal/types'

import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const seen: { event: LessonRecorded; topic: unknown; isInTransaction: boolean }[] = []
let shouldThrow = false

/** A plugin that listens to the journal. */
const listener: SchoolPlugin = {
  slug: 'listener',
  requires: ['journal'],
  on: {
    'lesson.recorded': async ({ req, event }) => {
      const lesson = await rows(req).findOne<{ topic: string | null }>({
        collection: 'lessons',
        columns: ['topic'],
        where: { id: { equals: event.lesson } },
      })
      seen.push({ event, topic: lesson?.topic, isInTransaction: Boolean(await req.transactionID) })
      await rows(req).insert({
        collection: 'subjects',
        rows: [{ school: event.by && suite.world.school, name: `Отклик ${event.lesson}`, shortName: 'О' }],
      })
      if (shouldThrow) throw new Error('the listener cannot go on')
    },
  },
}

const suite = useSchools({ plugins: [listener] })
const { record, mark, absence, lesson, stored, lessonRow, clear } = journalOf(suite)

beforeEach(async () => {
  await clear()
  seen.length = 0
})
afterEach(async () => {
  shouldThrow = false
  await rows({ payload: suite.payload }).remove({
    collection: 'subjects',
    where: { shortName: { equals: 'О' } },
  })
})

const echoes = () =>
  rows({ payload: suite.payload }).count({ collection: 'subjects', where: { shortName: { equals: 'О' } } })
const save = () =>
  record({ lesson: lesson({ topic: 'Событие' }), marks: [mark(markOf(5))], attendance: [absence('late')] })

describe('lesson.recorded', () => {
  it('is told once for a save, inside its transaction, with what was saved', async () => {
    expect((await save()).status).toBe(200)
    const { world } = suite
    expect(seen).toEqual([
      {
        event: {
          lesson: world.lessons.maths,
          workload: world.workloads.maths,
          class: world.classes.own,
          date: world.dates.today,
          by: world.users.teacher,
          students: [world.students.student],
          topic: 'Событие',
          isTopicNews: true,
        },
        topic: 'Событие',
        isInTransaction: true,
      },
    ])
    expect(await echoes()).toBe(1)
  })

  it('undoes the save when a listener throws, and says no more than that it failed', async () => {
    shouldThrow = true
    const answer = await save()
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('listener')
    expect(seen).toHaveLength(1)
    expect(await echoes()).toBe(0)
    expect(await stored('marks')).toEqual([])
    expect(await stored('attendance')).toEqual([])
    expect(await stored('term-totals')).toEqual([])
    expect(await lessonRow()).toMatchObject({ state: 'planned' })
    shouldThrow = false
    expect((await save()).status).toBe(200)
    expect(await stored('marks')).toHaveLength(1)
  })

  it('is not told when the save is refused', async () => {
    await record({ marks: [mark(markOf(5), { student: suite.world.students.otherStudent })] })
    await record({}, { actor: 'classTeacher' })
    expect(seen).toEqual([])
  })
})
