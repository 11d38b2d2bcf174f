import { defineError } from '@/core/errors'

const day = (date: string): string => date.split('-').reverse().join('.')

export const rulesFromTaken = defineError<{ date: string }>({
  code: 'rules-from-taken',
  status: 409,
  message: {
    ru: ({ date }) => `С ${day(date)} уже действуют другие правила. Выберите другую дату или удалите те.`,
    en: ({ date }) => `Other rules are in force from ${date} already. Choose another date or delete those.`,
  },
})

export const yearIsClosed = defineError<{ from: string }>({
  code: 'year-is-closed',
  status: 422,
  message: {
    ru: ({ from }) =>
      `Этот день — в закрытом учебном году, его итоги уже подведены. Правила можно ввести с ${day(from)} или позже.`,
    en: ({ from }) => `This day is in a closed school year. Rules can begin on ${from} or later.`,
  },
})

export const scaleInsideTerm = defineError<{ term: string; from: string; to: string }>({
  code: 'scale-inside-term',
  status: 422,
  message: {
    ru: ({ term, from, to }) =>
      `Шкалу меняют с начала учебного периода, а здесь середина: ${term}, ${day(from)} – ${day(to)}. Оценки по двум шкалам в одном периоде не сложить. Возьмите первый день периода, общий для всех классов.`,
    en: ({ term, from, to }) =>
      `A scale changes at the beginning of a term, and this is the middle of ${term}, ${from} to ${to}. Take a first day of a term that all classes share.`,
  },
})

export const scaleHasMarks = defineError<{ from: string; count: number }>({
  code: 'scale-has-marks',
  status: 409,
  message: {
    ru: ({ from, count }) =>
      `Начиная с ${day(from)} уже поставлены оценки по прежней шкале: ${count}. Смените шкалу со следующего периода.`,
    en: ({ from, count }) =>
      `Marks of the former scale stand from ${from} on: ${count}. Change the scale from the next term.`,
  },
})

export const rulesAreInForce = defineError({
  code: 'rules-are-in-force',
  status: 409,
  message: {
    ru: () => 'Эти правила уже действуют и остаются в истории. Введите новые с другой даты.',
    en: () => 'These rules are in force and stay in the history. Enter new ones from another date.',
  },
})
