import { contentDisposition } from '@/core/files/content-disposition'

/** Types that a browser shows without running anything. Everything else is only ever saved. */
const SHOWN_TYPES = /^(image\/(png|jpeg|gif|webp|avif)|application\/pdf)$/i
const FILE_ADDRESS = /^\/api\/([\w-]+)\/file\/([^/]+)$/

/** Which uploaded file an address means, if any. */
export const uploadedFileOf = (path: string): { collection: string; name: string } | undefined => {
  const [, collection, name] = FILE_ADDRESS.exec(path) ?? []
  return collection && name ? { collection, name: decodeURIComponent(name) } : undefined
}

/** Uploaded files come from people: none may act in the name of the site. */
export const guardMediaAnswer = (answer: Response, name: string): Response => {
  const headers = new Headers(answer.headers)
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const isShown = SHOWN_TYPES.test(type)
  headers.set('Content-Disposition', contentDisposition(name, isShown))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cache-Control', 'private, no-cache')
  // The built-in viewer of PDF files does not work in a sandbox.
  headers.set(
    'Content-Security-Policy',
    `default-src 'none'; frame-ancestors 'self'${type === 'application/pdf' ? '' : '; sandbox'}`,
  )
  return new Response(answer.body, { status: answer.status, headers })
}
