import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'

import type { CardChoices } from './components/card-dialog'

/** What the card of a plan can be set to. */
export const cardChoices = ({ reference }: Facts, locale: Locale): CardChoices => ({
  subjects: [...reference.subjects.values()].map(({ id, name }) => ({ id, name })),
  years: [...reference.years.values()]
    .sort((left, right) => right.startDate.localeCompare(left.startDate))
    .map(({ id, name }) => ({ id, name })),
  sign: locale === 'ru' ? ',' : '.',
})
