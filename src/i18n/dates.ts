import type { Locale } from '@/core/locale'
import { daysBetween, schoolNow, weekday, type SchoolDate } from '@/core/school-date'

// Own tables and not Intl: the server and every browser must write the very same text.
const MONTHS_OF: Record<Locale, readonly string[]> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const MONTHS: Record<Locale, readonly string[]> = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: MONTHS_OF.en,
}
const WEEKDAYS: Record<Locale, Record<'long' | 'short', readonly string[]>> = {
  ru: {
    long: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
    short: 'пн вт ср чт пт сб вс'.split(' '),
  },
  en: {
    long: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    short: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  },
}
const NEARBY: Record<Locale, Record<string, string>> = {
  ru: { '-1': 'вчера', '0': 'сегодня', '1': 'завтра' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
}
const NBSP = '\u00a0'

const partsOf = (date: SchoolDate) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month, day, monthIndex: Number(month) - 1, plainDay: String(Number(day)) }
}

/**
 * - `short` 24.11 · `numeric` 24.11.2026
 * - `day` 24 ноября · `dayYear` 24 ноября 2026 г. · `month` ноябрь 2026
 * - `weekday` вторник, 24 ноября · `weekdayShort` вт, 24.11 · `weekdayFor` (на) пятницу, 27 ноября
 */
export type DateStyle =
  'short' | 'numeric' | 'day' | 'dayYear' | 'month' | 'weekday' | 'weekdayShort' | 'weekdayFor'

/** The name of a weekday, 1 for Monday … 7 for Sunday. */
export const weekdayName = (locale: Locale, day: number, length: 'long' | 'short' = 'long'): string =>
  WEEKDAYS[locale][length][day - 1] ?? ''

/** The name of a month in the nominative, 1 for January. */
export const monthName = (locale: Locale, month: number): string => MONTHS[locale][month - 1] ?? ''

/** «среду», «пятницу», «субботу»; the other names of weekdays do not change. */
const accusative = (name: string): string => name.replace(/а$/, 'у')

/** A school date in words or figures. No time zone takes part in it. */
export const formatDate = (locale: Locale, date: SchoolDate, style: DateStyle = 'day'): string => {
  const { year, month, day, monthIndex, plainDay } = partsOf(date)
  const short = locale === 'ru' ? `${day}.${month}` : `${day}/${month}`
  const inWords = `${plainDay}${NBSP}${MONTHS_OF[locale][monthIndex] ?? ''}`
  switch (style) {
    case 'short':
      return short
    case 'numeric':
      return locale === 'ru' ? `${short}.${year}` : `${short}/${year}`
    case 'day':
      return inWords
    case 'dayYear':
      return locale === 'ru' ? `${inWords} ${year}${NBSP}г.` : `${inWords} ${year}`
    case 'month':
      return `${monthName(locale, monthIndex + 1)} ${year}`
    case 'weekday':
      return `${weekdayName(locale, weekday(date))}, ${inWords}`
    case 'weekdayFor':
      return `${accusative(weekdayName(locale, weekday(date)))}, ${inWords}`
    case 'weekdayShort':
      return `${weekdayName(locale, weekday(date), 'short')},${NBSP}${short}`
  }
}

/** «24–30 ноября», «28 ноября — 3 декабря»; the year is told only when the ends differ in it or when asked for. */
export const formatDateRange = (
  locale: Locale,
  from: SchoolDate,
  to: SchoolDate,
  { withYear = false }: { withYear?: boolean } = {},
): string => {
  const [start, end] = [partsOf(from), partsOf(to)]
  const lastStyle = withYear || start.year !== end.year ? 'dayYear' : 'day'
  if (from === to) return formatDate(locale, from, lastStyle)
  if (start.year !== end.year) {
    return `${formatDate(locale, from, 'dayYear')} — ${formatDate(locale, to, 'dayYear')}`
  }
  return start.month === end.month
    ? `${start.plainDay}–${formatDate(locale, to, lastStyle)}`
    : `${formatDate(locale, from)} — ${formatDate(locale, to, lastStyle)}`
}

/** «сегодня», «завтра», «вчера», otherwise «вторник, 24 ноября» or the style asked for. */
export const formatNearDate = (
  locale: Locale,
  date: SchoolDate,
  today: SchoolDate,
  style: DateStyle = 'weekday',
): string => NEARBY[locale][String(daysBetween(today, date))] ?? formatDate(locale, date, style)

/** A time of the bell schedule: `08:30` is read as 8:30. */
export const formatTime = (_locale: Locale, time: string): string => time.replace(/^0(?=\d:)/, '')

/** «8:30–9:15» */
export const formatTimeRange = (locale: Locale, from: string, to: string): string =>
  `${formatTime(locale, from)}–${formatTime(locale, to)}`

type InstantOptions = { timeZone: string; style?: DateStyle }

/** An instant on the school's calendar and clock: «24 ноября, 14:05». */
export const formatInstant = (
  locale: Locale,
  instant: Date | string,
  { timeZone, style = 'day' }: InstantOptions,
): string => {
  const { date, time } = schoolNow(new Date(instant), timeZone)
  return `${formatDate(locale, date, style)}, ${formatTime(locale, time)}`
}
