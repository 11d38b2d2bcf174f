import type { CollectionBeforeOperationHook } from 'payload'

/** The longest list that REST and GraphQL give at once. A page of the portal asks for less. */
export const LIST_LIMIT = 200
/** How deep relationships are filled in from outside. */
export const DEPTH_LIMIT = 2

type ListArgs = { limit?: number; depth?: number; pagination?: boolean; joins?: unknown }

/**
 * The Local API alone says whether hidden fields are shown; REST and GraphQL never do. `payloadAPI` tells only how
 * the request came in: filling in relations and what endpoints ask themselves would look like questions from outside.
 */
const isOwnCall = (args: object): boolean => 'showHiddenFields' in args

/**
 * Caps lists asked for from outside: Payload itself gives a whole collection for `limit=0`.
 * The server's own calls may read more.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
export const capList: CollectionBeforeOperationHook = ({ args, req, operation, overrideAccess }) => {
  if (req.payloadAPI === 'local' || overrideAccess || isOwnCall(args)) return args
  const list = args as ListArgs
  const kind: string = operation
  const isList = (kind === 'read' || kind === 'readDistinct') && !('id' in args && args.id)
  return {
    ...args,
    ...(list.depth === undefined ? {} : { depth: Math.min(list.depth, DEPTH_LIMIT) }),
    ...(isList ? { limit: capped(list.limit), pagination: true } : {}),
  }
}

const capped = (limit: number | undefined): number =>
  limit === undefined ? 10 : limit > 0 ? Math.min(limit, LIST_LIMIT) : LIST_LIMIT
