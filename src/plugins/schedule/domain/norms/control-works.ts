import type { Citation } from './norm'

/** The recommendations on control works; the text of the letter was not read. */
export const CONTROL_WORKS: Citation = {
  act: 'Письмо Минпросвещения и Рособрнадзора от 06.08.2021 № СК-228/03, 01-169/08-01',
  place: 'рекомендации к графику оценочных процедур',
  since: '2021-08-06',
  until: null,
  certainty: 'unverified',
}

/** Control works of a class on one day at most. */
export const CONTROL_WORKS_A_DAY = 1
/** Two and a half weeks, in days, from one control work of a class and subject to the next. */
export const DAYS_BETWEEN_CONTROL_WORKS = 17.5
/** The share of a subject's hours of the year that control works may take. */
export const CONTROL_WORKS_SHARE = 0.1
