import type { BellPeriod } from '../world'

const STARTS = ['08:30', '09:20', '10:20', '11:20', '12:15', '13:05', '13:55', '14:45']

const minutesLater = (time: string, minutes: number): string => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/**
 * Every schedule starts its lessons at the same times, so that a teacher may go from a short lesson of the
 * first grade to another class; only their length differs.
 */
const periods = (count: number, minutes: number): BellPeriod[] =>
  STARTS.slice(0, count).map((start, index) => ({
    number: index + 1,
    start,
    end: minutesLater(start, minutes),
  }))

export const BELLS = [
  { key: 'main', name: 'Основное, уроки по 40 минут', isDefault: true, periods: periods(8, 40) },
  {
    key: 'firstAutumn',
    name: '1 класс, сентябрь – декабрь (35 минут)',
    isDefault: false,
    periods: periods(5, 35),
  },
  { key: 'firstSpring', name: '1 класс, январь – май (40 минут)', isDefault: false, periods: periods(5, 40) },
] as const
