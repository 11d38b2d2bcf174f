import { defineError } from '@/core/errors'

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
