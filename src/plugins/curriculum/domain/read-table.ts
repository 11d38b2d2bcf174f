import type { Localized } from '@/core/locale'

import type { CellChange, Curriculum, CurriculumCard, Named } from '../types'
import { cellKey } from './cell-changes'
import { COMPONENTS, type Component } from './components'
import { parseHours } from './hours'

/** Where the fields stand in a sheet: numbers of columns from zero. */
export type TableMatching = {
  component: number | null
  subject: number
  plans: readonly { curriculum: number; column: number }[]
  /** Columns that become curricula. */
  created?: readonly { column: number; card: CurriculumCard }[]
}

export type TableFault = { cell: string; message: Localized }

export type TableReading = {
  /** Cells of the grid that the file changes. */
  changes: CellChange[]
  faults: TableFault[]
  counts: { added: number; changed: number; cleared: number; same: number }
}

type Tools = {
  /** A key by which one name is found whatever its case, ё and spaces. */
  nameKey: (text: string) => string
  /** The address of a cell as Excel shows it, column from zero. */
  cellAddress: (column: number, row: number) => string
}

type Args = Tools & {
  /** The first row holds the headers. */
  rows: readonly (readonly string[])[]
  matching: TableMatching
  subjects: readonly (Named & { shortName: string })[]
  plans: readonly Curriculum[]
}

const STEMS: Record<Component, RegExp> = {
  mandatory: /обязат|mandatory/,
  formed: /формир|formed|школьн/,
  extracurricular: /внеуроч|extracurricular/,
}
const TOTALS = /^(?:итог|всего|норм|максим|предельн|часов в |недель|классы|total|limit|norm|hours |classes)/

/** The part that a text names; `null` when it is none. */
export const componentOf = (text: string): Component | null => {
  const plain = text.toLowerCase()
  return COMPONENTS.find((component) => STEMS[component].test(plain)) ?? null
}

const HOURS_FAULT = {
  ru: 'часов должно быть от 0,5 до 40 с шагом 0,5',
  en: 'hours must be from 0.5 to 40 in steps of 0.5',
}

/**
 * Reads a table of subjects × curricula and says what it would change in the cells as they are, or which of its cells
 * are wrong. A part named in a row of its own holds for the rows beneath; rows of totals are passed over.
 * Subjects that the file does not name stay as they are.
 */
export const readTable = ({ rows, matching, subjects, plans, nameKey, cellAddress }: Args): TableReading => {
  const byName = new Map(
    subjects.flatMap(({ id, name, shortName }) => [
      [nameKey(shortName), id] as const,
      [nameKey(name), id] as const,
    ]),
  )
  const saved = new Map(
    plans.flatMap(({ id, lines }) =>
      lines.map((line) => [cellKey(id, line.component, line.subject), line.hoursPerWeek] as const),
    ),
  )
  const reading: TableReading = {
    changes: [],
    faults: [],
    counts: { added: 0, changed: 0, cleared: 0, same: 0 },
  }
  const { faults, counts } = reading
  const seen = new Map<string, number>()
  let component: Component = 'mandatory'

  const readCell = (text: string, where: string, cell: Omit<CellChange, 'was' | 'now'>): void => {
    const now = parseHours(text)
    if (now === undefined) {
      faults.push({ cell: where, message: HOURS_FAULT })
      return
    }
    const was = saved.get(cellKey(cell.curriculum, cell.component, cell.subject)) ?? null
    if (was === now) {
      if (now !== null) counts.same += 1
      return
    }
    counts[was === null ? 'added' : now === null ? 'cleared' : 'changed'] += 1
    reading.changes.push({ ...cell, was, now })
  }

  for (const [index, row] of rows.entries()) {
    if (index === 0) continue
    const number = index + 1
    const text = (column: number | null): string => (column === null ? '' : (row[column] ?? '').trim())
    const name = text(matching.subject)
    const partText = text(matching.component)
    const named = componentOf(partText)
    if (named) component = named
    else if (partText !== '' && name !== '' && !TOTALS.test(partText.toLowerCase())) {
      faults.push({
        cell: cellAddress(matching.component!, number),
        message: { ru: `неизвестная часть плана «${partText}»`, en: `unknown part “${partText}”` },
      })
      continue
    }
    const hasHours = matching.plans.some(({ column }) => text(column) !== '')
    if (name === '' && !hasHours) continue
    const heading = hasHours ? null : componentOf(name)
    if (heading) {
      component = heading
      continue
    }
    if (TOTALS.test(name.toLowerCase()) || (name === '' && partText !== '' && !named)) continue
    const subject = byName.get(nameKey(name))
    if (subject === undefined) {
      const where = cellAddress(matching.subject, number)
      faults.push({
        cell: where,
        message:
          name === ''
            ? { ru: 'часы есть, а предмета нет', en: 'hours without a subject' }
            : { ru: `в школе нет предмета «${name}»`, en: `the school has no subject “${name}”` },
      })
      continue
    }
    const key = `${component} ${subject}`
    const before = seen.get(key)
    if (before !== undefined) {
      faults.push({
        cell: cellAddress(matching.subject, number),
        message: { ru: `то же в строке ${before}`, en: `the same as in row ${before}` },
      })
      continue
    }
    seen.set(key, number)
    for (const { curriculum, column } of matching.plans)
      readCell(text(column), cellAddress(column, number), { curriculum, component, subject })
  }
  return reading
}
