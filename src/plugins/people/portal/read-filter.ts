import { parseCookies } from 'payload'

import { keepsRegistry } from '../access/rules'
import type { ViewProps } from '@/app/portal-page'

import { type ColumnKey, columnsCookie, columnsOf, possibleColumns } from '../domain/list-columns'
import { registryQuery } from '../endpoints/schemas'
import type { RegistryFilter } from '../types'

export type ListChoice = {
  filter: RegistryFilter
  columns: ColumnKey[]
  possible: ColumnKey[]
  isKeeper: boolean
}

/** What the address and the reader's kept choice ask for; an address nobody could have made here shows everybody. */
export const readFilter = async ({ req, searchParams }: ViewProps): Promise<ListChoice> => {
  const parsed = registryQuery.safeParse(searchParams)
  const filter: RegistryFilter = parsed.success ? parsed.data : registryQuery.parse({})
  const isKeeper = (await keepsRegistry({ req, user: req.user })) === true
  const chosen = parseCookies(req.headers).get(columnsCookie(filter.kind))
  return {
    filter,
    isKeeper,
    columns: columnsOf({ kind: filter.kind, chosen, seesPapers: isKeeper }),
    possible: possibleColumns(filter.kind, isKeeper),
  }
}
