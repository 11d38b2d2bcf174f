import { badInput } from '@/core/errors'

import { planBells } from '../../domain/plan-bells'
import { asSystem, requireText, type SaveStep, type StepArgs } from '../step-context'

const LATEST = '19:00'

const readShift = (values: StepArgs['values'], startPath: string) => {
  const start = requireText(values, startPath, 5)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(start))
    throw badInput(
      { ru: 'Время пишется так: 08:00.', en: 'A time looks like this: 08:00.' },
      { path: startPath },
    )
  const length = Number(values.length)
  if (!Number.isInteger(length) || length < 30 || length > 45)
    throw badInput(
      { ru: 'Урок длится от 30 до 45 минут.', en: 'A lesson lasts 30 to 45 minutes.' },
      { path: 'length' },
    )
  const breaks = requireText(values, 'breaks', 100)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  if (breaks.length > 9 || breaks.some((rest) => !Number.isInteger(rest) || rest < 5 || rest > 60))
    throw badInput(
      {
        ru: 'Перемены — это числа минут от 5 до 60 через запятую, не больше девяти.',
        en: 'Breaks are minutes from 5 to 60 with commas, at most nine.',
      },
      { path: 'breaks' },
    )
  const periods = planBells({ start, length, breaks })
  if (start < '08:00' || periods.at(-1)!.end > LATEST || periods.at(-1)!.end < start)
    throw badInput(
      {
        ru: 'Занятия начинаются не раньше 08:00 и кончаются не позже 19:00.',
        en: 'Lessons begin at 08:00 at the earliest and end by 19:00.',
      },
      { path: startPath },
    )
  return periods
}

/** The bells of one shift or two, by their names: a second time the times are changed. */
export const saveBells: SaveStep = async ({ req, facts, values }) => {
  const shifts = [
    {
      name: values.second ? 'Первая смена' : 'Основное',
      isDefault: true,
      periods: readShift(values, 'start'),
    },
  ]
  if (values.second)
    shifts.push({ name: 'Вторая смена', isDefault: false, periods: readShift(values, 'secondStart') })
  const [first, second] = shifts
  if (second && second.periods[0]!.start < first!.periods.at(-1)!.end)
    throw badInput(
      {
        ru: `Первая смена кончается в ${first!.periods.at(-1)!.end}: начните вторую позже.`,
        en: `The first shift ends at ${first!.periods.at(-1)!.end}: begin the second one later.`,
      },
      { path: 'secondStart' },
    )
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
  return { made, kept: shifts.length - made }
}
