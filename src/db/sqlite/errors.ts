import { defineError } from '@/core/errors'

/** Too many wait to write, or somebody holds the lock and waits for himself. */
export const databaseBusy = defineError({
  code: 'database-busy',
  status: 503,
  message: {
    ru: () => 'Сейчас слишком много сохранений. Ничего не потеряно: повторите через несколько секунд.',
    en: () => 'Too many saves at this moment. Nothing is lost: try again in a few seconds.',
  },
})

/** The save was acknowledged by the operation, but the transaction it belonged to was rolled back before. */
export const transactionLost = defineError({
  code: 'transaction-lost',
  status: 409,
  message: {
    ru: () => 'Не удалось сохранить: одно из изменений было отклонено. Повторите сохранение.',
    en: () => 'Not saved: one of the changes was refused. Save again.',
  },
})
