import { badFields, badInput, type FieldFault } from '@/core/errors'
import { overlaps } from '@/core/school-date'
import type { YearRef } from '@/db/reference'
import { rows } from '@/db/rows'

import {
  type Bounds,
  findGaps,
  findOverlaps,
  findTornVacations,
  type PlacedSpan,
  readSpans,
} from '../../domain/check-spans'
import { type CellFault, readGrid, refuseCells } from '../../domain/grid'
import { readDate } from '../../domain/lines'
import { readHolidays } from '../../domain/read-holidays'
import { removeUnused } from '../remove-unused'
import { asSystem, requireText, type SaveStep, type StepArgs } from '../step-context'
import { type YearSet, yearSets } from '../year-sets'

const SPAN = ['name', 'from', 'to'] as const
const MAX_TERMS = 4

type SetPlan = YearSet & { terms: PlacedSpan[]; vacations: PlacedSpan[] }

const requireDate = (values: StepArgs['values'], path: string): string => {
  const date = readDate(requireText(values, path, 10))
  if (!date) throw badInput({ ru: 'Такой даты нет.', en: 'There is no such date.' }, { path })
  return date
}

type Asked = { bounds: Bounds; name: string; present: YearRef | null }

/** Which year is meant, by the autumn in which it begins: one that is there keeps its name. */
const requireYear = ({ values, facts }: Pick<StepArgs, 'values' | 'facts'>): Asked => {
  const [startDate, endDate] = [requireDate(values, 'startDate'), requireDate(values, 'endDate')]
  const [autumn, spring] = [startDate.slice(0, 4), endDate.slice(0, 4)]
  if (endDate <= startDate || Number(spring) - Number(autumn) > 1)
    throw badInput(
      { ru: 'Год кончается следующим летом.', en: 'The year ends in the next summer.' },
      { path: 'endDate' },
    )
  const years = [...facts.reference.years.values()]
  const present = years.find((year) => year.startDate.startsWith(autumn)) ?? null
  const other = years.find(
    (year) =>
      year.id !== present?.id &&
      overlaps({ from: year.startDate, to: year.endDate }, { from: startDate, to: endDate }),
  )
  if (other)
    throw badInput(
      {
        ru: `Накладывается на учебный год ${other.name}, который уже заведён.`,
        en: `Overlaps the school year ${other.name}, which is there already.`,
      },
      { path: 'startDate' },
    )
  return { bounds: { startDate, endDate }, name: present?.name ?? `${autumn}/${spring}`, present }
}

const requireHolidays = (values: StepArgs['values'], bounds: Bounds) => {
  const { holidays, faults } = readHolidays(readGrid(values, 'holidays', ['date', 'name']), bounds)
  refuseCells('holidays', faults)
  return holidays
}

/** The terms and vacations of one division of the year, or every cell that is wrong in them. */
const readSet = (
  set: YearSet,
  { values, facts }: Pick<StepArgs, 'values' | 'facts'>,
  bounds: Bounds,
  holidays: readonly { date: string }[],
): { plan: SetPlan; faults: FieldFault[] } => {
  const at = (grid: string, found: readonly CellFault[]): FieldFault[] =>
    found.map(({ row, key, ru, en }) => ({ path: `${grid}.${row}.${key}`, ru, en }))
  const [termGrid, vacationGrid] = [`${set.key}Terms`, `${set.key}Vacations`]
  const terms = readSpans(readGrid(values, termGrid, SPAN), bounds)
  const vacations = readSpans(readGrid(values, vacationGrid, SPAN), bounds)
  const plan = { ...set, terms: terms.spans, vacations: vacations.spans }
  const faults = [...at(termGrid, terms.faults), ...at(vacationGrid, vacations.faults)]
  if (faults.length > 0) return { plan, faults }
  if (plan.terms.length === 0 || plan.terms.length > MAX_TERMS)
    return {
      plan,
      faults: [
        { path: termGrid, ru: 'Нужно от одного до четырёх периодов.', en: 'One to four terms are needed.' },
      ],
    }
  const overlapping = [
    ...at(termGrid, findOverlaps(plan.terms)),
    ...at(vacationGrid, findOverlaps(plan.vacations)),
    ...at(vacationGrid, findTornVacations(plan.vacations, plan.terms)),
  ]
  const { weekDays } = facts.reference.school
  return {
    plan,
    faults:
      overlapping.length > 0 ? overlapping : at(termGrid, findGaps({ ...plan, holidays, weekDays, bounds })),
  }
}

const readSets = (
  args: StepArgs,
  sets: readonly YearSet[],
  bounds: Bounds,
  holidays: readonly { date: string }[],
): SetPlan[] => {
  const chosen = sets.filter(({ key }) => args.values[`${key}Use`])
  if (chosen.length === 0)
    throw badInput(
      { ru: 'Выберите хотя бы одно деление года.', en: 'Choose at least one division of the year.' },
      { path: `${sets[0]!.key}Use` },
    )
  const read = chosen.map((set) => readSet(set, args, bounds, holidays))
  const faults = read.flatMap((set) => set.faults)
  if (faults.length > 0) throw badFields(faults)
  return read.map(({ plan }) => plan)
}

const saveSet = async ({ req, facts }: StepArgs, year: number, plan: SetPlan): Promise<void> => {
  const system = asSystem({ req })
  const { school, reference } = facts
  const bare = ({ name, from, to }: PlacedSpan) => ({ name, from, to })
  const data = { year, name: plan.name, kind: plan.kind, vacations: plan.vacations.map(bare), school }
  const set = plan.id
    ? await req.payload.update({ ...system, collection: 'term-sets', id: plan.id, data })
    : await req.payload.create({ ...system, collection: 'term-sets', data })
  const inTime = [...plan.terms].sort((left, right) => left.from.localeCompare(right.from))
  for (const term of reference.terms.values())
    if (term.termSet === set.id && term.number > inTime.length)
      await removeUnused({
        req,
        collection: 'terms',
        id: term.id,
        name: term.name,
        path: `${plan.key}Terms`,
      })
  await rows(req).upsert({
    collection: 'terms',
    rows: inTime.map((term, index) => ({ ...bare(term), number: index + 1, termSet: set.id, school })),
    on: ['school', 'termSet', 'number'],
    set: ['name', 'from', 'to'],
  })
}

/** A division that was unticked goes with its terms, unless a class studies by it. */
const removeSet = async ({ req, facts }: StepArgs, set: YearSet & { id: number }): Promise<void> => {
  const path = `${set.key}Use`
  const classes = [...facts.reference.classes.values()].filter((row) => row.termSet === set.id)
  if (classes.length > 0)
    throw badInput(
      {
        ru: `Так учатся классы: ${classes.map(({ name }) => name).join(', ')}. Сначала выберите им другие периоды.`,
        en: `Classes study so: ${classes.map(({ name }) => name).join(', ')}. Choose other terms for them first.`,
      },
      { path },
    )
  for (const term of facts.reference.terms.values())
    if (term.termSet === set.id)
      await removeUnused({ req, collection: 'terms', id: term.id, name: term.name, path })
  await removeUnused({ req, collection: 'term-sets', id: set.id, name: set.name, path })
}

/**
 * Saves the year that begins in this autumn: a second time it changes what the first time made, and what was taken off the form
 * goes, as long as nothing needs it.
 */
export const saveYear: SaveStep = async (args) => {
  const { req, facts, values } = args
  const { bounds, name, present } = requireYear(args)
  const holidays = requireHolidays(values, bounds)
  const sets = yearSets(facts, present?.id ?? null, bounds.startDate)
  const plans = readSets(args, sets, bounds, holidays)
  const system = asSystem({ req })
  const data = { name, ...bounds, holidays, school: facts.school }
  const year = present
    ? await req.payload.update({ ...system, collection: 'years', id: present.id, data })
    : await req.payload.create({ ...system, collection: 'years', data })
  for (const plan of plans) await saveSet(args, year.id, plan)
  for (const set of sets)
    if (set.id && !plans.some(({ key }) => key === set.key)) await removeSet(args, { ...set, id: set.id })
  return { made: present ? 0 : 1, kept: present ? 1 : 0 }
}
