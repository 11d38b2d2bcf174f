import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { copyLesson } from '../operations/copy-lesson'
import { readParallels } from '../operations/parallel-lessons'
import { lessonCopy, lessonParams } from './schemas'

export const parallelsEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/lessons/:lesson/parallels',
  rule: recordsLessons,
  summary: {
    ru: 'Уроки параллельных классов, куда можно скопировать тему и задание',
    en: 'Lessons of parallel classes that topic and homework may be copied to',
  },
  params: lessonParams,
  handler: async ({ req, params }) => ({
    classes: await readParallels({ req, facts: await requireFacts(req), lesson: params.lesson }),
  }),
})

export const copyLessonEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/copies',
  rule: recordsLessons,
  summary: {
    ru: 'Скопировать тему и задание в параллельные классы',
    en: 'Copy a lesson to parallel classes',
  },
  params: lessonParams,
  body: lessonCopy,
  handler: async ({ req, params, body }) =>
    copyLesson({ req, facts: await requireFacts(req), lesson: params.lesson, ...body }),
})
