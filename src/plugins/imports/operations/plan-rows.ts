import { classKey } from '../domain/parse-words'
import type { Admission, Matching, Plan, RowReport } from '../types'
import type { Existing } from './existing'

/** How many rows are planned before others get the event loop. */
const PORTION = 100

/** A table with its matching, held against what the school has. */
export type PlanArgs = {
  table: readonly (readonly string[])[]
  matching: Matching
  existing: Existing
  from: string
  admission: Admission
  /** Told after every portion of rows; what it throws ends the planning. */
  onProgress?: (done: number, total: number) => void
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Every filled row under the headers, numbered as in the sheet. Answers other requests on the way. */
export const planRows = async (
  { table, onProgress }: Pick<PlanArgs, 'table' | 'onProgress'>,
  plan: (cells: readonly string[], row: number) => RowReport,
): Promise<RowReport[]> => {
  const reports: RowReport[] = []
  for (let index = 1; index < table.length; index += 1) {
    const cells = table[index]!
    if (cells.some((cell) => cell !== '')) reports.push(plan(cells, index + 1))
    if (index % PORTION > 0) continue
    onProgress?.(index, table.length - 1)
    await pause()
  }
  return reports
}

/** A plan that writes nothing but what is named. */
export const planOf = (parts: Partial<Plan> & Pick<Plan, 'reports'>): Plan => ({
  inserts: [],
  documents: [],
  updates: [],
  lists: [],
  accounts: [],
  newcomers: [],
  ...parts,
})

/** Classes of the year by their names. */
export const classesByKey = ({ reference, year }: Existing) =>
  new Map(
    [...reference.classes.values()].filter((one) => one.year === year.id).map((one) => [classKey(one), one]),
  )
