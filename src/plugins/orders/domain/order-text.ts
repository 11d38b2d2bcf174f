import type { OrderTemplate } from './templates'

/** The text of an order as it is printed: kept as it was signed. */
export type OrderText = {
  heading: string
  preamble: string
  /** `hasList`: the list of students stands after this point. */
  points: { text: string; hasList: boolean }[]
  ground: string | null
  list: {
    name: string
    birthDate: string | null
    from: string | null
    to: string | null
    note: string | null
  }[]
}

type Words = { birth: string; fromClass: string; toClass: string }

/** A student as a line of the list: name, birth, from where to where, why. */
export const orderLine = (
  { name, birthDate, from, to, note }: OrderText['list'][number],
  words: Words,
): string =>
  [
    name,
    birthDate && `${words.birth} ${birthDate}`,
    // A class is never torn from its name at the end of a line.
    [from && `${words.fromClass}\u00a0${from}`, to && `${words.toClass}\u00a0${to}`]
      .filter(Boolean)
      .join(' '),
    note,
  ]
    .filter(Boolean)
    .join(', ')

type Question = Omit<OrderText, 'points' | 'preamble'> & {
  template: OrderTemplate
  /** What is done with the students: «Зачислить», «Перевести условно». */
  action?: string
  /** On what the order rests: the words after «На основании». */
  acts?: string
  /** Already written as people write it. */
  effectiveOn: string
  /** The number and date of the order that is cancelled. */
  cancelled?: string
}

/** Fills the school's wording in. A list that no point mentions follows the first one, so that it is never lost. */
export const orderText = ({
  template,
  action = '',
  acts = '',
  effectiveOn,
  cancelled,
  ...rest
}: Question): OrderText => {
  const points = template.points
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({
      text: line
        .replaceAll('{действие}', action)
        .replaceAll('{дата}', effectiveOn)
        .replaceAll('{приказ}', cancelled ?? '')
        .replaceAll('{список}', '')
        .trim(),
      hasList: rest.list.length > 0 && line.includes('{список}'),
    }))
  const first = points[0]
  if (first && rest.list.length > 0 && !points.some(({ hasList }) => hasList)) first.hasList = true
  return { ...rest, preamble: template.preamble.replaceAll('{акты}', acts).trim(), points }
}
