import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import type { Localized } from '@/core/locale'
import { nameKey, plainHeader, readSheet } from '@/plugins/imports'

import { findHeaderRow, guessColumns, type PlanMatching } from '../domain/plan-columns'
import { type PlanReading, readPlanTable } from '../domain/read-plan-table'

/** A plan has some hundreds of rows; a longer sheet is another table. */
export const MOST_ROWS = 1000
const MOST_BYTES = 5 * 1024 * 1024

/** A sheet as it was read, the row of its headers from zero, and the columns that could be told by them. */
export type SheetRead = {
  rows: string[][]
  warnings: Localized[]
  header: number
  matching: PlanMatching
}

/** Reads an uploaded table and tells which of its columns is what. Nothing is kept. */
export const readPlanFile = async (bytes: Uint8Array): Promise<SheetRead> => {
  if (bytes.length > MOST_BYTES)
    throw badInput({ ru: 'Файл больше 5 МБ.', en: 'The file is larger than 5 MB.' })
  const { rows, warnings } = await readSheet(bytes, { isMergedAllowed: true })
  if (rows.length > MOST_ROWS)
    throw badInput({
      ru: `В файле больше ${MOST_ROWS} строк: на тематический план не похоже.`,
      en: `The file has more than ${MOST_ROWS} rows: this is no lesson plan.`,
    })
  const header = findHeaderRow(rows, plainHeader)
  return { rows, warnings, header, matching: guessColumns(rows[header] ?? [], plainHeader) }
}

type Check = {
  facts: Facts
  rows: readonly (readonly string[])[]
  header: number
  matching: PlanMatching
}

/** What would be taken from the table with its columns named so, row by row. Nothing is kept. */
export const checkPlanFile = ({ facts, rows, header, matching }: Check): PlanReading => {
  const used = Object.values(matching).filter((column) => column !== null)
  if (new Set(used).size < used.length)
    throw badInput(
      { ru: 'Один столбец назван дважды.', en: 'One column is named twice.' },
      { path: 'matching' },
    )
  return readPlanTable({
    rows,
    header,
    matching,
    lessonTypes: [...facts.reference.lessonTypes.values()],
    nameKey,
  })
}
