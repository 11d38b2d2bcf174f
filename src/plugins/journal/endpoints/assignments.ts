import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { addAssignment, changeAssignment, removeAssignment } from '../operations/assignments'
import { assignmentChange, assignmentParams, lessonParams, newAssignment } from './schemas'

export const addAssignmentEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/assignments',
  rule: recordsLessons,
  summary: { ru: 'Добавить задание к уроку', en: 'Add an assignment to a lesson' },
  params: lessonParams,
  body: newAssignment,
  handler: async ({ req, params, body: { position, ...fields } }) => ({
    assignment: await addAssignment({
      req,
      facts: await requireFacts(req),
      lesson: params.lesson,
      position,
      fields,
    }),
  }),
})

export const changeAssignmentEndpoint = defineEndpoint({
  method: 'patch',
  path: '/journal/assignments/:assignment',
  rule: recordsLessons,
  summary: { ru: 'Изменить задание', en: 'Change an assignment' },
  params: assignmentParams,
  body: assignmentChange,
  handler: async ({ req, params, body }) => ({
    assignment: await changeAssignment({
      req,
      facts: await requireFacts(req),
      assignment: params.assignment,
      fields: body,
    }),
  }),
})

export const removeAssignmentEndpoint = defineEndpoint({
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
