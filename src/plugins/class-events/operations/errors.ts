import { defineError } from '@/core/errors'

import type { ClassEvent } from '../types'

/** What a client is told of the newer version, to show both and let the person choose. */
export type NewerClassEvent = { event: ClassEvent; by: string }

export const classEventChanged = defineError<{ by: string }>({
  code: 'class-event-changed',
  status: 409,
  message: {
    ru: ({ by }) =>
      `Пока вы правили запись, её изменил другой сотрудник: ${by}. Ничего не потеряно: сравните и выберите.`,
    en: ({ by }) => `While you were editing, ${by} changed the record. Nothing is lost: compare and choose.`,
  },
})

export const notAPicture = defineError({
  code: 'not-a-picture',
  status: 400,
  message: {
    ru: () => 'Это не снимок. Выберите файл JPEG, PNG или WebP.',
    en: () => 'This is no picture. Choose a JPEG, PNG or WebP file.',
  },
})

export const tooManyPictures = defineError<{ most: number }>({
  code: 'too-many-pictures',
  status: 409,
  message: {
    ru: ({ most }) => `У мероприятия может быть не больше ${most} снимков. Удалите лишние.`,
    en: ({ most }) => `An event has at most ${most} pictures. Delete some of them.`,
  },
})

export const noConsent = defineError<{ names: string }>({
  code: 'no-consent',
  status: 422,
  message: {
    ru: ({ names }) => `Нет действующего согласия на фотосъёмку: ${names}. Такой снимок публиковать нельзя.`,
    en: ({ names }) => `No consent to be photographed: ${names}. Such a picture must not be published.`,
  },
})

export const notChecked = defineError<{ names: string }>({
  code: 'not-checked',
  status: 422,
  message: {
    ru: ({ names }) => `Подтвердите, что на снимке нет учеников без согласия: ${names}.`,
    en: ({ names }) => `Confirm that nobody without a consent is on the picture: ${names}.`,
  },
})

export const notOfEvent = defineError({
  code: 'not-of-event',
  status: 422,
  message: {
    ru: () => 'Отметить можно только тех, кто участвовал в мероприятии.',
    en: () => 'Only those who took part can be named.',
  },
})
