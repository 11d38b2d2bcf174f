import { transliterate } from '@/db/cyrillic/transliterate'

export { transliterate }

/** Gives out user names like `ivanova.m`, the next namesake being `ivanova.m2`. */
export const createUsernames = (prefix: string): ((lastName: string, firstName: string) => string) => {
  const taken = new Map<string, number>()
  return (lastName, firstName) => {
    const base = `${prefix}${transliterate(lastName)}.${transliterate(firstName).slice(0, 1)}`
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return count === 1 ? base : `${base}${count}`
  }
}
