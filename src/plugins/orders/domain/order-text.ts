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

type Question = Omit<OrderText, 'points' | 'preamble'> & {
  template: OrderTemplate
  /** Already written as people write it. */
  effectiveOn: string
  /** The number and date of the order that is cancelled. */
  cancelled?: string
}

/** Fills the school's wording in. A list that no point mentions follows the first one, so that it is never lost. */
export const orderText = ({ template, effectiveOn, cancelled, ...rest }: Question): OrderText => {
  const points = template.points
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({
      text: line
        .replaceAll('{дата}', effectiveOn)
        .replaceAll('{приказ}', cancelled ?? '')
        .replaceAll('{список}', '')
        .trim(),
      hasList: rest.list.length > 0 && line.includes('{список}'),
    }))
  const first = points[0]
  if (first && rest.list.length > 0 && !points.some(({ hasList }) => hasList)) first.hasList = true
  return { ...rest, preamble: template.preamble.trim(), points }
}
