import {
  OTHER_TABLES,
  ROSTER,
  ROSTER_TABLES,
  type RosterRow,
  type RosterSet,
  type RosterTable,
} from './one-roster'

/** RFC 4180: commas between, CRLF at the end, quotes where a comma, a quote or a line break stands. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** One table with its head. A column that no row fills stands there all the same: readers count them. Our own follow. */
export const rosterCsv = (table: RosterTable, rows: readonly RosterRow[]): string => {
  const own = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.startsWith('metadata.'))))
  const names = [...ROSTER[table].map(({ name }) => name), ...own]
  return line(names) + rows.map((row) => line(names.map((name) => row[name] ?? ''))).join('')
}

/** What the archive says of itself: each table is whole (`bulk`) or not there. */
export const manifestCsv = (set: RosterSet, systemName: string): string => {
  const tables = [...ROSTER_TABLES, ...OTHER_TABLES].sort((left, right) =>
    left.toLowerCase() < right.toLowerCase() ? -1 : 1,
  )
  return [
    ['propertyName', 'value'],
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.1'],
    ...tables.map((table) => [`file.${table}`, table in set ? 'bulk' : 'absent']),
    ['source.systemName', systemName],
    ['source.systemCode', 'asu-rso'],
  ]
    .map(line)
    .join('')
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join(',')
export const split = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
