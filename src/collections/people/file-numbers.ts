import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

const NUMBER = /^(\p{L})-(\d+)$/u

/** «Ё» has no page of its own in the alphabetical book. */
const letterOf = (lastName: string): string => {
  const letter = (/\p{L}/u.exec(lastName)?.[0] ?? 'Я').toUpperCase()
  return letter === 'Ё' ? 'Е' : letter
}

/** The next numbers of the alphabetical book, each letter counting by itself, in the order of the names. Pure. */
export const nextFileNumbers = (taken: Iterable<string>, lastNames: readonly string[]): string[] => {
  const last = new Map<string, number>()
  for (const number of taken) {
    const [, letter, digits] = NUMBER.exec(number) ?? []
    if (letter && digits) last.set(letter, Math.max(last.get(letter) ?? 0, Number(digits)))
  }
  return lastNames.map((lastName) => {
    const letter = letterOf(lastName)
    const number = (last.get(letter) ?? 0) + 1
    last.set(letter, number)
    return `${letter}-${number}`
  })
}

/**
 * Numbers of personal files for new students, such as «И-15» (the number in the alphabetical book is that of the file).
 * Call it in the transaction that saves them: the unique key refuses a number that somebody else took meanwhile.
 */
export const takeFileNumbers = async (
  req: PayloadRequest,
  school: number,
  lastNames: readonly string[],
): Promise<string[]> => {
  const cards = await rows(req).find<{ fileNumber: string | null }>({
    collection: 'students',
    columns: ['fileNumber'],
    where: { school: { equals: school } },
  })
  return nextFileNumbers(
    cards.flatMap(({ fileNumber }) => fileNumber ?? []),
    lastNames,
  )
}
