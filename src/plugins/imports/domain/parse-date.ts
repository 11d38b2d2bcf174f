const MONTHS = [
  'январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр',
] // prettier-ignore
const DAY_MS = 86_400_000
/** Day 0 of Excel, which believes that 1900 was a leap year. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30)

const real = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null
}

const fullYear = (text: string, pivot: number): number =>
  text.length === 2 ? Number(text) + (Number(text) > pivot ? 1900 : 2000) : Number(text)

/**
 * A date in the forms that people type: 01.09.2015, 1.9.15, 2015-09-01, 1/9/2015, «1 сентября 2015 г.» and the number
 * by which Excel keeps a date. `null` when it is none. Two digits of a year later than `pivot` are of the last century.
 */
export const parseDate = (text: string, pivot = 30): string | null => {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:г|год|года)\.?$/, '')
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ][\d:.z+-]+)?$/.exec(clean)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const usual = /^(\d{1,2})[-./, ]\s*(\d{1,2})[-./, ]\s*(\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/.exec(clean)
  if (usual) return real(fullYear(usual[3]!, pivot), Number(usual[2]), Number(usual[1]))
  const words = /^(\d{1,2})\s+([а-яё]+)\s+(\d{4})$/.exec(clean)
  if (words) {
    const month = MONTHS.findIndex((stem, index) =>
      index === 4 ? /^ма[йя]$/.test(words[2]!) : words[2]!.startsWith(stem),
    )
    return month < 0 ? null : real(Number(words[3]), month + 1, Number(words[1]))
  }
  if (/^\d{4,5}(?:\.0+)?$/.test(clean)) {
    const days = Number(clean)
    // Smaller numbers are years that stand alone, not days.
    if (days > 3000) return new Date(EXCEL_ZERO + Math.floor(days) * DAY_MS).toISOString().slice(0, 10)
  }
  return null
}
