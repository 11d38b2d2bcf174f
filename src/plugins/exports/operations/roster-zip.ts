import { strToU8, unzipSync, zipSync } from 'fflate'
import { parse } from 'csv-parse/sync'

import { defineError } from '@/core/errors'

import type { ReadRoster, ReadTable } from '../domain/check-roster'
import { ROSTER_TABLES, type RosterRow, type RosterSet, type RosterTable } from '../domain/one-roster'
import { manifestCsv, rosterCsv } from '../domain/roster-csv'

/** The largest archive, the largest content and the most rows that are read. */
const MOST_PACKED = 20 * 1024 * 1024
const MOST_UNPACKED = 100 * 1024 * 1024
const MOST_FILES = 30
const MOST_ROWS = 200_000

const badArchive = defineError<{ ru: string; en: string }>({
  code: 'bad-archive',
  status: 422,
  message: { ru: ({ ru }) => ru, en: ({ en }) => en },
})

const refuse = (ru: string, en: string): never => {
  throw badArchive({ ru, en }, { path: 'file' })
}

/** An archive of all tables with its manifest. */
export const zipRoster = (set: RosterSet, systemName: string): Uint8Array =>
  zipSync({
    'manifest.csv': strToU8(manifestCsv(set, systemName)),
    ...Object.fromEntries(
      ROSTER_TABLES.flatMap((table) => {
        const rows = set[table]
        return rows ? [[`${table}.csv`, strToU8(rosterCsv(table, rows))] as const] : []
      }),
    ),
  })

/** Unpacks what an archive may hold. Looks at names and sizes first: nothing is unpacked that could do harm. */
const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  if (bytes.length > MOST_PACKED) refuse('Архив больше 20 МБ.', 'The archive is larger than 20 MB.')
  let size = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        size += originalSize
        if (count > MOST_FILES || size > MOST_UNPACKED)
          refuse(
            'В архиве слишком много данных: больше 100 МБ или 30 файлов.',
            'The archive holds too much: more than 100 MB or 30 files.',
          )
        if (/[\\/]|\.\.|^[a-z]:|\0/i.test(name))
          refuse(
            'В архиве есть папки. Файлы CSV должны лежать в нём прямо.',
            'The archive has folders. The CSV files must lie in it directly.',
          )
        return /^[\w.-]+\.csv$/.test(name)
      },
    })
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error) throw error
    return refuse('Файл не читается как архив ZIP.', 'The file cannot be read as a ZIP archive.')
  }
}

const readCsv = (name: string, bytes: Uint8Array): string[][] => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parse(text, { bom: true, relax_column_count: false, skip_empty_lines: true, to: MOST_ROWS + 2 })
  } catch (error) {
    const line = (error as { lines?: number }).lines
    return refuse(
      `${name} не читается как CSV в UTF-8${line ? `, строка ${line}` : ''}.`,
      `${name} cannot be read as CSV in UTF-8${line ? `, line ${line}` : ''}.`,
    )
  }
}

const toTable = (name: string, lines: string[][]): ReadTable => {
  if (lines.length > MOST_ROWS + 1)
    refuse(`В ${name} больше ${MOST_ROWS} строк.`, `${name} has more than ${MOST_ROWS} rows.`)
  const [head = [], ...rest] = lines
  return {
    head,
    rows: rest.map((cells): RosterRow =>
      Object.fromEntries(head.map((column, place) => [column, (cells[place] ?? '').trim()])),
    ),
  }
}

/** Reads an archive without believing it. */
export const readRoster = (bytes: Uint8Array): ReadRoster => {
  const files = unpack(bytes)
  const manifest = files['manifest.csv']
  const tables: Partial<Record<RosterTable, ReadTable>> = {}
  for (const table of ROSTER_TABLES) {
    const file = files[`${table}.csv`]
    if (file) tables[table] = toTable(`${table}.csv`, readCsv(`${table}.csv`, file))
  }
  return {
    manifest: manifest
      ? new Map(
          readCsv('manifest.csv', manifest)
            .slice(1)
            .map(([name = '', value = '']) => [name, value]),
        )
      : null,
    tables,
  }
}
