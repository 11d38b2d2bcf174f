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

/** Two saves touched one document at the same moment, and this one was undone. Said where nobody runs it again. */
export const writeConflict = defineError({
  code: 'write-conflict',
  status: 503,
  message: {
    ru: () => 'В эту же секунду сохранял кто-то ещё. Ваше не сохранено: повторите через несколько секунд.',
    en: () => 'Somebody else was saving in the same second. Yours was not saved: try again in a few seconds.',
  },
})
