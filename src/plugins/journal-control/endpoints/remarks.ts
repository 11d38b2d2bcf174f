import { namesOfUsers } from '@/access/names-of-users'
import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { answers, readsRemarks, remarks } from '../access/rules'
import { listRemarks } from '../operations/list-remarks'
import { moveRemark } from '../operations/move-remark'
import { writeRemarks } from '../operations/write-remarks'
import { remarksTable } from '../presenters/control-tables'
import { answerBody, closingBody, remarkParams, remarksBody, remarksTableQuery, returnBody } from './schemas'

export const remarkEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/journal-control/remarks',
    rule: remarks,
    summary: { ru: 'Написать замечания: все или ни одного', en: 'Write remarks: all or none' },
    body: remarksBody,
    handler: async ({ req, body }) => writeRemarks({ req, facts: await requireFacts(req), ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/remarks/:journalRemark/answer',
    rule: answers,
    summary: { ru: 'Ответить на замечание', en: 'Answer a remark' },
    params: remarkParams,
    body: answerBody,
    handler: async ({ req, params, body }) =>
      moveRemark({
        req,
        facts: await requireFacts(req),
        id: params.journalRemark,
        step: 'answered',
        ...body,
      }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/remarks/:journalRemark/return',
    rule: remarks,
    summary: { ru: 'Вернуть замечание учителю', en: 'Return a remark to the teacher' },
    params: remarkParams,
    body: returnBody,
    handler: async ({ req, params, body }) =>
      moveRemark({
        req,
        facts: await requireFacts(req),
        id: params.journalRemark,
        step: 'returned',
        ...body,
      }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/remarks/:journalRemark/closing',
    rule: remarks,
    summary: { ru: 'Закрыть замечание', en: 'Close a remark' },
    params: remarkParams,
    body: closingBody,
    handler: async ({ req, params, body }) =>
      moveRemark({ req, facts: await requireFacts(req), id: params.journalRemark, step: 'closed', ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/remarks/:journalRemark/reopening',
    rule: remarks,
    summary: { ru: 'Открыть закрытое замечание снова', en: 'Open a closed remark again' },
    params: remarkParams,
    body: returnBody,
    handler: async ({ req, params, body }) =>
      moveRemark({
        req,
        facts: await requireFacts(req),
        id: params.journalRemark,
        step: 'reopened',
        ...body,
      }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/journal-control/remarks/table',
    rule: readsRemarks,
    summary: { ru: 'Журнал замечаний таблицей', en: 'The register of remarks as a table' },
    query: remarksTableQuery,
    handler: async ({ req, query: { format, q, ...filter } }) => {
      const facts = await requireFacts(req)
      const list = await listRemarks({ req, facts, filter: { ...filter, query: q } })
      const nameOf = await namesOfUsers(
        req,
        facts,
        list.map(({ author }) => author),
      )
      return tableFile(format, remarksTable(list, { facts, locale: localeOf(req), nameOf }))
    },
  }),
]
