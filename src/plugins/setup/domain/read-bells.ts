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

type Line = GridLine<'number' | 'start' | 'end'>
/** What the row above says, as far as it can be read: a fault there is told once, and not at every row below. */
type Former = { number: number | null; end: string | null }

const readTime = (text: string): string | null => {
  const time = /^\d:/.test(text) ? `0${text}` : text
  return TIME.test(time) ? time : null
}

const numberFault = (number: number, former: Former): Localized | null => {
  if (!Number.isInteger(number) || number < 1 || number > 12)
    return {
      ru: 'Номер урока — от 1 до 12: нулевых уроков быть не должно.',
      en: 'The number of a lesson is 1 to 12: there must be no zero lessons.',
    }
  return former.number !== null && number <= former.number
    ? { ru: 'Номера идут по порядку.', en: 'Numbers go up.' }
    : null
}

const startFault = (start: string | null, former: Former): Localized | null => {
  if (start === null) return { ru: 'Время пишется так: 08:00.', en: 'Write it so: 08:00.' }
  if (start < DAY.start)
    return {
      ru: 'По санитарным правилам уроки начинаются не раньше 08:00.',
      en: 'Sanitary rules let lessons begin at 08:00 at the earliest.',
    }
  if (former.end === null) return null
  const rest = minutes(start) - minutes(former.end)
  if (rest <= 0)
    return {
      ru: `Предыдущий урок кончается в ${former.end}.`,
      en: `The lesson before ends at ${former.end}.`,
    }
  return rest < BREAK.min || rest > BREAK.max
    ? {
        ru: `Перемена ${rest} мин, а нужна от ${BREAK.min} до ${BREAK.max} мин.`,
        en: `A break of ${rest} minutes; it must be ${BREAK.min} to ${BREAK.max}.`,
      }
    : null
}

const endFault = (end: string | null, start: string | null): Localized | null => {
  if (end === null) return { ru: 'Время пишется так: 08:40.', en: 'Write it so: 08:40.' }
  if (end > DAY.end)
    return {
      ru: 'По санитарным правилам уроки кончаются не позже 19:00.',
      en: 'Sanitary rules let lessons end at 19:00 at the latest.',
    }
  const length = start === null ? LESSON.min : minutes(end) - minutes(start)
  return length < LESSON.min || length > LESSON.max
    ? {
        ru: `Урок ${length} мин, а нужен от ${LESSON.min} до ${LESSON.max} мин.`,
        en: `A lesson of ${length} minutes; it must be ${LESSON.min} to ${LESSON.max}.`,
      }
    : null
}

/** Bells of a shift in their order, with lessons and breaks as the norms allow. Pure. */
export const readBells = (lines: readonly Line[]): { bells: Bell[]; faults: CellFault[] } => {
  const faults: CellFault[] = []
  const bells: Bell[] = []
  let former: Former = { number: null, end: null }
  for (const { row, number: numberText, ...times } of lines) {
    const number = Number(numberText || NaN)
    const [start, end] = [readTime(times.start), readTime(times.end)]
    const wrongStart = startFault(start, former)
    const found = {
      number: numberFault(number, former),
      start: wrongStart,
      // Of a lesson that begins wrongly the length says nothing.
      end: endFault(end, wrongStart ? null : start),
    }
    for (const [key, fault] of Object.entries(found)) if (fault) faults.push({ row, key, ...fault })
    if (start !== null && end !== null) bells.push({ number, start, end })
    former = { number: found.number ? null : number, end }
  }
  return { bells, faults }
}
