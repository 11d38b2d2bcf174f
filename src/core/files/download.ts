import { charsetOf } from './charset'
import { contentDisposition } from './content-disposition'
import { XLSX_TYPE } from './xlsx'

/** Media types of what the server makes, by the ending of the name. */
export const FILE_TYPES: Record<string, string | undefined> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: XLSX_TYPE,
  zip: 'application/zip',
}

type Options = {
  /** Name with its ending, which decides the type; Cyrillic is welcome. */
  name: string
  body: BodyInit | Buffer
  /** Shown in the browser instead of being saved; only for PDF. */
  isShown?: boolean
}

/** A text that somebody has uploaded may be written in any way; what the server made is UTF-8. */
const typeOf = (name: string, body: Options['body']): string => {
  const type = FILE_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return type.startsWith('text/') && Buffer.isBuffer(body)
    ? type.replace(/charset=.*/, `charset=${charsetOf(body)}`)
    : type
}

/** A file of the server as an answer. It is never kept on the way. */
export const download = ({ name, body, isShown = false }: Options): Response =>
  new Response(body as BodyInit, {
    headers: {
      'cache-control': 'no-store',
      'content-type': typeOf(name, body),
      'content-disposition': contentDisposition(name, isShown),
      'x-content-type-options': 'nosniff',
    },
  })
