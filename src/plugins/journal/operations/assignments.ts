import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { holdLesson } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import type { Change } from '../domain/change-chain'
import { addMark } from '../domain/totals'
import { SLUGS } from '../slugs'
import type { AssignmentRow } from '../types'
import { createTotalsChange } from './change-totals'
import { assignmentTypesOf } from './dictionary'
import { typeIsOff } from './dictionary-errors'
import { assignmentHasMarks, lessonCancelled, tooManyAssignments, unknownReference } from './journal-errors'
import { writeChanges } from './write-changes'
import { requireOpenLesson } from './locks'
import { loadLesson, type LoadedLesson } from './load-lesson'
import { markRulesOn } from './mark-rules'

const MAX_ASSIGNMENTS = 20

export type AssignmentFields = {
  type: number
  topic: string | null
  weight: number
  dueDate: string | null
  maxScore: number | null
}

type Scope = { req: PayloadRequest; facts: Facts }

const requireType = async ({ req, facts }: Scope, type: number) => {
  const types = await assignmentTypesOf(req.payload, facts.school)
  const found = types.find(({ id }) => id === type)
  if (!found) throw unknownReference({ what: { ru: 'Тип задания', en: 'Assignment type' } }, { path: 'type' })
  return found
}

const openLesson = async ({ req, facts }: Scope, id: number): Promise<LoadedLesson> => {
  const loaded = await loadLesson({ req, school: facts.school, id, only: 'marks' })
  await requireOpenLesson({ req, facts, lesson: loaded.lesson })
  if (loaded.lesson.state === 'cancelled') throw lessonCancelled()
  return loaded
}

/**
 * Adds an assignment to a lesson at the given place, or gives back the one that stands there already:
 * a double submit and a second device come to the same document.
 */
export const addAssignment = ({
  req,
  facts,
  lesson: id,
  position,
  fields,
}: Scope & { lesson: number; position: number; fields: AssignmentFields }): Promise<AssignmentRow> =>
  inTransaction(req, async () => {
    await holdLesson(req, id)
    const type = await requireType({ req, facts }, fields.type)
    const { lesson, assignments } = await openLesson({ req, facts }, id)
    const standing = assignments.find((row) => row.position === position)
    if (standing) return standing
    if (type.isOff) throw typeIsOff(type, { path: 'type' })
    if (position > MAX_ASSIGNMENTS) throw tooManyAssignments()
    const row = {
      school: facts.school,
      lesson: lesson.id,
      workload: lesson.workload,
      class: lesson.class,
      term: lesson.term,
      date: lesson.date,
      position,
      ...fields,
    }
    const [assignment] = await rows(req).insert({ collection: SLUGS.assignments, rows: [row] })
    return { id: assignment!, lesson: lesson.id, position, ...fields }
  })

type OfAssignment = Scope & { assignment: number }

const findAssignment = async ({
  req,
  facts,
  assignment,
}: OfAssignment): Promise<{ loaded: LoadedLesson; row: AssignmentRow }> => {
  const place = await rows(req).findOne<{ lesson: number }>({
    collection: SLUGS.assignments,
    columns: ['lesson'],
    where: { id: { equals: assignment }, school: { equals: facts.school } },
  })
  if (!place) throw notFound()
  const loaded = await openLesson({ req, facts }, place.lesson)
  const row = loaded.assignments.find(({ id }) => id === assignment)
  if (!row) throw notFound()
  return { loaded, row }
}

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value))

/** What of an assignment the change journal tells: what moves an average, a debt or the meaning of a score. */
const changesOf = (before: AssignmentRow, after: AssignmentRow): Change[] =>
  (['weight', 'dueDate', 'maxScore'] as const).flatMap((kind) =>
    before[kind] === after[kind]
      ? []
      : [
          {
            kind,
            student: null,
            assignment: before.id,
            before: textOf(before[kind]),
            after: textOf(after[kind]),
          },
        ],
  )

/** Changes an assignment. A new weight moves the totals of everybody who has a mark for it. */
export const changeAssignment = ({
  req,
  facts,
  assignment,
  fields,
}: OfAssignment & { fields: Partial<AssignmentFields> }): Promise<AssignmentRow> =>
  inTransaction(req, async () => {
    const chosen = fields.type === undefined ? null : await requireType({ req, facts }, fields.type)
    const { loaded, row } = await findAssignment({ req, facts, assignment })
    if (chosen?.isOff && chosen.id !== row.type) throw typeIsOff(chosen, { path: 'type' })
    const changed = { ...row, ...fields }
    if (changed.weight !== row.weight) {
      const { scale } = await markRulesOn(req, facts, loaded.lesson.date)
      const totals = createTotalsChange()
      for (const mark of loaded.marks.filter((candidate) => candidate.assignment === assignment)) {
        addMark(totals.of(mark.student), { ...mark, weight: row.weight, scale }, -1)
        addMark(totals.of(mark.student), { ...mark, weight: changed.weight, scale })
      }
      await totals.write(req, { ...loaded.lesson, school: facts.school })
    }
    await writeChanges({ req, facts, loaded, changes: changesOf(row, changed) })
    const { type, topic, weight, dueDate, maxScore } = changed
    await rows(req).update({
      collection: SLUGS.assignments,
      where: { id: { equals: assignment } },
      data: { type, topic, weight, dueDate, maxScore, updatedAt: now() },
    })
    return changed
  })

/**
 * Removes an assignment that nobody has a mark for. The change journal tells of it, as of every save of marks: of the two
 * at once one comes second, and finds what the other did.
 */
export const removeAssignment = ({ req, facts, assignment }: OfAssignment): Promise<void> =>
  inTransaction(req, async () => {
    const { loaded, row } = await findAssignment({ req, facts, assignment })
    if (loaded.marks.some((mark) => mark.assignment === assignment)) throw assignmentHasMarks()
    const types = await assignmentTypesOf(req.payload, facts.school)
    const name = types.find(({ id }) => id === row.type)?.name ?? null
    const before = [name, row.topic].filter(Boolean).join(': ')
    const change: Change = { kind: 'assignment', student: null, assignment, before, after: null }
    await writeChanges({ req, facts, loaded, changes: [change] })
    await rows(req).remove({ collection: SLUGS.assignments, where: { id: { equals: assignment } } })
  })
