type PolicyOptions = {
  nonce: string
  /** Payload's own interface, which writes style elements without a nonce. */
  isAdmin: boolean
  isHttps: boolean
  /** The development server evaluates code and keeps a socket open for changes. */
  isDevelopment: boolean
}

/** What a page may load and run. */
export const contentSecurityPolicy = ({ nonce, isAdmin, isHttps, isDevelopment }: PolicyOptions): string => {
  const hasLooseStyles = isAdmin || isDevelopment
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    // React writes style attributes on both faces; style elements of the portal carry the nonce.
    'style-src-elem': ["'self'", hasLooseStyles ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:', 'wss:'] : [])],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", ...(isAdmin ? ['blob:'] : [])],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}
