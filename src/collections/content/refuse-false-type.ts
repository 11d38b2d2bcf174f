import path from 'node:path'

import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook } from 'payload'

import { defineError } from '@/core/errors'

type Hook = CollectionBeforeOperationHook

export const falseType = defineError<{ name: string; found: string }>({
  code: 'false-file-type',
  status: 415,
  message: {
    ru: ({ name, found }) =>
      `Файл «${name}» не принят: его содержимое (${found}) не соответствует имени или такой вид файлов не разрешён.`,
    en: ({ name, found }) =>
      `The file “${name}” was refused: its content (${found}) does not match its name, or this kind is not allowed.`,
  },
})

export const noFile = defineError({
  code: 'no-file',
  status: 400,
  message: {
    ru: () => 'Файл не приложен: его надо прислать в самом запросе.',
    en: () => 'No file is attached: it must come in the request itself.',
  },
})

/** Extensions by the kind that the first bytes tell. Containers are named by what may stand inside them. */
const EXTENSIONS: Record<string, readonly string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
  'application/pdf': ['.pdf'],
  'application/rtf': ['.rtf'],
  'text/rtf': ['.rtf'],
  'application/x-cfb': ['.doc', '.xls', '.ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'application/vnd.oasis.opendocument.presentation': ['.odp'],
  'application/zip': ['.zip'],
  'audio/mpeg': ['.mp3'],
  'video/mp4': ['.mp4'],
}
const TEXT = ['.txt', '.csv']
const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<svg|<script|<!--)/i

const looksLikeText = (data: Buffer): boolean => {
  const start = data.subarray(0, 4096)
  return !start.includes(0) && !MARKUP.test(start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))
}

/**
 * Judges an upload by its first bytes, not by the name or the type that the client claims.
 * SVG and HTML are never taken: a browser would run them in the school's name. From outside a new document comes with
 * its file: Payload would fetch one from any address, or take one of the same name from the folder of all.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
export const refuseFalseType: Hook = async ({ args, operation, overrideAccess, req }) => {
  const { file } = req
  const kind: string = operation
  // Who is not signed in is refused by the rules.
  if (kind === 'create' && !file && req.user && !overrideAccess && req.payloadAPI !== 'local')
    throw noFile(undefined, { path: 'file' })
  if (!file || (kind !== 'create' && kind !== 'update')) return args
  const extension = path.extname(file.name).toLowerCase()
  const found = await fileTypeFromBuffer(file.data)
  const isAllowed = found
    ? (EXTENSIONS[found.mime] ?? []).includes(extension)
    : TEXT.includes(extension) && looksLikeText(file.data)
  if (!isAllowed)
    throw falseType({ name: file.name, found: found?.mime ?? (extension || '?') }, { path: 'file' })
  return args
}
