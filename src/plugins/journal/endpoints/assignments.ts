import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { addAssignment, changeAssignment, removeAssignment } from '../operations/assignments'
import { requireSameUser } from './require-same-user'
import { assignmentChange, assignmentParams, lessonParams, newAssignment } from './schemas'

const addAssignmentEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/assignments',
  rule: recordsLessons,
  summary: { ru: 'Добавить задание к уроку', en: 'Add an assignment to a lesson' },
  params: lessonParams,
  body: newAssignment,
  handler: async ({ req, params, body: { position, ...fields } }) => {
    requireSameUser(req)
    const facts = await requireFacts(req)
    return { assignment: await addAssignment({ req, facts, lesson: params.lesson, position, fields }) }
  },
})

const changeAssignmentEndpoint = defineEndpoint({
  method: 'patch',
  path: '/journal/assignments/:assignment',
  rule: recordsLessons,
  summary: { ru: 'Изменить задание', en: 'Change an assignment' },
  params: assignmentParams,
  body: assignmentChange,
  handler: async ({ req, params, body }) => {
    requireSameUser(req)
    const facts = await requireFacts(req)
    return { assignment: await changeAssignment({ req, facts, assignment: params.assignment, fields: body }) }
  },
})

const removeAssignmentEndpoint = defineEndpoint({
  method: 'delete',
  path: '/journal/assignments/:assignment',
  rule: recordsLessons,
  summary: { ru: 'Убрать задание без отметок', en: 'Remove an assignment without marks' },
  params: assignmentParams,
  handler: async ({ req, params }) => {
    await removeAssignment({ req, facts: await requireFacts(req), assignment: params.assignment })
    return { ok: true }
  },
})

/** The tasks of a lesson. */
export const assignmentEndpoints = [addAssignmentEndpoint, changeAssignmentEndpoint, removeAssignmentEndpoint]
