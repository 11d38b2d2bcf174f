import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { badInput, notAllowed } from '@/core/errors'
import { inputMessage } from '@/core/explain-issues'
import { download } from '@/core/files/download'
import { XLSX_TYPE } from '@/core/files/xlsx'
import { idText } from '@/core/id-schemas'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { importsTables, isAdministrator, kindsOf } from '../access/rules'
import { fieldsFor } from '../domain/fields'
import { checkImport, setMatching } from '../operations/check-import'
import { confirmImport } from '../operations/confirm-import'
import { findImport } from '../operations/find-import'
import { progressOf, stopImport } from '../operations/progress'
import { receiveFile } from '../operations/receive-file'
import { undoImport } from '../operations/undo-import'
import { presentReport, presentTemplate } from '../presenters/present-files'
import { importsMessages } from '../translations'
import { ADMISSIONS, KINDS } from '../types'

const WRONG = inputMessage({ ru: 'Неверный номер импорта.', en: 'Wrong number of an import.' })
const params = z.object({ import: idText(WRONG) })
const kind = z.enum(KINDS)
const rule = importsTables
const MOST_BYTES = 25 * 1024 * 1024

export const templateEndpoint = defineEndpoint({
  method: 'get',
  path: '/importing/templates',
  rule,
  summary: { ru: 'Шаблон файла для импорта (XLSX)', en: 'Template of a file to import (XLSX)' },
  query: z.object({ kind }),
  produces: [XLSX_TYPE],
  handler: async ({ req, query: { kind: chosen } }) => {
    const facts = await requireFacts(req)
    if (!kindsOf(facts).includes(chosen)) throw notAllowed()
    const fields = fieldsFor(chosen, { isAdministrator: isAdministrator(facts) })
    const locale = localeOf(req)
    return download({
      name: `${importsMessages(locale).kinds[chosen]}.xlsx`,
      body: await presentTemplate(chosen, fields, locale),
    })
  },
})

export const uploadEndpoint = defineEndpoint({
  method: 'post',
  path: '/importing/files',
  rule,
  summary: {
    ru: 'Загрузить файл для импорта: тело запроса — сам файл',
    en: 'Upload a file to import: the body is the file',
  },
  query: z.object({ kind, name: z.string().max(300).default('') }),
  takesFile: 'body',
  handler: async ({ req, query }) => {
    const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    if (bytes.length > MOST_BYTES)
      throw badInput({ ru: 'Файл больше 25 МБ.', en: 'The file is larger than 25 MB.' })
    return receiveFile({ req, facts: await requireFacts(req), kind: query.kind, fileName: query.name, bytes })
  },
})

export const matchingEndpoint = defineEndpoint({
  method: 'put',
  path: '/importing/:import/matching',
  rule,
  summary: { ru: 'Назвать столбцы файла', en: 'Name the columns of the file' },
  params,
  body: z.strictObject({
    matching: z.record(z.string().max(50), z.number().int().min(0).max(1000).nullable()),
    from: z.string().max(10).optional(),
    admission: z.enum(ADMISSIONS).optional(),
  }),
  handler: async ({ req, params: { import: importId }, body }) =>
    setMatching({ req, facts: await requireFacts(req), id: importId, ...body }),
})

export const reportEndpoint = defineEndpoint({
  method: 'get',
  path: '/importing/:import/report',
  rule,
  summary: { ru: 'Проверка файла построчно (XLSX)', en: 'The check of a file row by row (XLSX)' },
  params,
  produces: [XLSX_TYPE],
  handler: async ({ req, params: { import: importId } }) => {
    const facts = await requireFacts(req)
    const row = await findImport(req, facts, importId)
    const { reports } = await checkImport(req, facts, row)
    const locale = localeOf(req)
    return download({
      name: `${importsMessages(locale).check}.xlsx`,
      body: await presentReport(reports, locale, row.sheet),
    })
  },
})

export const progressEndpoint = defineEndpoint({
  method: 'get',
  path: '/importing/:import/progress',
  rule,
  summary: { ru: 'Ход записи', en: 'Progress of the writing' },
  params,
  handler: async ({ req, params: { import: importId } }) => {
    await findImport(req, await requireFacts(req), importId)
    const { phase = 'check', done = 0, total = 0 } = (await progressOf(importId)) ?? {}
    return { phase, done, total }
  },
})

const count = z.number().int().min(0)
export const confirmEndpoint = defineEndpoint({
  method: 'post',
  path: '/importing/:import/confirmation',
  rule,
  summary: { ru: 'Записать файл целиком', en: 'Write the whole file' },
  params,
  body: z.strictObject({
    counts: z.strictObject({ new: count, changed: count, same: count, duplicate: count, error: count }),
  }),
  handler: async ({ req, params: { import: importId }, body }) =>
    confirmImport({ req, facts: await requireFacts(req), id: importId, seen: body.counts }),
})

export const stopEndpoint = defineEndpoint({
  method: 'post',
  path: '/importing/:import/stop',
  rule,
  summary: { ru: 'Остановить запись', en: 'Stop the writing' },
  params,
  handler: async ({ req, params: { import: importId } }) => {
    await findImport(req, await requireFacts(req), importId)
    return { isStopped: await stopImport(importId) }
  },
})

export const undoEndpoint = defineEndpoint({
  method: 'post',
  path: '/importing/:import/undo',
  rule,
  summary: { ru: 'Отменить последний импорт', en: 'Undo the last import' },
  params,
  handler: async ({ req, params: { import: importId } }) =>
    undoImport({ req, facts: await requireFacts(req), id: importId }),
})
