import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { hasJournals } from '../access/rules'
import { readJournalPage } from '../operations/journal-page'
import { readLessonPage } from '../operations/lesson-page'
import { lessonParams, termQuery, workloadParams } from './schemas'

const journalPageEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/workloads/:workload/page',
  rule: hasJournals,
  summary: { ru: 'Страница журнала за период', en: 'The journal page of a term' },
  params: workloadParams,
  query: termQuery,
  handler: async ({ req, params, query }) =>
    readJournalPage({ req, facts: await requireFacts(req), workload: params.workload, term: query.term }),
})

const lessonPageEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/lessons/:lesson',
  rule: hasJournals,
  summary: { ru: 'Один урок с группой и отметками', en: 'One lesson with its group and marks' },
  params: lessonParams,
  handler: async ({ req, params }) =>
    readLessonPage({ req, facts: await requireFacts(req), lesson: params.lesson }),
})

/** What the journal and a lesson of it show. */
export const pageEndpoints = [journalPageEndpoint, lessonPageEndpoint]
