import { addDays, type SchoolDate, weekday } from '@/core/school-date'

export type Span = { name: string; from: SchoolDate; to: SchoolDate }
export type SetKey = 'first' | 'quarter' | 'half' | 'trimester'
export type TypicalSet = {
  key: SetKey
  kind: 'quarter' | 'half' | 'trimester'
  name: string
  isUsual: boolean
  terms: Span[]
  vacations: Span[]
}
export type TypicalYear = {
  startDate: SchoolDate
  endDate: SchoolDate
  sets: TypicalSet[]
  holidays: { date: SchoolDate; name: string }[]
}

const onOrAfter = (date: SchoolDate, day: number): SchoolDate => addDays(date, (day - weekday(date) + 7) % 7)

const termsBetween = (names: readonly string[], starts: readonly SchoolDate[], ends: readonly SchoolDate[]) =>
  names.map((name, index) => ({ name, from: starts[index]!, to: ends[index]! }))

/** The autumn in which the school year of this date begins: from June on it is the coming one. Pure. */
export const autumnOf = (today: SchoolDate): number =>
  Number(today.slice(0, 4)) - (today.slice(5) < '06-01' ? 1 : 0)

/** A usual Russian school year: the dates are a proposal, the order of the ministry says the last word. Pure. */
export const typicalYear = (autumn: number): TypicalYear => {
  const spring = autumn + 1
  const startDate = `${autumn}-09-01`
  const endDate = `${spring}-05-25`
  const nine = (name: string, from: SchoolDate): Span => ({ name, from, to: addDays(from, 8) })
  const fall = nine('Осенние каникулы', onOrAfter(`${autumn}-10-24`, 6))
  const winter = { name: 'Зимние каникулы', from: `${autumn}-12-31`, to: onOrAfter(`${spring}-01-08`, 7) }
  const extra = nine('Дополнительные каникулы', onOrAfter(`${spring}-02-13`, 6))
  const springBreak = nine('Весенние каникулы', onOrAfter(`${spring}-03-22`, 6))
  const breaks = [fall, winter, springBreak]
  const before = ({ from }: Span) => addDays(from, -1)
  const after = ({ to }: Span) => addDays(to, 1)
  const quarters = termsBetween(
    ['1 четверть', '2 четверть', '3 четверть', '4 четверть'],
    [startDate, after(fall), after(winter), after(springBreak)],
    [before(fall), before(winter), before(springBreak), endDate],
  )
  const autumnEnd = `${autumn}-11-30`
  const winterEnd = `${spring}-02-28`
  return {
    startDate,
    endDate,
    sets: [
      {
        key: 'first',
        kind: 'quarter',
        name: 'Четверти, 1 класс',
        isUsual: true,
        terms: quarters,
        vacations: [fall, winter, extra, springBreak],
      },
      {
        key: 'quarter',
        kind: 'quarter',
        name: 'Четверти, 2–9 классы',
        isUsual: true,
        terms: quarters,
        vacations: breaks,
      },
      {
        key: 'half',
        kind: 'half',
        name: 'Полугодия, 10–11 классы',
        isUsual: true,
        terms: termsBetween(
          ['1 полугодие', '2 полугодие'],
          [startDate, after(winter)],
          [before(winter), endDate],
        ),
        vacations: breaks,
      },
      {
        key: 'trimester',
        kind: 'trimester',
        name: 'Триместры',
        isUsual: false,
        terms: termsBetween(
          ['1 триместр', '2 триместр', '3 триместр'],
          [startDate, addDays(autumnEnd, 1), addDays(winterEnd, 1)],
          [autumnEnd, winterEnd, endDate],
        ),
        vacations: breaks,
      },
    ],
    holidays: [
      { date: `${autumn}-11-04`, name: 'День народного единства' },
      { date: `${spring}-02-23`, name: 'День защитника Отечества' },
      { date: `${spring}-03-08`, name: 'Международный женский день' },
      { date: `${spring}-05-01`, name: 'Праздник Весны и Труда' },
      { date: `${spring}-05-09`, name: 'День Победы' },
    ],
  }
}
