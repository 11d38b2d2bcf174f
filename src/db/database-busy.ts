import { defineError } from '@/core/errors'

/** Too many wait to write, or somebody holds the lock and waits for himself. */
export const databaseBusy = defineError({
  code: 'database-busy',
  status: 503,
  message: {
    ru: () => 'Сейчас слишком много сохранений. Ваше не выполнено: повторите через несколько секунд.',
    en: () => 'Too many saves at this moment. Yours was not made: try again in a few seconds.',
  },
})
