const NAMED_TAIL = /(\/file)\/[^/]+$/i

/**
 * The path as it may stand in the log: ids stay, names of files and anything that looks like a token do not.
 * Query values never get here.
 */
export const loggedPath = (path: string): string =>
  path
    .replace(NAMED_TAIL, '$1/:name')
    .split('/')
    .map((segment) => (isOpaque(segment) ? ':token' : segment))
    .join('/')
    .slice(0, 300)

/** The path with its variable parts named, so that the metrics of a page stand together. */
export const routePattern = (path: string): string =>
  path.startsWith('/_next/')
    ? '/_next/*'
    : loggedPath(path)
        .split('/')
        .slice(0, 8)
        .map((segment) => (/^\d+$/.test(segment) || /^\d{4}-\d{2}-\d{2}$/.test(segment) ? ':id' : segment))
        .join('/')

const isOpaque = (segment: string): boolean =>
  segment.includes('%') ||
  segment.includes('@') ||
  (segment.length >= 24 && /\d/.test(segment) && !/^\d+$/.test(segment))
