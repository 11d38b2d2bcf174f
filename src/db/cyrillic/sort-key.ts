/** The primary order of Cyrillic. Letters after a base letter in one string are its kin in other alphabets. */
const CYRILLIC = [
  ...['аә', 'б', 'в', 'гґғ', 'дђ', 'еє', 'жҗ', 'зҙ', 'иі', 'йј', 'кқҡ', 'лљ', 'мӎ', 'нңњ', 'оө', 'п'],
  ...['р', 'сҫ', 'тћ', 'уүұ', 'ф', 'хһҳ', 'цҵ', 'чҷџ', 'ш', 'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я'],
]
const LATIN = [...'abcdefghijklmnopqrstuvwxyz']

/** Below every letter and digit, in this order, so that a shorter name comes before a longer one. */
const PART_END = ' '
const ACCENTS = '!'
const GAP = '"'
const OTHER = '~'

/** Letters weigh `A`…`z`; kin weigh as the base letter and a sign that is higher than any letter. */
const WEIGHTS = new Map<string, string>()
for (const [index, letters] of [...CYRILLIC, ...LATIN].entries()) {
  const base = String.fromCharCode('A'.charCodeAt(0) + index)
  for (const [kin, letter] of [...letters].entries()) {
    WEIGHTS.set(letter, kin === 0 ? base : base + String.fromCharCode('{'.charCodeAt(0) + kin - 1))
  }
}

const MARKS = /\p{M}+/gu

/** The weight of a letter and whether it carries a mark that matters only between equals: ё beside е. */
const weigh = (letter: string): { weight: string; isMarked: boolean } => {
  const own = WEIGHTS.get(letter)
  if (own) return { weight: own, isMarked: false }
  const bare = letter.normalize('NFD').replace(MARKS, '')
  const ofBare = WEIGHTS.get(bare)
  return ofBare ? { weight: ofBare, isMarked: true } : { weight: OTHER + letter, isMarked: false }
}

/** A number weighs by its length first: 2 before 10. Nine digits and more say their length in two digits. */
const numberWeight = (digits: string): string => {
  const significant = digits.replace(/^0+(?=\d)/, '')
  const { length } = significant
  return (length < 9 ? String(length) : `9${String(Math.min(length, 99)).padStart(2, '0')}`) + significant
}

const partKey = (part: string): string => {
  let key = ''
  let accents = ''
  const tokens = part
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/(\d+)|(\p{L}\p{M}*)|([^\d\p{L}]+)/gu)
  for (const [, digits, letter, gap] of tokens) {
    if (digits !== undefined) key += numberWeight(digits)
    else if (gap !== undefined) key += GAP
    else if (letter !== undefined) {
      const { weight, isMarked } = weigh(letter)
      key += weight
      accents += isMarked ? '1' : '0'
    }
  }
  const trimmed = key.replace(/^"+|"+$/g, '')
  const marks = accents.replace(/0+$/, '')
  return marks === '' ? trimmed : trimmed + ACCENTS + marks
}

/**
 * A key whose plain binary order is the Russian order of names, for databases that sort by bytes: Cyrillic before
 * Latin, case ignored, ё directly after е of an equal word (as dictionaries and class lists have it), numbers by
 * value (2А before 10Б). Parts are compared one after another: last name, then first name.
 */
export const sortKey = (...parts: readonly (number | string | null | undefined)[]): string =>
  parts
    .map((part) => partKey(String(part ?? '')))
    .join(PART_END)
    .trimEnd()
