import type { Localized } from '@/core/locale'

import type { TopicFields } from '../types'
import { LIMITS } from './limits'
import type { PlanMatching } from './plan-columns'

export type RowNote = { row: number; message: Localized }

export type PlanReading = {
  topics: TopicFields[]
  /** Rows that cannot be taken as they are. */
  faults: RowNote[]
  /** What was understood otherwise than it stands, or left out. */
  notes: RowNote[]
  skipped: { totals: number; headings: number }
}

type Args = {
  rows: readonly (readonly string[])[]
  /** Index of the row with the headers; what stands above is not read. */
  header: number
  matching: PlanMatching
  lessonTypes: readonly { id: number; name: string; shortName: string }[]
  /** A key by which one name is found whatever its case, ё and spaces. */
  nameKey: (text: string) => string
}

const TOTALS = /^(?:итого|всего|total|общее количество часов)/i
const HEADING = /^(?:раздел|глава|модуль|блок|section|chapter|unit)[\s\d.№:]/i
const HOURS = /^(\d{1,3})(?:[.,]0+)?\s*(?:ч(?:\.|ас(?:а|ов)?)?|h(?:ours?)?)?$/i
const MINUTES = /^(\d{1,3})(?:[.,]0+)?\s*(?:мин(?:\.|ут[аы]?)?|min)?$/i
const NO = /^(?:нет|no|-|–|—|0)$/i
const CONTROL = /контрольн\S*\s+(?:работ|диктант|тест|сочинен|изложен|списыван)/i

/** Whole hours of a cell: «2», «2 ч», «2,0 часа». `null` when it is empty, `undefined` when it is none. */
export const readHours = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const hours = Number(HOURS.exec(text.trim())?.[1] ?? 0)
  return hours >= 1 && hours <= LIMITS.hours ? hours : undefined
}

const isNumbering = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '')
  return filled.length > 2 && filled.every((cell, index) => cell === String(index + 1))
}

const cut = (text: string): string | null => text.slice(0, LIMITS.text) || null

/**
 * Reads a table of topics as people write them. A section is named in a column (an empty cell is as above) or in a row
 * of its own; rows of totals, repeated headers and numbering of columns are passed over.
 */
export const readPlanTable = ({ rows, header, matching, lessonTypes, nameKey }: Args): PlanReading => {
  const reading: PlanReading = { topics: [], faults: [], notes: [], skipped: { totals: 0, headings: 0 } }
  const typeOf = new Map(
    lessonTypes.flatMap(({ id, name, shortName }) => [
      [nameKey(shortName), id] as const,
      [nameKey(name), id] as const,
    ]),
  )
  const headerText = (rows[header] ?? []).join('|')
  let section = ''

  for (const [index, row] of rows.entries()) {
    if (index <= header) continue
    const number = index + 1
    const at = (field: keyof PlanMatching): string => {
      const column = matching[field]
      return column === null ? '' : (row[column] ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const fault = (ru: string, en: string) => reading.faults.push({ row: number, message: { ru, en } })
    const note = (ru: string, en: string) => reading.notes.push({ row: number, message: { ru, en } })
    const filled = row.map((cell) => cell.trim()).filter(Boolean)
    if (filled.length === 0 || row.join('|') === headerText || isNumbering(filled)) continue
    const title = at('title')
    const named = at('section')
    const hoursText = at('hours')
    if ([title, named, filled[0]!].some((text) => TOTALS.test(text))) {
      reading.skipped.totals += 1
      continue
    }
    const isAlone = filled.every((cell) => cell === filled[0] || /^\d{1,3}\.?$/.test(cell))
    const heading = title || named || filled[0]!
    // «Раздел 1. Дроби» is a section even with the sum of its hours beside it.
    if (HEADING.test(heading) && (title === '' || named === '' || title === named)) {
      section = heading.slice(0, LIMITS.section)
      if (title !== '' || hoursText === '') {
        reading.skipped.headings += 1
        continue
      }
    } else if (isAlone && matching.hours !== null && hoursText === '' && !/^\d/.test(filled[0]!)) {
      section = heading.slice(0, LIMITS.section)
      reading.skipped.headings += 1
      note(
        `понята как раздел «${section}»: часов в ней нет`,
        `taken as the section “${section}”: it has no hours`,
      )
      continue
    } else if (named !== '') section = named.slice(0, LIMITS.section)

    const last = reading.topics.at(-1)
    if (title === '') {
      if (hoursText !== '')
        fault(
          'есть часы, но нет темы: впишите тему или уберите строку',
          'hours without a topic: write the topic or remove the row',
        )
      // A cell that goes on in the next row.
      else if (last && at('homework'))
        last.homework = cut([last.homework, at('homework')].filter(Boolean).join('\n'))
      continue
    }
    if (title.length > LIMITS.title) {
      fault(
        `тема длиннее ${LIMITS.title} знаков: сократите её`,
        `the topic is longer than ${LIMITS.title} characters: shorten it`,
      )
      continue
    }
    const hours = matching.hours === null ? 1 : readHours(hoursText)
    if (hours === undefined || hours === null) {
      fault(
        hours === null
          ? 'нет часов: впишите целое число от 1 до 99'
          : `часы «${hoursText.slice(0, 20)}» не читаются: нужно целое число от 1 до 99`,
        hours === null
          ? 'no hours: write a whole number from 1 to 99'
          : `hours “${hoursText.slice(0, 20)}” cannot be read: a whole number from 1 to 99 is needed`,
      )
      continue
    }
    const minutesText = at('homeworkMinutes')
    const minutes = minutesText === '' ? null : Number(MINUTES.exec(minutesText)?.[1] ?? NaN)
    if (minutes !== null && !(minutes <= LIMITS.minutes)) {
      fault(
        `минуты «${minutesText.slice(0, 20)}» не читаются: нужно целое число от 0 до ${LIMITS.minutes}`,
        `minutes “${minutesText.slice(0, 20)}” cannot be read: a whole number from 0 to ${LIMITS.minutes} is needed`,
      )
      continue
    }
    const typeText = at('lessonType')
    const lessonType = typeText === '' ? null : (typeOf.get(nameKey(typeText)) ?? null)
    if (typeText !== '' && lessonType === null)
      note(
        `типа урока «${typeText.slice(0, 40)}» в школе нет: оставлен пустым`,
        `the school has no lesson type “${typeText.slice(0, 40)}”: left empty`,
      )
    const control = at('isControl')
    reading.topics.push({
      section,
      title,
      hours,
      lessonType,
      homework: cut(at('homework')),
      homeworkMinutes: minutes,
      materials: cut(at('materials')),
      outcomes: cut(at('outcomes')),
      isControl: matching.isControl === null || control === '' ? CONTROL.test(title) : !NO.test(control),
    })
  }
  if (reading.topics.length > LIMITS.topics) {
    reading.faults.push({
      row: header + LIMITS.topics + 1,
      message: {
        ru: `тем больше ${LIMITS.topics}: разделите план на несколько`,
        en: `more than ${LIMITS.topics} topics: divide the plan`,
      },
    })
    reading.topics = reading.topics.slice(0, LIMITS.topics)
  }
  return reading
}
