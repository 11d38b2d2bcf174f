import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import type { Localized } from '@/core/locale'
import { cellAddress, nameKey, plainHeader, readSheet } from '@/plugins/imports'

import { type PlanProposal, proposePlans } from '../domain/propose-plans'
import { readTable, type TableMatching, type TableReading } from '../domain/read-table'
import type { Curriculum, CurriculumCard, Line } from '../types'
import { cardFaults } from './card-faults'
import { plansOfYear, requireYear } from './load-plans'
import { planGone } from './plan-errors'
import { classesWithPlans } from './read-plan'

/** A curriculum has some dozens of rows; a longer sheet is another table. */
export const MOST_ROWS = 400
const MOST_BYTES = 5 * 1024 * 1024

type Scope = { req: PayloadRequest; facts: Facts; year: number }

/** A sheet as it was read, and the columns that could be told by their headers. */
export type SheetRead = {
  rows: string[][]
  warnings: Localized[]
  matching: {
    component: number | null
    subject: number | null
    plans: { curriculum: number; column: number | null }[]
  }
  /** Columns that may become curricula. */
  proposals: PlanProposal[]
}

/** The dry run of a file: what it changes in the curricula that are there, and which ones it makes. */
export type CheckedFile = TableReading & { created: { card: CurriculumCard; lines: Line[] }[] }

const COMPONENT_WORDS = ['часть', 'компонент', 'часть плана', 'component', 'part']
const SUBJECT_WORDS = [
  'предмет', 'предметы', 'учебный предмет', 'учебные предметы', 'дисциплина', 'наименование предмета', 'subject',
] // prettier-ignore

/** Reads an uploaded table and tells which of its columns is what. Nothing is kept. */
export const readPlanFile = async ({
  req,
  facts,
  year,
  bytes,
}: Scope & { bytes: Uint8Array }): Promise<SheetRead> => {
  requireYear(facts, year)
  if (bytes.length > MOST_BYTES)
    throw badInput({ ru: 'Файл больше 5 МБ.', en: 'The file is larger than 5 MB.' })
  const { rows, warnings } = await readSheet(bytes)
  if (rows.length > MOST_ROWS + 1)
    throw badInput({
      ru: `В файле больше ${MOST_ROWS} строк: на учебный план не похоже.`,
      en: `The file has more than ${MOST_ROWS} rows: this is no curriculum.`,
    })
  const headers = rows[0]!.map(plainHeader)
  const find = (words: readonly string[]): number | null => {
    const index = headers.findIndex((header) => header !== '' && words.includes(header))
    return index < 0 ? null : index
  }
  const plans = await plansOfYear(req, facts, year)
  const matching: SheetRead['matching'] = {
    component: find(COMPONENT_WORDS),
    subject: find(SUBJECT_WORDS),
    plans: plans.map(({ id, name }) => ({ curriculum: id, column: find([plainHeader(name)]) })),
  }
  const taken = [matching.component, matching.subject, ...matching.plans.map(({ column }) => column)]
  const proposals = proposePlans({
    rows,
    taken: new Set(taken.filter((column) => column !== null)),
    subject: matching.subject,
    classes: classesWithPlans(facts, year, plans),
    weekDays: facts.reference.school.weekDays,
    nameKey,
  })
  return { rows, warnings, matching, proposals }
}

type Check = Scope & { rows: readonly (readonly string[])[]; matching: TableMatching }

/** A curriculum that a file would make, read as one that has no hours yet; below zero, so that none has its number. */
const unsaved = (
  { column, card }: NonNullable<TableMatching['created']>[number],
  index: number,
): Curriculum => ({
  ...card,
  classes: [...card.classes],
  id: -1 - index,
  year: column,
  revision: 0,
  lines: [],
})

/**
 * The dry run of a table: what it would change in the cells as they are now, the curricula that it would make, and
 * which of its cells are wrong.
 */
export const checkPlanFile = async ({ req, facts, year, rows, matching }: Check): Promise<CheckedFile> => {
  requireYear(facts, year)
  const created = matching.created ?? []
  const used = [
    matching.subject,
    matching.component,
    ...matching.plans.map(({ column }) => column),
    ...created.map(({ column }) => column),
  ].filter((column) => column !== null)
  if (new Set(used).size < used.length)
    throw badInput(
      { ru: 'Один столбец назван дважды.', en: 'One column is named twice.' },
      { path: 'matching' },
    )
  const plans = await plansOfYear(req, facts, year)
  if (matching.plans.some(({ curriculum }) => !plans.some(({ id }) => id === curriculum))) throw planGone()
  const subjects = [...facts.reference.subjects.values()]
  const unmade = created.map(unsaved)
  const all = [
    ...matching.plans,
    ...created.map(({ column }, index) => ({ curriculum: unmade[index]!.id, column })),
  ]
  const reading = readTable({
    rows,
    matching: { ...matching, plans: all },
    subjects,
    plans: [...plans, ...unmade],
    nameKey,
    cellAddress,
  })
  const linesOf = (plan: Curriculum): Line[] =>
    reading.changes.flatMap(({ curriculum, subject, component, now }) =>
      curriculum === plan.id && now !== null ? [{ subject, component, hoursPerWeek: now }] : [],
    )
  return {
    ...reading,
    faults: [...cardFaults(facts, year, plans, created), ...reading.faults],
    changes: reading.changes.filter(({ curriculum }) => curriculum > 0),
    created: created.map(({ card }, index) => ({ card, lines: linesOf(unmade[index]!) })),
  }
}
