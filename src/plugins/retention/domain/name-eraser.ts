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
const initial = (text: string): string => `${loose([...text][0]!)}\\.[\\s\\u00a0]*`

const patternOf = ({ lastName, firstName, middleName }: Name, hasInitials: boolean): RegExp => {
  const [last, first] = [loose(lastName), loose(firstName)]
  const middle = middleName ? loose(middleName) : null
  const given = middle ? `${first}(?:${SPACE}${middle})?` : first
  const letters = `${initial(firstName)}${middleName ? `(?:${initial(middleName)})?` : ''}`
  const forms = [`${last}${SPACE}${given}`, `${given}${SPACE}${last}`]
  if (hasInitials) forms.push(`${last}${SPACE}${letters}`, `${letters}${last}`)
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu')
}

/**
 * Takes names out of texts: «Иванов Иван Иванович», «Иван Иванов», «Иванов И. И.». Who shares the name with somebody
 * that stays is left out, because the text may speak of the other. Pure.
 */
export const createNameEraser = (erased: readonly ErasedName[], staying: readonly Name[]) => {
  const full = new Set(staying.map(({ lastName, firstName }) => plain(`${lastName} ${firstName}`)))
  const short = new Set(staying.map(({ lastName, firstName }) => plain(`${lastName} ${[...firstName][0]}`)))
  const byLastName = new Map<string, { pattern: RegExp; replacement: string }[]>()
  for (const name of erased) {
    if (full.has(plain(`${name.lastName} ${name.firstName}`))) continue
    const hasInitials = !short.has(plain(`${name.lastName} ${[...name.firstName][0]}`))
    const key = plain(name.lastName)
    const { replacement } = name
    byLastName.set(key, [...(byLastName.get(key) ?? []), { pattern: patternOf(name, hasInitials), replacement }])
  }
  const isNamed =
    byLastName.size > 0 ? new RegExp([...byLastName.keys()].map(escape).join('|'), 'gu') : null

  return (text: string): string => {
    if (!isNamed) return text
    let result = text
    for (const lastName of new Set(plain(text).match(isNamed) ?? []))
      for (const { pattern, replacement } of byLastName.get(lastName) ?? [])
        result = result.replaceAll(pattern, replacement)
    return result
  }
}
