const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Whether every word of the query begins a word of the text; ё counts as е. */
export const matches = (text: string, query: string): boolean => {
  const words = plain(text).split(/[\s-]+/)
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}

export type Piece = { text: string; isMatch: boolean }

/** Cuts a title where the words of the query stand in it, so that the eye finds them. */
export const pieces = (title: string, query: string): Piece[] => {
  const parts = plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (parts.length === 0) return [{ text: title, isMatch: false }]
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'gu')
  const cut: Piece[] = []
  let end = 0
  // Searched in the plain text, cut from the written one: both have the same length.
  for (const match of plain(title).matchAll(found)) {
    if (match.index > end) cut.push({ text: title.slice(end, match.index), isMatch: false })
    end = match.index + match[0].length
    cut.push({ text: title.slice(match.index, end), isMatch: true })
  }
  if (end < title.length) cut.push({ text: title.slice(end), isMatch: false })
  return cut
}
