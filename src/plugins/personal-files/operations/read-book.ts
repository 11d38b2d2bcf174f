import { recordRead } from '@/hooks/record-read'

import type { BookRow } from '../types'
import { findCards, type Found, pageOf, rowsOf, type Scope } from './find-cards'
import { isFound } from './list-files'

const letterOf = ({ fileNumber }: Found): string => (fileNumber ?? '').split('-')[0]!.toUpperCase()
const digitsOf = ({ fileNumber }: Found): number => Number(/\d+/.exec(fileNumber ?? '')?.[0] ?? 0)
const byNumber = (left: Found, right: Found): number =>
  letterOf(left).localeCompare(letterOf(right), 'ru') || digitsOf(left) - digitsOf(right)

type BookArgs = Scope & {
  /** One letter; an unknown one is the first of the book. Not asked about while something is searched. */
  letter: string
  /** The beginnings of names or a number: searched through all letters. */
  q: string
  page: number
}

export type Book = {
  letters: string[]
  /** Empty while the whole book is searched. */
  letter: string
  rows: BookRow[]
  total: number
  page: number
  /** Students who have no number yet. */
  without: number
}

/** A page of the alphabetical book by number; the reading is noted. */
export const readBook = async ({ letter: asked, q, page, ...scope }: BookArgs): Promise<Book> => {
  const cards = await findCards(scope)
  const numbered = cards.filter(({ fileNumber }) => fileNumber).sort(byNumber)
  const letters = [...new Set(numbered.map(letterOf))]
  const letter = q ? '' : letters.includes(asked) ? asked : (letters[0] ?? '')
  const found = numbered.filter((card) => (q ? isFound(q, card) : letterOf(card) === letter))
  const { number, shown } = pageOf(found, page)
  await recordRead({
    req: scope.req,
    school: scope.facts.school,
    record: 'alphabetical-book',
    manner: 'view',
  })
  return {
    letters,
    letter,
    rows: await rowsOf(scope, shown),
    total: found.length,
    page: number,
    without: cards.length - numbered.length,
  }
}

/** The whole book by letter and number, to be taken away; noted. */
export const exportBook = async (scope: Scope): Promise<BookRow[]> => {
  const numbered = (await findCards(scope)).filter(({ fileNumber }) => fileNumber).sort(byNumber)
  await recordRead({
    req: scope.req,
    school: scope.facts.school,
    record: 'alphabetical-book',
    manner: 'export',
  })
  return rowsOf(scope, numbered)
}
