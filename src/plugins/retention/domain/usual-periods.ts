import { kindOf, type RecordKind } from './record-kinds'

type Usual = { kind: RecordKind; years: number; trigger: string; act: string }

const LETTER = 'Письмо Минобразования России от 20.12.2000 № 03-51/64'
const ARCHIVE = 'Приказ Росархива от 20.12.2019 № 236'
const NO_ACT = ''

const TERMS: readonly [RecordKind, years: number, act: string][] = [
  ['student', 3, NO_ACT],
  ['guardian', 3, NO_ACT],
  ['staff', 50, ARCHIVE],
  ['account', 1, NO_ACT],
  // The event log: a year at least (ФСТЭК); changes are kept as long as the file they speak of.
  ['reads', 1, NO_ACT],
  ['changes', 3, NO_ACT],
  ['journal', 5, LETTER],
  ['totals', 25, LETTER],
  ['orders', 50, ARCHIVE],
  ['alphabet', 50, NO_ACT],
  ['consents', 3, NO_ACT],
]

/**
 * The terms a school begins with, after the norms of retention. Named by a source there are those of journals and summary
 * sheets (the letter) and the base list of the archive; the others are the practice of schools and have no act yet.
 * None is confirmed: whoever finds the paragraph adds the citation and confirms it.
 */
export const USUAL_PERIODS: readonly Usual[] = TERMS.map(([kind, years, act]) => ({
  kind,
  years,
  trigger: kindOf(kind).trigger,
  act,
}))
