import { searchText, sortKey } from '@/db/cyrillic'

type Class = { grade: number; letter: string }

/** The name of a class and its place in lists: 2А stands before 10Б. */
export const deriveClass = ({ grade, letter }: Class) => {
  const name = `${grade}${letter.length > 1 ? ' ' : ''}${letter}`
  return { name, searchText: searchText(name), sortKey: sortKey(name) }
}
