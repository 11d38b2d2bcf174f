import { badInput } from '@/core/errors'
import { rows } from '@/db/rows'

import { type LineFault, readDate, readLines, refuseFaults } from '../../domain/lines'
import { autumnOf, type Span, typicalYear } from '../../domain/typical-year'
import { asSystem, requireText, type SaveStep, type StepArgs } from '../step-context'

type Bounds = { startDate: string; endDate: string }

const requireDate = (values: StepArgs['values'], path: string): string => {
  const date = readDate(requireText(values, path, 10))
  if (!date) throw badInput({ ru: 'Такой даты нет.', en: 'There is no such date.' }, { path })
  return date
}

const NO_SPAN = {
  ru: 'напишите название, первый и последний день: «1 четверть; 01.09.2026; 23.10.2026».',
  en: 'write a name, the first and the last day: “1 четверть; 01.09.2026; 23.10.2026”.',
}

/** Spans of a field, in the year, none over another. */
const readSpans = (values: StepArgs['values'], path: string, { startDate, endDate }: Bounds): Span[] => {
  const faults: LineFault[] = []
  const spans: Span[] = []
  for (const { number, cells } of readLines(values[path])) {
    const [name, from, to] = [cells[0], readDate(cells[1]), readDate(cells[2])]
    const former = spans.at(-1)
    if (!name || name.length > 100 || !from || !to) faults.push({ line: number, ...NO_SPAN })
    else if (to < from)
      faults.push({
        line: number,
        ru: 'последний день раньше первого.',
        en: 'the last day is before the first.',
      })
    else if (from < startDate || to > endDate)
      faults.push({
        line: number,
        ru: 'даты выходят за учебный год.',
        en: 'the dates leave the school year.',
      })
    else if (former && from <= former.to)
      faults.push({
        line: number,
        ru: 'начинается раньше, чем кончается предыдущая строка.',
        en: 'begins before the line above ends.',
      })
    else spans.push({ name, from, to })
  }
  refuseFaults(path, faults)
  return spans
}

const readHolidays = (values: StepArgs['values'], { startDate, endDate }: Bounds) => {
  const faults: LineFault[] = []
  const holidays = readLines(values.holidays).map(({ number, cells: [day, name] }) => {
    const date = readDate(day)
    if (!date || !name)
      faults.push({
        line: number,
        ru: 'напишите дату и название: «04.11.2026; День народного единства».',
        en: 'write a date and a name: “04.11.2026; День народного единства”.',
      })
    else if (date < startDate || date > endDate)
      faults.push({
        line: number,
        ru: 'дата выходит за учебный год.',
        en: 'the date leaves the school year.',
      })
    return { date: date ?? '', name: name ?? '' }
  })
  refuseFaults('holidays', faults)
  return holidays
}

/** Saves the year under its name: a second time it changes what the first time made. */
export const saveYear: SaveStep = async ({ req, facts, values }) => {
  const bounds = { startDate: requireDate(values, 'startDate'), endDate: requireDate(values, 'endDate') }
  const length = Number(bounds.endDate.slice(0, 4)) - Number(bounds.startDate.slice(0, 4))
  if (bounds.endDate <= bounds.startDate || length > 1)
    throw badInput(
      { ru: 'Год кончается следующим летом.', en: 'The year ends in the next summer.' },
      { path: 'endDate' },
    )
  const holidays = readHolidays(values, bounds)
  const chosen = typicalYear(autumnOf(bounds.startDate)).sets.filter(({ key }) => values[`${key}Use`])
  if (chosen.length === 0)
    throw badInput(
      { ru: 'Выберите хотя бы одно деление года.', en: 'Choose at least one division of the year.' },
      { path: `quarterUse` },
    )
  const plans = chosen.map((set) => ({
    ...set,
    terms: readSpans(values, `${set.key}Terms`, bounds),
    vacations: readSpans(values, `${set.key}Vacations`, bounds),
  }))
  for (const { key, terms } of plans)
    if (terms.length === 0 || terms.length > 4)
      throw badInput(
        { ru: 'Нужно от одного до четырёх периодов.', en: 'One to four terms are needed.' },
        { path: `${key}Terms` },
      )
  const system = asSystem({ req })
  const name = `${bounds.startDate.slice(0, 4)}/${bounds.endDate.slice(0, 4)}`
  const data = { name, ...bounds, holidays, school: facts.school }
  const present = [...facts.reference.years.values()].find((year) => year.name === name)
  const year = present
    ? await req.payload.update({ ...system, collection: 'years', id: present.id, data })
    : await req.payload.create({ ...system, collection: 'years', data })
  for (const { name: setName, kind, terms, vacations } of plans) {
    const known = [...facts.reference.termSets.values()].find(
      (set) => set.year === year.id && set.name === setName,
    )
    const setData = { year: year.id, name: setName, kind, vacations, school: facts.school }
    const set = known
      ? await req.payload.update({ ...system, collection: 'term-sets', id: known.id, data: setData })
      : await req.payload.create({ ...system, collection: 'term-sets', data: setData })
    await rows(req).upsert({
      collection: 'terms',
      rows: terms.map((term, index) => ({
        ...term,
        number: index + 1,
        termSet: set.id,
        school: facts.school,
      })),
      on: ['school', 'termSet', 'number'],
      set: ['name', 'from', 'to'],
    })
  }
  return { made: present ? 0 : 1, kept: present ? 1 : 0 }
}
