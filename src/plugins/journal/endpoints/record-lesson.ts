import { requireFacts } from '@/access/require-facts'
import { now } from '@/core/clock'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { recordLesson } from '../operations/record-lesson'
import { requireSameUser } from './require-same-user'
import { lessonParams, lessonRecord } from './schemas'

export const recordLessonEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/record',
  rule: recordsLessons,
  summary: { ru: 'Записать урок: тему, задание, отметки, посещаемость', en: 'Record a lesson' },
  params: lessonParams,
  body: lessonRecord,
  handler: async ({ req, params, body }) => {
    requireSameUser(req)
    const facts = await requireFacts(req)
    const { corrected } = await recordLesson({ req, facts, id: params.lesson, record: body })
    // The school's time: a page that a device kept from before is held against it.
    return { ok: true, corrected, at: now().getTime() }
  },
})
