import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { defineEndpoint } from '@/core/plugin'

import { requireFileKeeper } from '../access/file-access'
import { editsFiles } from '../access/rules'
import { isPart } from '../domain/kinds'
import { changePerson } from '../operations/change-person'
import { addEntry, changeEntry } from '../operations/save-entry'
import {
  anyBody,
  entryParams,
  parseEntry,
  parseEntryChange,
  partParams,
  personChange,
  personParams,
} from './schemas'

export const changePersonEndpoint = defineEndpoint({
  method: 'patch',
  path: '/personal-files/:student/people/:person',
  rule: editsFiles,
  summary: { ru: 'Изменить карту ученика или родителя', en: 'Change the card of a student or a parent' },
  params: personParams,
  body: personChange,
  handler: async ({ req, params, body }) => {
    await changePerson({ req, facts: await requireFacts(req), ...params, change: body })
    return { ok: true }
  },
})

export const addEntryEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-files/:student/entries/:part',
  rule: editsFiles,
  summary: { ru: 'Внести запись в личное дело', en: 'Put an entry into a personal file' },
  params: partParams,
  body: anyBody,
  handler: async ({ req, params, body }) => {
    const facts = await requireFacts(req)
    const { part, student } = params
    requireFileKeeper(facts, student)
    if (!isPart(part)) throw notFound()
    return addEntry({ req, facts, student, part, data: parseEntry(part, body) })
  },
})

export const changeEntryEndpoint = defineEndpoint({
  method: 'patch',
  path: '/personal-files/:student/entries/:part/:entry',
  rule: editsFiles,
  summary: { ru: 'Изменить запись личного дела', en: 'Change an entry of a personal file' },
  params: entryParams,
  body: anyBody,
  handler: async ({ req, params, body }) => {
    const facts = await requireFacts(req)
    const { entry, part, student } = params
    requireFileKeeper(facts, student)
    if (!isPart(part)) throw notFound()
    return changeEntry({ req, facts, student, part, entry, data: parseEntryChange(part, body) })
  },
})
