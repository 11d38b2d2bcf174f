import { withQuery } from '@/core/with-query'

import type { RegistryKind } from '../domain/select-people'
import type { RegistryFilter } from '../types'

const queryOf = ({ kind, state, ...filter }: RegistryFilter) => ({
  ...filter,
  kind: kind === 'students' ? null : kind,
  state: state === 'present' ? null : state,
})

/** The addresses of the registry; what is usual stays out of them. */
export const hrefs = {
  list: (filter: RegistryFilter, page = 1): string =>
    withQuery('/registry', { ...queryOf(filter), page: page > 1 ? page : null }),
  kind: (kind: RegistryKind): string => withQuery('/registry', { kind: kind === 'students' ? null : kind }),
  print: (filter: RegistryFilter): string => withQuery('/registry/print', queryOf(filter)),
  file: (filter: RegistryFilter, format: string, columns: readonly string[]): string =>
    `${withQuery('/api/registry/export', { ...queryOf(filter), format })}&columns=${columns.join('.')}`,
  add: (kind: string): string => `/registry/new?kind=${kind}`,
  form: (person: number): string => `/registry/${person}`,
  card: (person: number): string => `/people/${person}`,
  merge: (drop?: number): string => withQuery('/registry/merge', { drop }),
}
