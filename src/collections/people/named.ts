import type { Where } from 'payload'

import { searchText } from '@/db/cyrillic'

/** Above every letter, so that a range of texts is «begins with». */
const LAST = '\uffff'

/** More words than a name has: the rest of a long text is not asked. */
const MAX_WORDS = 6

/**
 * People in whose name some word begins with each of the given ones, in any order: «ан иван» finds Иванова Анна.
 * `null` when the text has nothing to look for.
 */
export const named = (text: string): Where | null => {
  const words = searchText(text).split(' ').filter(Boolean).slice(0, MAX_WORDS)
  if (words.length === 0) return null
  return {
    and: words.map((word) => ({
      or: [
        { searchText: { greater_than_equal: word, less_than: word + LAST } },
        { searchText: { contains: ` ${word}` } },
      ],
    })),
  }
}
