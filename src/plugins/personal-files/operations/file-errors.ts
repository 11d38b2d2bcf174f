import { defineError } from '@/core/errors'

export const inFuture = defineError({
  code: 'date-in-future',
  status: 422,
  message: {
    ru: () => 'Эта дата ещё не наступила.',
    en: () => 'This date has not come yet.',
  },
})

export const wrongOrder = defineError({
  code: 'dates-out-of-order',
  status: 422,
  message: {
    ru: () => 'Последний день не может быть раньше первого.',
    en: () => 'The last day cannot be before the first.',
  },
})

export const noBirth = defineError({
  code: 'birth-date-impossible',
  status: 422,
  message: {
    ru: () => 'Проверьте дату рождения: так не бывает.',
    en: () => 'Check the birth date: it cannot be.',
  },
})

export const strangeSigner = defineError({
  code: 'signer-is-stranger',
  status: 422,
  message: {
    ru: () => 'Согласие подписывает родитель, опекун или сам ученик.',
    en: () => 'A consent is signed by a parent, a guardian or the student.',
  },
})

export const noScan = defineError({
  code: 'scan-kind',
  status: 415,
  message: {
    ru: () => 'Скан должен быть файлом PDF, JPEG, PNG или WebP.',
    en: () => 'A scan must be a PDF, JPEG, PNG or WebP file.',
  },
})
