import { defineError } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

type When = { date: SchoolDate }

const day = (locale: Locale, date: SchoolDate): string => formatDate(locale, date, 'numeric')

export const outsideYear = defineError<{ from: string; to: string }>({
  code: 'outside-year',
  status: 422,
  message: {
    ru: ({ from, to }) => `Дата вне учебного года: выберите день с ${day('ru', from)} по ${day('ru', to)}.`,
    en: ({ from, to }) =>
      `The date is outside of the school year: choose a day from ${day('en', from)} to ${day('en', to)}.`,
  },
})

export const notOfClass = defineError<{ names: string; date: string }>({
  code: 'not-of-class',
  status: 422,
  message: {
    ru: ({ names, date }) =>
      `${day('ru', date)} не в этом классе: ${names}. Обновите страницу и распределите снова.`,
    en: ({ names, date }) =>
      `Not in this class on ${day('en', date)}: ${names}. Reload the page and try again.`,
  },
})

export const twiceInDivision = defineError<{ names: string }>({
  code: 'twice-in-division',
  status: 409,
  message: {
    ru: ({ names }) => `Никто не может быть в двух группах одного деления сразу: ${names}.`,
    en: ({ names }) => `Nobody can be in two groups of one division at once: ${names}.`,
  },
})

export const divisionClosed = defineError<When>({
  code: 'division-closed',
  status: 409,
  message: {
    ru: ({ date }) => `Деление закрыто ${day('ru', date)}: после этого дня его состав не меняют.`,
    en: ({ date }) =>
      `The division was closed on ${day('en', date)}: its groups do not change after that day.`,
  },
})

export const beforeDivision = defineError<When>({
  code: 'before-division',
  status: 422,
  message: {
    ru: ({ date }) => `Деление действует с ${day('ru', date)}: выберите этот день или позже.`,
    en: ({ date }) => `The division begins on ${day('en', date)}: choose this day or a later one.`,
  },
})

export const changedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока страница была открыта, деление изменил кто-то другой. Ничего не сохранено: обновите страницу и повторите.',
    en: () =>
      'Somebody else has changed the division meanwhile. Nothing was saved: reload the page and try again.',
  },
})

export const alreadyDivided = defineError<{ subject: string; name: string }>({
  code: 'already-divided',
  status: 409,
  message: {
    ru: ({ subject, name }) =>
      `Предмет «${subject}» в эти дни уже делит «${name}»: сначала закройте то деление.`,
    en: ({ subject, name }) => `“${subject}” is divided by “${name}” on these days: close that one first.`,
  },
})

export const nameTaken = defineError<{ name: string }>({
  code: 'name-taken',
  status: 409,
  message: {
    ru: ({ name }) => `Группа «${name}» у этого предмета уже есть или была. Назовите иначе.`,
    en: ({ name }) => `The subject has or had a group “${name}”. Choose another name.`,
  },
})

export const marksAfter = defineError<{ names: string; date: string }>({
  code: 'marks-after',
  status: 409,
  message: {
    ru: ({ names, date }) =>
      `В прежней группе уже есть записи журнала по ${day('ru', date)}: ${names}. Выберите день после них — записи останутся на своём месте.`,
    en: ({ names, date }) =>
      `The journal of the former group has records until ${day('en', date)}: ${names}. Choose a later day, so that they stay where they are.`,
  },
})

export const workloadsGoOn = defineError<{ names: string }>({
  code: 'workloads-go-on',
  status: 409,
  message: {
    ru: ({ names }) => `После этого дня продолжается нагрузка: ${names}. Сначала закройте её той же датой.`,
    en: ({ names }) => `Workloads go on after this day: ${names}. End them on that day first.`,
  },
})

export const divisionInUse = defineError<{ count: number }>({
  code: 'division-in-use',
  status: 409,
  message: {
    ru: ({ count }) =>
      `Удалить деление нельзя: у его групп есть нагрузка и журналы (${count}). Закройте его датой.`,
    en: ({ count }) =>
      `The division cannot be deleted: its groups have workloads and journals (${count}). Close it by a date.`,
  },
})

export const notClosed = defineError({
  code: 'not-closed',
  status: 409,
  message: {
    ru: () => 'Деление и так действует.',
    en: () => 'The division is not closed.',
  },
})
