import { searchText } from './search-text'

/** Whether each word of the query begins some word of one of the texts. «7 а» finds 7А as well. */
export const matchesWords = (query: string, ...texts: readonly string[]): boolean => {
  const wanted = searchText(query).split(' ').filter(Boolean)
  if (wanted.length === 0) return true
  const joined = wanted.join('')
  return texts.some((text) => {
    const words = searchText(text).split(' ')
    return (
      wanted.every((word) => words.some((own) => own.startsWith(word))) || words.join('').startsWith(joined)
    )
  })
}
