import type { Random } from '../random'
import type { Sex } from '../world'
import { ARMENIAN_NAMES, RUSSIAN_NAMES, TATAR_NAMES, type Generation } from './given-names'
import {
  ARMENIAN_SURNAMES,
  feminineSurname,
  MORDOVAN_SURNAMES,
  RUSSIAN_SURNAMES,
  TATAR_SURNAMES,
} from './surnames'

type Culture = { surnames: readonly string[]; names: typeof RUSSIAN_NAMES; language: string }

/** Shares of the peoples of Samara, roughly. */
const CULTURES: readonly (readonly [Culture, number])[] = [
  [{ surnames: RUSSIAN_SURNAMES, names: RUSSIAN_NAMES, language: 'русский' }, 84],
  [{ surnames: TATAR_SURNAMES, names: TATAR_NAMES, language: 'татарский' }, 8],
  [{ surnames: MORDOVAN_SURNAMES, names: RUSSIAN_NAMES, language: 'русский' }, 5],
  [{ surnames: ARMENIAN_SURNAMES, names: ARMENIAN_NAMES, language: 'армянский' }, 3],
]

/** Where a family comes from: a surname, and the first names that go with it. */
export type Origin = { surname: string; culture: Culture }

export const pickOrigin = (random: Random): Origin => {
  const culture = random.weighted(CULTURES)
  return { culture, surname: random.pick(culture.surnames) }
}

/** Another surname of the same people: a mother who kept hers. */
export const pickRelatedOrigin = (random: Random, { culture }: Origin): Origin => ({
  culture,
  surname: random.pick(culture.surnames),
})

export const surnameFor = ({ surname }: Origin, sex: Sex): string =>
  sex === 'male' ? surname : feminineSurname(surname)

/** A first name of that time; common names are met more often. */
export const pickFirstName = (random: Random, origin: Origin, sex: Sex, generation: Generation): string => {
  const names = origin.culture.names[sex][generation]
  return names[Math.floor(names.length * random.next() ** 1.4)]!
}
