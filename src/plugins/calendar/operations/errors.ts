import { defineError } from '@/core/errors'

import type { CalendarEvent } from '../types'

export const tooManyFeeds = defineError<{ most: number }>({
  code: 'too-many-feeds',
  status: 409,
  message: {
    ru: ({ most }) =>
      `Действующих адресов может быть не больше ${most}. Отзовите тот, которым не пользуетесь.`,
    en: ({ most }) => `At most ${most} addresses can be in use. Revoke one that you do not need.`,
  },
})

export const notYourChild = defineError({
  code: 'not-your-child',
  status: 422,
  message: {
    ru: () => 'Выберите, чей календарь нужен: свой или ребёнка, дневник которого вы смотрите.',
    en: () => 'Choose whose calendar: your own, or that of a child whose diary you may read.',
  },
})

/** What a client is told of the newer version, to show both and let the person choose. */
export type NewerEvent = { event: CalendarEvent; by: string }

export const eventChanged = defineError<{ by: string }>({
  code: 'event-changed',
  status: 409,
  message: {
    ru: ({ by }) =>
      `Пока вы правили событие, его изменил другой сотрудник: ${by}. Ничего не потеряно: сравните и выберите.`,
    en: ({ by }) => `While you were editing, ${by} changed the event. Nothing is lost: compare and choose.`,
  },
})
