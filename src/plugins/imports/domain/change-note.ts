import type { Localized } from '@/core/locale'

import { FIELDS } from './fields'

const LABELS = new Map(
  Object.values(FIELDS)
    .flat()
    .map(({ key, label }) => [key, label]),
)
const SEXES: Record<string, Localized> = {
  male: { ru: 'м', en: 'm' },
  female: { ru: 'ж', en: 'f' },
}
const EMPTY: Localized = { ru: 'пусто', en: 'empty' }

type Shown = string | number | boolean | null | undefined

const shown = (value: Shown): Localized => {
  if (value === null || value === undefined || value === '') return EMPTY
  const text = String(value)
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const plain = year ? `${day}.${month}.${year}` : text
  return SEXES[text] ?? { ru: plain, en: plain }
}

/** «Телефон: было → станет» for a field of the file; `whose` tells a guardian from the child. */
export const changeNote = (key: string, before: Shown, after: Shown, whose = ''): Localized => {
  const label = LABELS.get(key) ?? { ru: key, en: key }
  const [was, becomes] = [shown(before), shown(after)]
  const prefix = whose ? `${whose}, ` : ''
  return {
    ru: `${prefix}${label.ru}: ${was.ru} → ${becomes.ru}`,
    en: `${prefix}${label.en}: ${was.en} → ${becomes.en}`,
  }
}
