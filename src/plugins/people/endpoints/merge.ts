import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { keepsRegistry } from '../access/rules'
import { mergePeople } from '../operations/merge/merge-people'
import { previewMerge } from '../operations/merge/preview-merge'
import { undoMerge } from '../operations/merge/undo-merge'
import { mergeBody, mergeQuery, undoBody } from './schemas'

export const previewMergeEndpoint = defineEndpoint({
  method: 'get',
  path: '/registry/merge',
  rule: keepsRegistry,
  summary: { ru: 'Что изменит объединение двух карточек', en: 'What merging two cards would change' },
  query: mergeQuery,
  handler: async ({ req, query }) =>
    previewMerge({ req, facts: await requireFacts(req), locale: localeOf(req), ...query }),
})

export const mergeEndpoint = defineEndpoint({
  method: 'post',
  path: '/registry/merge',
  rule: keepsRegistry,
  summary: { ru: 'Объединить две карточки', en: 'Merge two cards' },
  body: mergeBody,
  handler: async ({ req, body }) =>
    mergePeople({ req, facts: await requireFacts(req), locale: localeOf(req), ...body }),
})

export const undoMergeEndpoint = defineEndpoint({
  method: 'post',
  path: '/registry/merge/undo',
  rule: keepsRegistry,
  summary: { ru: 'Отменить объединение', en: 'Undo a merge' },
  body: undoBody,
  handler: async ({ req, body }) => undoMerge({ req, facts: await requireFacts(req), ...body }),
})
