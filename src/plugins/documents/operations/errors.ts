import { defineError } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

/** Somebody who does not work here, or does no longer, is asked nothing. */
export const notOfStaff = defineError<{ names: string[] }>({
  code: 'not-of-staff',
  status: 422,
  message: {
    ru: ({ names }) =>
      names.length > 0
        ? `Ознакомить можно только работающих сотрудников. Уберите из списка: ${names.join(', ')}.`
        : 'Ознакомить можно только сотрудников этой школы.',
    en: ({ names }) =>
      names.length > 0
        ? `Only present staff can be asked. Take off the list: ${names.join(', ')}.`
        : 'Only staff of this school can be asked.',
  },
})

export const dueInThePast = defineError<{ date: SchoolDate }>({
  code: 'due-in-the-past',
  status: 422,
  message: {
    ru: ({ date }) =>
      `Срок ${formatDate('ru', date, 'dayYear')} уже прошёл: выберите сегодняшний день или позже.`,
    en: ({ date }) => `${formatDate('en', date, 'dayYear')} is over already: choose today or a later day.`,
  },
})

/** Nobody is left to be reminded today. */
export const nobodyToRemind = defineError({
  code: 'nobody-to-remind',
  status: 409,
  message: {
    ru: () => 'Напоминать некому: все ознакомились или сегодня им уже напоминали.',
    en: () => 'There is nobody to remind: everybody has read it or was reminded today.',
  },
})

export const fileIsGone = defineError({
  code: 'file-is-gone',
  status: 404,
  message: {
    ru: () => 'Файла документа в хранилище нет. Сообщите администратору.',
    en: () => 'The file of the document is not in the store. Please tell the administrator.',
  },
})
