/** Keeps a sign or an abbreviation on one line with its number. */
export const typeset = (text: string): string => text.replace(/(№|§|[Уу]пр\.|с\.|гл\.) (?=\d)/g, '$1\u00a0')
