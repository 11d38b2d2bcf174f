import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { recordLesson } from '../operations/record-lesson'
import { lessonParams, lessonRecord } from './schemas'

export const recordLessonEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/record',
  rule: recordsLessons,
  summary: { ru: 'Записать урок: тему, задание, отметки, посещаемость', en: 'Record a lesson' },
  params: lessonParams,
  body: lessonRecord,
  handler: async ({ req, params, body }) => {
    await recordLesson({ req, facts: await requireFacts(req), id: params.lesson, record: body })
    return { ok: true }
  },
})
