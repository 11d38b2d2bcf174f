import type { Localized } from '@/core/locale'

import { columnIndex } from '../domain/cells'
import type { Sheet } from '../types'
import { formulaWithoutValue, LIMITS, mergedCells, notATable, tooManyRows } from './file-errors'
import { unzip } from './unzip'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const MOST_CODE = 0x10ffff

const unescape = (text: string): string =>
  text.replaceAll(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex, code, name) => {
    if (name) return ENTITIES[name as string] ?? whole
    const point = parseInt(code as string, hex ? 16 : 10)
    return point <= MOST_CODE ? String.fromCodePoint(point) : ''
  })

/** The texts of `<t>`, without the readings that Japanese files add. */
const textOf = (xml: string): string =>
  [...xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text]) => unescape(text!))
    .join('')

const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]

const valueOf = (attributes: string, inner: string, shared: readonly string[]): string => {
  const type = attribute(attributes, 't')
  if (type === 'inlineStr') return textOf(inner)
  const value = unescape(/<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1] ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  return type === 'e' ? '' : value
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Read = { rows: string[][]; formulas: string[]; hollow: string[] }

/** Rows with their own numbers; empty ones cost nothing but the look at them. */
const readRows = async (xml: string, shared: readonly string[]): Promise<Read> => {
  const rows: string[][] = []
  const formulas: string[] = []
  /** Formulas that nobody has worked out: their cells hold nothing to take. */
  const hollow: string[] = []
  const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g
  let seen = 0
  for (let match = ROW.exec(xml); match; match = ROW.exec(xml)) {
    if (++seen % 2_000 === 0) await pause()
    const inner = match[2]
    if (!inner || !/<[vtf]/.test(inner)) continue
    const number = Number(attribute(match[1]!, 'r') ?? rows.length + 1)
    const cells: string[] = []
    for (const [, attributes, content = ''] of inner.matchAll(CELL)) {
      const address = attribute(attributes!, 'r') ?? ''
      const column = address ? columnIndex(address) : cells.length
      if (column < 0 || column >= LIMITS.columns) continue
      cells[column] = valueOf(attributes!, content, shared)
      if (content.includes('<f')) (cells[column] === '' ? hollow : formulas).push(address)
    }
    if (!cells.some((cell) => cell?.trim())) continue
    if (number > LIMITS.rows + 1) throw tooManyRows()
    rows[number - 1] = Array.from(cells, (cell) => cell ?? '')
  }
  return { rows: Array.from(rows, (row) => row ?? []), formulas, hollow }
}

const some = (cells: readonly string[]): string =>
  cells.slice(0, 5).join(', ') + (cells.length > 5 ? ` (+${cells.length - 5})` : '')

/** The first sheet of a workbook in the order of its tabs. Formulas are never run: the kept value is taken. */
export const readXlsx = async (
  bytes: Uint8Array,
  { isMergedAllowed = false }: { isMergedAllowed?: boolean } = {},
): Promise<Sheet> => {
  const files = await unzip(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name),
  )
  const text = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  const sheet = /<sheet\b[^>]*\br:id="[^"]+"[^>]*>/.exec(text('xl/workbook.xml'))?.[0] ?? ''
  const relation = attribute(sheet, 'r:id')
  const name = unescape(attribute(sheet, 'name') ?? '').slice(0, 31) || null
  const target = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => ({ id: attribute(tag, 'Id'), target: attribute(tag, 'Target') }))
    .find(({ id }) => id === relation)?.target
  const path = `xl/${(target ?? 'worksheets/sheet1.xml').replace(/^\/?(?:xl\/)?/, '')}`
  if (!files.has(path)) throw notATable()
  const xml = text(path)
  const merged = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, ref]) => ref!)
  if (merged.length > 0 && !isMergedAllowed) throw mergedCells({ sheet: name, cells: some(merged) })
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(
    ([, inner = '']) => textOf(inner),
  )
  const { rows, formulas, hollow } = await readRows(xml, shared)
  if (hollow.length > 0) throw formulaWithoutValue({ sheet: name, cells: some(hollow) })
  const warnings = formulas.length > 0 ? [formulaWarning(name ?? '', some(formulas))] : []
  return { rows, name, warnings }
}

const formulaWarning = (sheet: string, cells: string): Localized => ({
  ru: `Лист «${sheet}», в ячейках есть формулы: ${cells}. Взяты их последние значения; проверьте, что они верны.`,
  en: `Sheet “${sheet}”, some cells hold formulas: ${cells}. Their last values were taken; check that they are right.`,
})
