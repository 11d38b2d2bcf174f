import { addDataAndFileToRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { contentDisposition } from '@/core/files/content-disposition'
import { defineEndpoint } from '@/core/plugin'

import { doesHomework, looksAtAnswers, opensAnswers } from '../access/rules'
import { addAnswerFile, openAnswerFile, removeAnswerFile } from '../operations/answer-files'
import { markSeen, replyToAnswer } from '../operations/answers'
import { handIn, tickHomework } from '../operations/do-homework'
import {
  answerBody,
  answerFileParams,
  answerParams,
  lessonFileParams,
  lessonParams,
  replyBody,
  seenBody,
  tickBody,
} from './schemas'

/** What a browser shows itself; everything else is saved. */
const SHOWN = /^(image\/|application\/pdf)/

/** Homework done, handed in, looked at. */
export const homeworkEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/diary/homework/:lesson/done',
    rule: doesHomework,
    summary: { ru: 'Отметить домашнее задание сделанным', en: 'Tick homework as done' },
    params: lessonParams,
    body: tickBody,
    handler: async ({ req, params, body }) =>
      tickHomework({ req, facts: await requireFacts(req), lesson: params.lesson, isDone: body.isDone }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/diary/homework/:lesson/answer',
    rule: doesHomework,
    summary: { ru: 'Сдать ответ на домашнее задание', en: 'Hand in an answer to homework' },
    params: lessonParams,
    body: answerBody,
    handler: async ({ req, params, body }) =>
      handIn({ req, facts: await requireFacts(req), lesson: params.lesson, text: body.text }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/diary/homework/:lesson/files',
    rule: doesHomework,
    summary: { ru: 'Приложить файл к ответу', en: 'Attach a file to an answer' },
    params: lessonParams,
    takesFile: 'form',
    handler: async ({ req, params }) => {
      await addDataAndFileToRequest(req)
      const { file } = req
      if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
      return {
        file: await addAnswerFile({ req, facts: await requireFacts(req), lesson: params.lesson, file }),
      }
    },
  }),
  defineEndpoint({
    method: 'delete',
    path: '/diary/homework/:lesson/files/:file',
    rule: doesHomework,
    summary: { ru: 'Убрать файл из ответа', en: 'Remove a file from an answer' },
    params: lessonFileParams,
    handler: async ({ req, params }) => {
      await removeAnswerFile({ req, facts: await requireFacts(req), ...params })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/answers/:answer/files/:file',
    rule: opensAnswers,
    summary: { ru: 'Открыть файл ответа', en: 'Open a file of an answer' },
    params: answerFileParams,
    produces: ['*/*'],
    handler: async ({ req, params }) => {
      const file = await openAnswerFile({ req, facts: await requireFacts(req), ...params })
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
    method: 'put',
    path: '/diary/answers/:answer/reply',
    rule: looksAtAnswers,
    summary: { ru: 'Отозваться на ответ или вернуть его', en: 'Reply to an answer or give it back' },
    params: answerParams,
    body: replyBody,
    handler: async ({ req, params, body }) => {
      await replyToAnswer({ req, facts: await requireFacts(req), answer: params.answer, ...body })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/diary/homework/:lesson/seen',
    rule: looksAtAnswers,
    summary: { ru: 'Отметить ответы просмотренными', en: 'Note that answers were looked at' },
    params: lessonParams,
    body: seenBody,
    handler: async ({ req, params, body }) =>
      markSeen({ req, facts: await requireFacts(req), lesson: params.lesson, answers: body.answers }),
  }),
]
