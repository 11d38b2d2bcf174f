import type { Localized } from '@/core/locale'
import { isSchoolDate } from '@/core/school-date'

import {
  GRADES,
  NEEDED_TABLES,
  ROSTER,
  ROSTER_TABLES,
  type RosterColumn,
  type RosterRow,
  type RosterSet,
  type RosterTable,
} from './one-roster'
import { split } from './roster-csv'

export type RosterFault = { file: string; line: number | null; column: string | null; message: Localized }

/** A table as it was read: its head and its rows. */
export type ReadTable = { head: readonly string[]; rows: readonly RosterRow[] }
export type ReadRoster = {
  manifest: ReadonlyMap<string, string> | null
  tables: Partial<Record<RosterTable, ReadTable>>
}

/** Faults told at most: whoever mends a file needs the first ones. */
const MOST_FAULTS = 200

const KINDS: Record<NonNullable<RosterColumn['kind']>, (value: string) => boolean> = {
  boolean: (value) => /^(true|false)$/i.test(value),
  date: isSchoolDate,
  year: (value) => /^\d{4}$/.test(value),
  grades: (value) => split(value).every((grade) => GRADES.includes(grade)),
}

const say = (ru: string, en: string): Localized => ({ ru, en })

const checkCell = (column: RosterColumn, value: string): Localized | null => {
  if (value === '')
    return column.isRequired ? say('Обязательная ячейка пуста.', 'A required cell is empty.') : null
  if (column.values && !column.values.includes(value))
    return say(
      `Значения «${value.slice(0, 50)}» в стандарте нет. Можно: ${column.values.join(', ')}.`,
      `“${value.slice(0, 50)}” is not in the standard. Allowed: ${column.values.join(', ')}.`,
    )
  if (column.kind && !KINDS[column.kind](value))
    return say(
      `«${value.slice(0, 50)}» не подходит: ${{ boolean: 'нужно true или false', date: 'нужна дата ГГГГ-ММ-ДД', year: 'нужен год ГГГГ', grades: 'таких параллелей в стандарте нет' }[column.kind]}.`,
      `“${value.slice(0, 50)}” does not fit: ${{ boolean: 'true or false is needed', date: 'a date YYYY-MM-DD is needed', year: 'a year YYYY is needed', grades: 'the standard has no such grades' }[column.kind]}.`,
    )
  return null
}

const checkHead = (table: RosterTable, head: readonly string[]): RosterFault[] => {
  const wanted = ROSTER[table].map(({ name }) => name)
  const place = wanted.findIndex((name, index) => head[index] !== name)
  // Own columns (`metadata.…`) may follow those of the standard.
  if (place < 0) return []
  return [
    {
      file: `${table}.csv`,
      line: 1,
      column: wanted[place]!,
      message: say(
        `На месте ${place + 1} должен стоять столбец ${wanted[place]}, а стоит «${head[place] ?? ''}».`,
        `Column ${place + 1} must be ${wanted[place]}, not “${head[place] ?? ''}”.`,
      ),
    },
  ]
}

const checkManifest = ({ manifest, tables }: ReadRoster): RosterFault[] => {
  const fault = (column: string | null, message: Localized): RosterFault => ({
    file: 'manifest.csv',
    line: null,
    column,
    message,
  })
  if (!manifest) return [fault(null, say('В архиве нет manifest.csv.', 'The archive has no manifest.csv.'))]
  const faults: RosterFault[] = []
  if (manifest.get('oneroster.version') !== '1.1')
    faults.push(
      fault('oneroster.version', say('Читается только версия 1.1.', 'Only version 1.1 can be read.')),
    )
  for (const table of ROSTER_TABLES) {
    const mode = manifest.get(`file.${table}`)
    if (mode === 'delta')
      faults.push(
        fault(
          `file.${table}`,
          say(
            'Изменения (delta) не читаются: нужен полный набор (bulk).',
            'Changes (delta) cannot be read: a whole set (bulk) is needed.',
          ),
        ),
      )
    const isNeeded = NEEDED_TABLES.includes(table) || mode === 'bulk'
    if (isNeeded && !tables[table])
      faults.push(
        fault(`file.${table}`, say(`В архиве нет ${table}.csv.`, `The archive has no ${table}.csv.`)),
      )
  }
  return faults
}

const checkRows = (
  table: RosterTable,
  { rows }: ReadTable,
  ids: Record<string, Set<string>>,
): RosterFault[] => {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const at = { file: `${table}.csv`, line: index + 2 }
    const faults = ROSTER[table].flatMap((column): RosterFault[] => {
      const value = row[column.name] ?? ''
      const message = checkCell(column, value)
      if (message) return [{ ...at, column: column.name, message }]
      const { refersTo } = column
      const strange = refersTo && split(value).find((id) => !ids[refersTo]?.has(id))
      return strange
        ? [
            {
              ...at,
              column: column.name,
              message: say(
                `Записи «${strange.slice(0, 50)}» нет в ${refersTo}.csv.`,
                `There is no “${strange.slice(0, 50)}” in ${refersTo}.csv.`,
              ),
            },
          ]
        : []
    })
    const id = row.sourcedId ?? ''
    if (id && seen.has(id))
      faults.push({
        ...at,
        column: 'sourcedId',
        message: say(`Номер «${id.slice(0, 50)}» повторяется.`, `The id “${id.slice(0, 50)}” is repeated.`),
      })
    seen.add(id)
    return faults
  })
}

/** Holds an archive against the specification. No faults: it may be read. */
export const checkRoster = (roster: ReadRoster): RosterFault[] => {
  const tables = ROSTER_TABLES.flatMap((name) => {
    const table = roster.tables[name]
    return table ? [{ name, table }] : []
  })
  const ids = Object.fromEntries(
    tables.map(({ name, table }) => [name, new Set(table.rows.map(({ sourcedId }) => sourcedId ?? ''))]),
  )
  return [
    ...checkManifest(roster),
    ...tables.flatMap(({ name, table }) => {
      const head = checkHead(name, table.head)
      return head.length > 0 ? head : checkRows(name, table, ids)
    }),
  ].slice(0, MOST_FAULTS)
}

/** The rows of a checked archive; what is marked for deletion is not read. */
export const rowsOfRoster = ({ tables }: ReadRoster): RosterSet =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      table.rows.filter(({ status }) => status !== 'tobedeleted'),
    ]),
  )
