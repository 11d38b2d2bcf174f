import { defineError } from '@/core/errors'

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

export const fileIsGone = defineError({
  code: 'file-is-gone',
  status: 404,
  message: {
    ru: () => 'Файла документа в хранилище нет. Сообщите администратору.',
    en: () => 'The file of the document is not in the store. Please tell the administrator.',
  },
})
