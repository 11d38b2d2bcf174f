import type { RegistryKind } from './select-people'

export const COLUMNS = [
  'class',
  'fileNumber',
  'positions',
  'hiredOn',
  'leftOn',
  'children',
  'birthDate',
  'age',
  'sex',
  'phone',
  'email',
  'guardians',
  'benefits',
  'address',
  'workplace',
  'snils',
] as const
export type ColumnKey = (typeof COLUMNS)[number]

/** The columns a list can show beside the name. */
export const COLUMNS_OF: Record<RegistryKind, readonly ColumnKey[]> = {
  students: [
    'class',
    'fileNumber',
    'birthDate',
    'age',
    'sex',
    'phone',
    'email',
    'guardians',
    'benefits',
    'address',
    'snils',
  ],
  staff: ['positions', 'hiredOn', 'leftOn', 'birthDate', 'age', 'sex', 'phone', 'email', 'address', 'snils'],
  guardians: ['children', 'phone', 'email', 'birthDate', 'age', 'sex', 'workplace', 'address', 'snils'],
}

const USUAL: Record<RegistryKind, readonly ColumnKey[]> = {
  students: ['class', 'fileNumber', 'birthDate', 'phone', 'guardians'],
  staff: ['positions', 'hiredOn', 'phone', 'email'],
  guardians: ['children', 'phone', 'email'],
}

/** The name of the cookie that keeps the chosen columns of a list. */
export const columnsCookie = (kind: RegistryKind): string => `registry-${kind}`

type Choice = { kind: RegistryKind; chosen: string | null | undefined; seesPapers: boolean }

/** The columns to show: the chosen ones in their usual order, as far as the reader may see them. */
export const columnsOf = ({ kind, chosen, seesPapers }: Choice): ColumnKey[] => {
  const possible = possibleColumns(kind, seesPapers)
  if (chosen === null || chosen === undefined) return possible.filter((key) => USUAL[kind].includes(key))
  const wanted = new Set(chosen.split('.'))
  return possible.filter((key) => wanted.has(key))
}

/** Numbers of papers are for those who keep the cards. */
export const possibleColumns = (kind: RegistryKind, seesPapers: boolean): ColumnKey[] =>
  COLUMNS_OF[kind].filter((key) => seesPapers || key !== 'snils')
