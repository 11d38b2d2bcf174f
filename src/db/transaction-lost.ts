import { defineError } from '@/core/errors'

/** An operation was to be acknowledged, but the transaction it belonged to was rolled back before. */
export const transactionLost = defineError({
  code: 'transaction-lost',
  status: 409,
  message: {
    ru: () => 'Не удалось сохранить: одно из изменений было отклонено. Повторите сохранение.',
    en: () => 'Not saved: one of the changes was refused. Save again.',
  },
})
