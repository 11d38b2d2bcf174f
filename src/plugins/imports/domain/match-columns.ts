import type { Kind, Matching } from '../types'
import { FIELDS } from './fields'

/** A header without case, ё and signs: «Дата  рождения (дд.мм.гггг)» and «ДАТА РОЖДЕНИЯ» are one. */
export const plainHeader = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

/**
 * Finds the column of each field by the words of its header, whatever the order. What a person has set for the same
 * headers before goes first. No column serves two fields.
 */
export const matchColumns = (
  kind: Kind,
  headers: readonly string[],
  remembered: Readonly<Record<string, string>> = {},
): Matching => {
  const plain = headers.map(plainHeader)
  const taken = new Set<number>()
  const found: Record<string, number | null> = Object.fromEntries(FIELDS[kind].map(({ key }) => [key, null]))
  const claim = (key: string, words: readonly string[]): void => {
    if (found[key] !== null) return
    const index = plain.findIndex(
      (header, place) => header !== '' && !taken.has(place) && words.includes(header),
    )
    if (index < 0) return
    taken.add(index)
    found[key] = index
  }
  for (const { key } of FIELDS[kind]) if (remembered[key]) claim(key, [plainHeader(remembered[key])])
  for (const { key, label } of FIELDS[kind]) claim(key, [plainHeader(label.ru), plainHeader(label.en)])
  for (const { key, synonyms } of FIELDS[kind]) claim(key, synonyms.map(plainHeader))
  return found
}

/** Fields that a file cannot do without and that no column serves. */
export const missingFields = (kind: Kind, matching: Matching) =>
  FIELDS[kind].filter(({ key, isRequired }) => {
    const has = (name: string) => (matching[name] ?? null) !== null
    if (key === 'name') return !has('name') && !(has('lastName') && has('firstName'))
    return isRequired && !has(key)
  })
