import type { Locale } from '@/core/locale'

const NBSP = '\u00a0'
const NONE = '—'
const decimalSign: Record<Locale, string> = { ru: ',', en: '.' }
const groupSign: Record<Locale, string> = { ru: NBSP, en: ',' }

// 4.005 is kept as 4.00499…: a nudge far below any real difference rounds it as a person would.
const rounded = (n: number, digits: number): string => {
  const scale = 10 ** digits
  const nudge = Math.sign(n) * 1e-9
  const value = Math.round((Math.abs(n) + Math.abs(nudge)) * scale) / scale
  return (n < 0 && value !== 0 ? '-' : '') + value.toFixed(digits)
}

type NumberOptions = { digits?: number; maxDigits?: number }

/** A number as people write it: 12 345,6 in Russian, 12,345.6 in English. Four figures stay ungrouped in Russian. */
export const formatNumber = (
  locale: Locale,
  n: number,
  { digits, maxDigits = 2 }: NumberOptions = {},
): string => {
  const text = rounded(n, digits ?? maxDigits)
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const shown = digits === undefined ? fraction.replace(/0+$/, '') : fraction
  const isGrouped = whole.length > (locale === 'ru' ? 4 : 3)
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, groupSign[locale]) : whole
  return `${text.startsWith('-') ? '−' : ''}${grouped}${shown ? decimalSign[locale] + shown : ''}`
}

/** An average of marks, always with two decimals; a dash when there is nothing to average. */
export const formatAverage = (locale: Locale, average: number | null | undefined): string =>
  average === null || average === undefined || !Number.isFinite(average)
    ? NONE
    : formatNumber(locale, average, { digits: 2 })

/** A share of one as per cent: 0.873 is «87 %». */
export const formatPercent = (locale: Locale, share: number, digits = 0): string =>
  `${formatNumber(locale, share * 100, { digits })}${locale === 'ru' ? NBSP : ''}%`

const UNITS: Record<Locale, readonly string[]> = {
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  en: ['B', 'KB', 'MB', 'GB'],
}

/** The size of a file: «1,2 МБ». */
export const formatBytes = (locale: Locale, bytes: number): string => {
  const units = UNITS[locale]
  const power = Math.min(bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const value = bytes / 1024 ** power
  return `${formatNumber(locale, value, { maxDigits: value < 10 && power > 0 ? 1 : 0 })}${NBSP}${units[power]}`
}
