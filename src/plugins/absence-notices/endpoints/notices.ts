import { addDataAndFileToRequest } from 'payload'

import { namesOfUsers } from '@/access/names-of-users'
import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { contentDisposition } from '@/core/files/content-disposition'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsNotices, sendsNotices, takesNotices } from '../access/rules'
import { listNotices } from '../operations/list-notices'
import { addNoticeFile, openNoticeFile } from '../operations/notice-files'
import { changeNotice, noteNotice, sendNotice, withdrawNotice } from '../operations/notices'
import { matchStudents } from '../operations/match-students'
import { presentNotice } from '../presenters/present-notice'
import { noticeMessages } from '../translations'
import { noticeBody, noticeChange, noticeFileParams, noticeParams, tableQuery } from './schemas'

/** Shown in the browser; everything else is saved. */
const SHOWN = /^(?:image\/(?:jpeg|png|webp|gif)|application\/pdf)$/

export const noticeEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/absences',
    rule: sendsNotices,
    summary: { ru: 'Сообщить об отсутствии ребёнка', en: 'Tell that a child is not coming' },
    body: noticeBody,
    handler: async ({ req, body: { student, ...input } }) =>
      sendNotice({ req, facts: await requireFacts(req), student, input }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/absences/:notice',
    rule: sendsNotices,
    summary: { ru: 'Изменить сообщение об отсутствии', en: 'Change a notice of absence' },
    params: noticeParams,
    body: noticeChange,
    handler: async ({ req, params, body: { seen, ...input } }) =>
      changeNotice({ req, facts: await requireFacts(req), id: params.notice, seen, input }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/absences/:notice/withdrawal',
    rule: sendsNotices,
    summary: { ru: 'Отозвать сообщение об отсутствии', en: 'Withdraw a notice of absence' },
    params: noticeParams,
    handler: async ({ req, params }) =>
      withdrawNotice({ req, facts: await requireFacts(req), id: params.notice }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/absences/:notice/files',
    rule: sendsNotices,
    summary: { ru: 'Приложить документ к сообщению', en: 'Attach a paper to a notice' },
    params: noticeParams,
    takesFile: 'form',
    handler: async ({ req, params }) => {
      await addDataAndFileToRequest(req)
      const { file } = req
      if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
      return addNoticeFile({ req, facts: await requireFacts(req), id: params.notice, file })
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/absences/:notice/files/:file',
    rule: readsNotices,
    summary: { ru: 'Открыть документ сообщения', en: 'Open a paper of a notice' },
    params: noticeFileParams,
    produces: ['*/*'],
    handler: async ({ req, params }) => {
      const file = await openNoticeFile({
        req,
        facts: await requireFacts(req),
        id: params.notice,
        file: params.file,
      })
      return new Response(new Uint8Array(file.body), {
        headers: {
          'cache-control': 'private, no-store',
          'content-type': file.mimeType,
          'content-disposition': contentDisposition(file.filename, SHOWN.test(file.mimeType)),
          'x-content-type-options': 'nosniff',
        },
      })
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/absences/:notice/note',
    rule: takesNotices,
    summary: { ru: 'Принять сообщение к сведению', en: 'Note a notice of absence' },
    params: noticeParams,
    handler: async ({ req, params }) =>
      noteNotice({ req, facts: await requireFacts(req), id: params.notice }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/absences/table',
    rule: takesNotices,
    summary: { ru: 'Сообщения об отсутствии таблицей', en: 'Notices of absence as a table' },
    query: tableQuery,
    handler: async ({ req, query: { when, q, format } }) => {
      const facts = await requireFacts(req)
      const locale = localeOf(req)
      const text = noticeMessages(locale)
      const filter = { when, students: matchStudents(facts, q) }
      const { rows } = await listNotices({ req, facts, filter, page: null, manner: 'export' })
      const nameOf = await namesOfUsers(
        req,
        facts,
        rows.flatMap(({ author, seenBy }) => [author, seenBy]),
      )
      return tableFile(format, {
        name: text.list.file,
        title: text.list.title,
        columns: [
          text.columns.class,
          text.columns.student,
          text.columns.days,
          text.columns.reason,
          text.columns.note,
          text.columns.author,
          text.columns.state,
        ].map((header) => ({ header })),
        rows: rows.map((row) => {
          const shown = presentNotice({ row, facts, locale, nameOf, files: [] })
          return [
            shown.className,
            shown.student,
            shown.days,
            shown.reason,
            shown.note ?? '',
            shown.author,
            shown.state,
          ]
        }),
      })
    },
  }),
]
