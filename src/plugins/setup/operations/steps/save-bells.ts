import { badFields, type FieldFault } from '@/core/errors'

import { readGrid } from '../../domain/grid'
import { BELL_KEYS, type Bell } from '../../domain/plan-bells'
import { readBells } from '../../domain/read-bells'
import { removeUnused } from '../remove-unused'
import { asSystem, type SaveStep, type StepArgs } from '../step-context'

/** Between two shifts the rooms are aired: 30 minutes at least. */
const BETWEEN_SHIFTS = 30

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const readShift = (values: StepArgs['values'], grid: string): { periods: Bell[]; faults: FieldFault[] } => {
  const { bells, faults } = readBells(readGrid(values, grid, BELL_KEYS))
  const found = faults.map(({ row, key, ru, en }) => ({ path: `${grid}.${row}.${key}`, ru, en }))
  const isEmpty = bells.length + faults.length === 0
  const none = { path: grid, ru: 'Заполните хотя бы один урок.', en: 'Fill in at least one lesson.' }
  return { periods: bells, faults: isEmpty ? [none] : found }
}

/** The bells of one shift or two, by their names: a second time the times are changed. */
export const saveBells: SaveStep = async ({ req, facts, values }) => {
  const hasSecond = Boolean(values.hasSecond)
  const first = readShift(values, 'first')
  const second = hasSecond ? readShift(values, 'second') : null
  const faults = [...first.faults, ...(second?.faults ?? [])]
  const [end, start] = [first.periods.at(-1)?.end, second?.periods[0]?.start]
  if (faults.length === 0 && end && start && minutes(start) < minutes(end) + BETWEEN_SHIFTS)
    faults.push({
      path: 'second',
      ru: `Первая смена кончается в ${end}: начните вторую хотя бы через ${BETWEEN_SHIFTS} минут.`,
      en: `The first shift ends at ${end}: begin the second one ${BETWEEN_SHIFTS} minutes later at least.`,
    })
  if (faults.length > 0) throw badFields(faults)
  const shifts = [
    { name: hasSecond ? 'Первая смена' : 'Основное', isDefault: true, periods: first.periods },
    ...(second ? [{ name: 'Вторая смена', isDefault: false, periods: second.periods }] : []),
  ]
  const present = [...facts.reference.bellSchedules.values()]
  let made = 0
  for (const shift of shifts) {
    const known = present.find(({ name, isDefault }) => name === shift.name || (shift.isDefault && isDefault))
    const options = {
      ...asSystem({ req }),
      collection: 'bell-schedules',
      data: { ...shift, school: facts.school },
    } as const
    if (known) await req.payload.update({ ...options, id: known.id })
    else await req.payload.create(options)
    made += known ? 0 : 1
  }
  const left = present.find(({ name }) => name === 'Вторая смена')
  if (left && !second)
    await removeUnused({
      req,
      collection: 'bell-schedules',
      id: left.id,
      name: left.name,
      path: 'hasSecond',
    })
  return { made, kept: shifts.length - made }
}
