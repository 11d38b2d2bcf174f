import { addDataAndFileToRequest } from 'payload'
import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { inputMessage } from '@/core/explain-issues'
import { download } from '@/core/files/download'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { formatDate } from '@/i18n/format'
import { recordRead } from '@/hooks/record-read'

import { requireFileKeeper } from '../access/file-access'
import { editsFiles, keepsBook, listsFiles, opensFiles, readsBook } from '../access/rules'
import { listFiles } from '../operations/list-files'
import { exportBook } from '../operations/read-book'
import { readFile } from '../operations/read-file'
import { addScan, openScan } from '../operations/scans'
import { takeNumbers } from '../operations/take-numbers'
import { presentPaper } from '../presenters/present-paper'
import { filesMessages } from '../translations'
import { bookTableQuery, scanParams, filesTableQuery, printedBody, studentParams } from './schemas'

export const filesTableEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-files/list',
  rule: listsFiles,
  summary: { ru: 'Список личных дел таблицей', en: 'The list of personal files as a table' },
  query: filesTableQuery,
  handler: async ({ req, query: { format, ...filter } }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const { list: text } = filesMessages(locale)
    const { rows } = await listFiles({ req, facts, filter, manner: 'export' })
    const day = (date: string | null) => (date ? formatDate(locale, date, 'numeric') : '')
    return tableFile(format, {
      name: `${text.fileName} ${facts.today}`,
      title: text.sheet,
      columns: [
        { header: text.number, width: 12 },
        { header: text.name, width: 40 },
        { header: text.class },
        { header: text.birthDate, width: 16 },
        { header: text.left, width: 14 },
      ],
      rows: rows.map((row) => [row.fileNumber, row.name, row.class, day(row.birthDate), day(row.leftOn)]),
    })
  },
})

export const bookTableEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-files/book',
  rule: readsBook,
  summary: { ru: 'Алфавитная книга таблицей', en: 'The alphabetical book as a table' },
  query: bookTableQuery,
  handler: async ({ req, query: { format } }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const { book: text, list, person } = filesMessages(locale)
    const day = (date: string | null) => (date ? formatDate(locale, date, 'numeric') : '')
    return tableFile(format, {
      name: `${text.title} ${facts.today}`,
      title: text.title,
      columns: [
        { header: list.number, width: 12 },
        { header: list.name, width: 40 },
        { header: text.sex, width: 12 },
        { header: list.birthDate, width: 16 },
        { header: text.admitted, width: 14 },
        { header: text.admittedTo, width: 14 },
        { header: list.class },
        { header: text.leftOn, width: 14 },
        { header: text.address, width: 50 },
      ],
      rows: (await exportBook({ req, facts })).map((row) => [
        row.fileNumber,
        row.name,
        (row.sex && person.sexes[row.sex]) || '',
        day(row.birthDate),
        day(row.admittedOn),
        row.admittedTo,
        row.class,
        day(row.leftOn),
        row.address,
      ]),
    })
  },
})

const DISPOSITION = inputMessage({ ru: 'Показать или скачать.', en: 'Show or save.' })

export const filePdfEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-files/:student/pdf',
  rule: opensFiles,
  summary: { ru: 'Личное дело для печати', en: 'A personal file to print' },
  params: studentParams,
  query: z.object({ as: z.enum(['print', 'export'], DISPOSITION).default('print') }),
  produces: ['application/pdf'],
  handler: async ({ req, params, query }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const card = await readFile({ req, facts, student: params.student, manner: query.as })
    const { school } = facts.reference
    const body = await presentPaper({ card, locale, today: facts.today, school: school.name })
    return download({
      name: `${filesMessages(locale).file.titleOf(card.name).replace(':', '')}.pdf`,
      body,
      isShown: query.as === 'print',
    })
  },
})

export const openScanEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-files/:student/scans/:entry',
  rule: opensFiles,
  summary: { ru: 'Открыть скан документа', en: 'Open the scan of a document' },
  params: scanParams,
  produces: ['application/pdf', 'image/*'],
  handler: async ({ req, params }) => {
    const { body, filename, mimeType } = await openScan({
      req,
      facts: await requireFacts(req),
      student: params.student,
      document: params.entry,
    })
    const answer = download({ name: filename, body, isShown: true })
    answer.headers.set('content-type', mimeType)
    // Scans come from people: none may run anything in the name of the site.
    answer.headers.set(
      'content-security-policy',
      mimeType === 'application/pdf' ? "default-src 'none'" : "default-src 'none'; sandbox",
    )
    return answer
  },
})

export const addScanEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-files/:student/scans/:entry',
  rule: editsFiles,
  summary: { ru: 'Приложить скан к документу', en: 'Attach a scan to a document' },
  params: scanParams,
  takesFile: 'form',
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    // Asked before the upload is read: nobody learns from a complaint about the file that there is one.
    requireFileKeeper(facts, params.student)
    await addDataAndFileToRequest(req)
    const { file } = req
    if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
    return addScan({ req, facts, student: params.student, document: params.entry, file })
  },
})

export const takeNumbersEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-files/numbers',
  rule: keepsBook,
  summary: { ru: 'Присвоить номера личных дел', en: 'Give numbers to personal files' },
  handler: async ({ req }) => takeNumbers({ req, facts: await requireFacts(req) }),
})

/** Pages that the browser prints by itself tell it here. */
export const printedEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-files/printed',
  rule: listsFiles,
  summary: { ru: 'Отметить печать списка', en: 'Note that a list was printed' },
  body: printedBody,
  handler: async ({ req, body }) => {
    const { school } = await requireFacts(req)
    await recordRead({ req, school, record: body.record, manner: 'print' })
    return { ok: true }
  },
})
