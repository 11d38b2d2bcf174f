import { charsetOf } from '@/core/files/charset'
import { contentDisposition } from '@/core/files/content-disposition'

/** Types that a browser shows without running anything. Everything else is only ever saved. */
const SHOWN_TYPES = /^(image\/(png|jpeg|gif|webp|avif)|application\/pdf)$/i
const FILE_ADDRESS = /^\/api\/([\w-]+)\/file\/([^/]+)$/

/** Which uploaded file an address means, if any. */
export const uploadedFileOf = (path: string): { collection: string; name: string } | undefined => {
  const [, collection, name] = FILE_ADDRESS.exec(path) ?? []
  return collection && name ? { collection, name: decodeURIComponent(name) } : undefined
}

/** Uploaded files come from people and tell of people: none may act in the name of the site, none stays in a browser. */
export const guardMediaAnswer = async (answer: Response, name: string): Promise<Response> => {
  const headers = new Headers(answer.headers)
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const isShown = SHOWN_TYPES.test(type)
  const { body, charset } = type.startsWith('text/') ? await sniffed(answer) : { body: answer.body }
  if (charset) headers.set('Content-Type', `${type}; charset=${charset}`)
  headers.set('Content-Disposition', contentDisposition(name, isShown))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cache-Control', 'no-store')
  // The built-in viewer of PDF files does not work in a sandbox.
  headers.set(
    'Content-Security-Policy',
    `default-src 'none'; frame-ancestors 'self'${type === 'application/pdf' ? '' : '; sandbox'}`,
  )
  return new Response(body, { status: answer.status, headers })
}

type Sniffed = { body: ReadableStream<Uint8Array> | null; charset?: string }

/** The same text, with what its first piece tells of how it is written. A part from the middle tells nothing. */
const sniffed = async ({ body, status }: Response): Promise<Sniffed> => {
  if (!body || status === 206) return { body, charset: 'utf-8' }
  const reader = body.getReader()
  const first = await reader.read()
  if (first.done) return { body: null, charset: 'utf-8' }
  const rest = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first.value),
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { body: rest, charset: charsetOf(first.value, { isBeginning: true }) }
}
