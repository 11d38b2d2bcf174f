import type { Localized } from '@/core/locale'

import type { CellFault, GridLine } from './grid'
import type { Bell } from './plan-bells'

/** СанПиН 1.2.3685-21, table 6.6: lessons of 35 to 45 minutes; shortened days of a school go down to 30. */
const LESSON = { min: 30, max: 45 }
/** СП 2.4.3648-20, 3.4.16: a break lasts 10 minutes at least, a long one 20 to 30. An hour leaves room for a walk. */
const BREAK = { min: 10, max: 60 }
/** The same paragraph: lessons begin at 8:00 at the earliest, the second shift ends at 19:00. */
const DAY = { start: '08:00', end: '19:00' }

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Bells of a shift in their order, with lessons and breaks as the norms allow. Pure. */
export const readBells = (
  lines: readonly GridLine<'number' | 'start' | 'end'>[],
): { bells: Bell[]; faults: CellFault[] } => {
  const faults: CellFault[] = []
  const bells: Bell[] = []
  for (const { row, number: numberText, start: startText, end: endText } of lines) {
    const wrong = (key: string, fault: Localized) => faults.push({ row, key, ...fault })
    const former = bells.at(-1)
    const number = Number(numberText || NaN)
    const [start, end] = [startText, endText].map((text) => (/^\d:/.test(text) ? `0${text}` : text)) as [
      string,
      string,
    ]
    const before = faults.length
    if (!Number.isInteger(number) || number < 1 || number > 12)
      wrong('number', {
        ru: 'Номер урока — от 1 до 12: нулевых уроков быть не должно.',
        en: 'The number of a lesson is 1 to 12: there must be no zero lessons.',
      })
    else if (former && number <= former.number)
      wrong('number', { ru: 'Номера идут по порядку.', en: 'Numbers go up.' })
    if (!TIME.test(start)) wrong('start', { ru: 'Время пишется так: 08:00.', en: 'Write it so: 08:00.' })
    else if (start < DAY.start)
      wrong('start', {
        ru: 'По санитарным правилам уроки начинаются не раньше 08:00.',
        en: 'Sanitary rules let lessons begin at 08:00 at the earliest.',
      })
    else if (former && start <= former.end)
      wrong('start', {
        ru: `Предыдущий урок кончается в ${former.end}.`,
        en: `The lesson before ends at ${former.end}.`,
      })
    else if (former) {
      const rest = minutes(start) - minutes(former.end)
      if (rest < BREAK.min || rest > BREAK.max)
        wrong('start', {
          ru: `Перемена ${rest} мин, а нужна от ${BREAK.min} до ${BREAK.max} мин.`,
          en: `A break of ${rest} minutes; it must be ${BREAK.min} to ${BREAK.max}.`,
        })
    }
    if (!TIME.test(end)) wrong('end', { ru: 'Время пишется так: 08:40.', en: 'Write it so: 08:40.' })
    else if (end > DAY.end)
      wrong('end', {
        ru: 'По санитарным правилам уроки кончаются не позже 19:00.',
        en: 'Sanitary rules let lessons end at 19:00 at the latest.',
      })
    else if (TIME.test(start)) {
      const length = minutes(end) - minutes(start)
      if (length < LESSON.min || length > LESSON.max)
        wrong('end', {
          ru: `Урок ${length} мин, а нужен от ${LESSON.min} до ${LESSON.max} мин.`,
          en: `A lesson of ${length} minutes; it must be ${LESSON.min} to ${LESSON.max}.`,
        })
    }
    if (faults.length === before) bells.push({ number, start, end })
  }
  return { bells, faults }
}
