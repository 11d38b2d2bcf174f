import { defineError } from '@/core/errors'

/** Somebody changed the record since it was shown. */
export const discrepancyChanged = defineError({
  code: 'discrepancy-changed',
  status: 409,
  message: {
    ru: () => 'Запись о расхождении уже изменили. Обновите страницу и внесите изменение ещё раз.',
    en: () => 'The discrepancy was changed meanwhile. Reload the page and make your change again.',
  },
})

export const weekInFuture = defineError({
  code: 'week-in-future',
  status: 400,
  message: {
    ru: () => 'Эта неделя ещё не началась: сверять пока нечего.',
    en: () => 'This week has not begun: there is nothing to compare yet.',
  },
})

export const notThisJournal = defineError<{ what: 'lesson' | 'student' }>({
  code: 'not-this-journal',
  status: 400,
  message: {
    ru: ({ what }) =>
      what === 'lesson'
        ? 'Этого урока нет в журнале за эту неделю. Выберите другой урок.'
        : 'Этот ученик на той неделе не числился в классе или группе. Выберите другого.',
    en: ({ what }) =>
      what === 'lesson'
        ? 'The journal has no such lesson in this week. Choose another one.'
        : 'The student did not belong to the class or group in that week. Choose another one.',
  },
})

export const archiveRunning = defineError({
  code: 'archive-running',
  status: 409,
  message: {
    ru: () => 'Архив уже готовится. Дождитесь его или остановите.',
    en: () => 'An archive is being made already. Wait for it, or stop it.',
  },
})

export const yearNotBegun = defineError({
  code: 'year-not-begun',
  status: 400,
  message: {
    ru: () => 'Этот учебный год ещё не начался: журналов в нём нет. Выберите другой год.',
    en: () => 'This school year has not begun and has no journals yet. Choose another one.',
  },
})
