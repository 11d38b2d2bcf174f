import { addDataAndFileToRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { addLessonFile, removeLessonFile } from '../operations/lesson-files'
import { fileParams, lessonParams } from './schemas'

const addFileEndpoint = defineEndpoint({
  method: 'post',
  path: '/journal/lessons/:lesson/files',
  rule: recordsLessons,
  summary: { ru: 'Приложить файл к уроку', en: 'Attach a file to a lesson' },
  params: lessonParams,
  takesFile: 'form',
  handler: async ({ req, params }) => {
    await addDataAndFileToRequest(req)
    const { file } = req
    if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
    return { file: await addLessonFile({ req, facts: await requireFacts(req), lesson: params.lesson, file }) }
  },
})

const removeFileEndpoint = defineEndpoint({
  method: 'delete',
  path: '/journal/files/:file',
  rule: recordsLessons,
  summary: { ru: 'Убрать файл урока', en: 'Remove a file of a lesson' },
  params: fileParams,
  handler: async ({ req, params }) => {
    await removeLessonFile({ req, facts: await requireFacts(req), file: params.file })
    return { ok: true }
  },
})

/** The files of a lesson. */
export const fileEndpoints = [addFileEndpoint, removeFileEndpoint]
