import { TIME_ZONES } from '@/collections/school/schools'
import { badInput } from '@/core/errors'

import { asSystem, optionalText, requireText, type SaveStep } from '../step-context'

/** The card of the school: names, days of the week, where it is found. */
export const saveSchool: SaveStep = async ({ req, facts, values }) => {
  const weekDays = Number(values.weekDays)
  if (weekDays !== 5 && weekDays !== 6)
    throw badInput({ ru: 'Выберите 5 или 6 дней.', en: 'Choose 5 or 6 days.' }, { path: 'weekDays' })
  const timeZone = TIME_ZONES.find((zone) => zone === values.timeZone)
  if (!timeZone)
    throw badInput({ ru: 'Выберите часовой пояс.', en: 'Choose the time zone.' }, { path: 'timeZone' })
  const email = optionalText(values, 'email', 200)
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw badInput(
      { ru: 'Это не похоже на адрес почты.', en: 'This does not look like an e-mail address.' },
      { path: 'email' },
    )
  await req.payload.update({
    ...asSystem({ req }),
    collection: 'schools',
    id: facts.school,
    data: {
      name: requireText(values, 'name', 300),
      shortName: requireText(values, 'shortName', 100),
      weekDays,
      timeZone,
      address: requireText(values, 'address', 300),
      phone: optionalText(values, 'phone', 40),
      email,
    },
  })
  return { made: 0, kept: 1 }
}
