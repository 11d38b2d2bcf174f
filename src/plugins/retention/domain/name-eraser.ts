export type ErasedName = {
  lastName: string
  firstName: string
  middleName: string | null
  replacement: string
}
type Name = Omit<ErasedName, 'replacement'>

const SPACE = '[\\s\\u00a0]+'
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** «ё» and «е» are one letter in names that people type. */
const loose = (text: string): string => escape(text).replaceAll(/[её]/giu, '[её]')

/** A name without its ending: «Гречкиной», «Гречкину» and «Гречкина» have it in common. */
const stemOf = (text: string): string => {
  const stem = text.replace(/[аеёийоуыэюяь]+$/iu, '')
  return stem.length >= 2 ? stem : text
}
const keyOf = (...names: string[]): string => names.map((name) => stemOf(plain(name))).join(' ')
const inflected = (text: string, longest: number): string => `${loose(stemOf(text))}\\p{L}{0,${longest}}`
const initial = (text: string): string => `${loose([...text][0]!)}\\.[\\s\\u00a0]*`

const patternOf = ({ lastName, firstName, middleName }: Name, hasInitials: boolean): RegExp => {
  // Short endings of given names: «Егора» is Егор, «Егорова» is somebody else.
  const [last, first] = [inflected(lastName, 3), inflected(firstName, 2)]
  const middle = middleName ? inflected(middleName, 3) : null
  const given = middle ? `${first}(?:${SPACE}${middle})?` : first
  const letters = `${initial(firstName)}${middleName ? `(?:${initial(middleName)})?` : ''}`
  const forms = [`${last}${SPACE}${given}`, `${given}${SPACE}${last}`]
  if (hasInitials) forms.push(`${last}${SPACE}${letters}`, `${letters}${last}`)
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu')
}

/**
 * Takes names out of texts: «Иванов Иван Иванович», «Ивану Иванову», «Иванов И. И.», in every case. Who shares the name with somebody
 * that stays is left out, because the text may speak of the other. Pure.
 */
export const createNameEraser = (erased: readonly ErasedName[], staying: readonly Name[]) => {
  const full = new Set(staying.map(({ lastName, firstName }) => keyOf(lastName, firstName)))
  const short = new Set(staying.map(({ lastName, firstName }) => keyOf(lastName, [...firstName][0]!)))
  const byLastName = new Map<string, { pattern: RegExp; replacement: string }[]>()
  for (const name of erased) {
    if (full.has(keyOf(name.lastName, name.firstName))) continue
    const hasInitials = !short.has(keyOf(name.lastName, [...name.firstName][0]!))
    const key = keyOf(name.lastName)
    const { replacement } = name
    byLastName.set(key, [
      ...(byLastName.get(key) ?? []),
      { pattern: patternOf(name, hasInitials), replacement },
    ])
  }
  const isNamed = byLastName.size > 0 ? new RegExp([...byLastName.keys()].map(escape).join('|'), 'u') : null

  return (text: string): string => {
    const known = plain(text)
    // Most texts name nobody: one look tells it.
    if (!isNamed?.test(known)) return text
    let result = text
    for (const [lastName, patterns] of byLastName)
      if (known.includes(lastName))
        for (const { pattern, replacement } of patterns) result = result.replaceAll(pattern, replacement)
    return result
  }
}
