import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { ask } from '@/core/questions'
import { rows } from '@/db/rows'

import { mayRead, mayRecord } from '../access/may-record'
import { rosterOf } from '../domain/roster'
import { presentDictionaries, presentMarking, presentWorkload } from '../presenters/present-workload'
import { presentBehaviour, presentLesson } from '../presenters/present-lesson'
import type { LessonPage } from '../presenters/types'
import { assignmentTypesOf } from './dictionary'
import { filesOfLessons } from './lesson-files'
import { readsChanges } from './list-changes'
import { locksOf } from './locks'
import { loadLesson } from './load-lesson'
import { markRulesOn } from './mark-rules'
import { ownNote } from './own-note'

type Args = { req: PayloadRequest; facts: Facts; lesson: number }
type Neighbour = { date: string; topic: string | null }

/** One lesson with its group, marks, attendance and files. */
export const readLessonPage = async ({ req, facts, lesson: id }: Args): Promise<LessonPage> => {
  const { lesson, assignments, marks, attendance, behaviour, notes } = await loadLesson({
    req,
    school: facts.school,
    id,
    isReading: true,
    also: ['behaviour', 'notes'],
  })
  const workload = facts.reference.workloads.get(lesson.workload)
  if (!workload || !(mayRead(facts, workload) || mayRecord(facts, lesson))) throw notFound()
  const table = rows(req)
  const neighbour = (where: object, sort: string) =>
    table.findOne<Neighbour>({
      collection: 'lessons',
      columns: ['date', 'topic'],
      where: { workload: { equals: workload.id }, state: { not_equals: 'cancelled' }, date: where },
      sort: [sort],
    })
  const next = await neighbour({ greater_than: lesson.date }, 'date')
  const previous = await neighbour({ less_than: lesson.date }, '-date')
  const types = await assignmentTypesOf(req.payload, facts.school)
  const rules = await markRulesOn(req, facts, lesson.date)
  const header = presentWorkload(facts, workload)
  const lock = (await locksOf({ req, facts }, [lesson])).get(id) ?? null
  const presented = presentLesson({ facts, lesson, assignments, lock, privateNote: ownNote(facts, notes) })
  const [planned] = presented.isWritable
    ? await ask(req, 'lesson.planned-topic', { school: facts.school, lesson: id, workload: workload.id })
    : []
  return {
    workload: header,
    today: facts.today,
    isMarked: !rules.unmarkedGrades.includes(header.grade),
    marking: presentMarking(rules),
    canWrite: presented.isWritable,
    students: rosterOf(facts.reference, workload, { from: lesson.date, to: lesson.date }).map(
      ({ student, name, periods }) => ({ id: student, name, periods }),
    ),
    lesson: presented,
    marks: marks.map(
      ({ student, assignment, value, isDebt, comment, score, formerValue, wasDebt, lateDays }) => ({
        student,
        assignment,
        value,
        isDebt,
        comment,
        lateDays,
        score,
        formerValue,
        wasDebt,
      }),
    ),
    attendance: attendance.map(({ student, code }) => ({ student, lesson: id, code })),
    behaviour: presentBehaviour(id, behaviour),
    readsHistory: readsChanges(facts, workload),
    files: lesson.hasFiles
      ? (await filesOfLessons(req, [id])).map(({ id: file, filename, url, filesize }) => ({
          id: file,
          filename,
          url,
          filesize,
        }))
      : [],
    nextDate: next?.date ?? null,
    previousTopic: previous?.topic ?? null,
    planned: planned ?? null,
    ...presentDictionaries(facts, types),
  }
}
