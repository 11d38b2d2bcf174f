type Names = { lastName: string; firstName: string }

const tidy = (text: string): string => text.replaceAll(/[^a-z\d]/g, '')

/** The user name that a person would have without namesakes: `ivanova.m`. */
export const baseOf = ({ lastName, firstName }: Names, toLatin: (text: string) => string): string => {
  const [last, first] = [tidy(toLatin(lastName)).slice(0, 40), tidy(toLatin(firstName)).slice(0, 1)]
  return `${last || 'user'}.${first || 'x'}`
}

/** User names for newcomers: of namesakes the next gets the next number, and no name is given twice. Pure. */
export const freeUsernames = (bases: readonly string[], taken: Iterable<string>): string[] => {
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  return bases.map((base) => {
    let name = base
    for (let number = 2; used.has(name); number += 1) name = `${base}${number}`
    used.add(name)
    return name
  })
}
