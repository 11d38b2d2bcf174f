/**
 * Where to go after signing in: a path of this very site, or the home page. Anything else is an address that
 * somebody else put into the link.
 */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/'
