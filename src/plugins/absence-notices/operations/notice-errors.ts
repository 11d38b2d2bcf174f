import { defineError } from '@/core/errors'

import { DAYS_AHEAD, DAYS_BACK, LONGEST_DAYS, MOST_FILES } from '../domain/limits'

export const noticeChanged = defineError({
  code: 'notice-changed',
  status: 409,
  message: {
    ru: () => 'Сообщение уже изменили или отозвали. Обновите страницу.',
    en: () => 'The notice was changed or withdrawn meanwhile. Reload the page.',
  },
})

export const noticeOverlaps = defineError<{ from: string; to: string }>({
  code: 'notice-overlaps',
  status: 409,
  message: {
    ru: ({ from, to }) =>
      `На эти дни уже есть сообщение: с ${from} по ${to}. Измените его или выберите другие дни.`,
    en: ({ from, to }) =>
      `There is a notice for these days already: ${from} to ${to}. Change it or choose other days.`,
  },
})

export const wrongDays = defineError<{ fault: 'turned' | 'long' | 'past' | 'ahead' }>({
  code: 'wrong-days',
  status: 400,
  message: {
    ru: ({ fault }) =>
      ({
        turned: 'Последний день не может быть раньше первого.',
        long: `Не больше ${LONGEST_DAYS} дней в одном сообщении. На более долгий срок напишите классному руководителю.`,
        past: `Объяснить можно отсутствие за последние ${DAYS_BACK} дней. О более раннем скажите классному руководителю.`,
        ahead: `Сообщить можно не раньше чем за ${DAYS_AHEAD} дней.`,
      })[fault],
    en: ({ fault }) =>
      ({
        turned: 'The last day cannot be before the first.',
        long: `At most ${LONGEST_DAYS} days in one notice. For longer write to the class teacher.`,
        past: `An absence of the last ${DAYS_BACK} days can be explained. For earlier ones tell the class teacher.`,
        ahead: `A notice can be sent at most ${DAYS_AHEAD} days ahead.`,
      })[fault],
  },
})

export const notEnrolled = defineError({
  code: 'not-enrolled',
  status: 400,
  message: {
    ru: () => 'В эти дни ребёнок не числится в классе. Выберите другие дни.',
    en: () => 'The child is in no class in these days. Choose other days.',
  },
})

export const tooManyPapers = defineError({
  code: 'too-many-files',
  status: 400,
  message: {
    ru: () => `К сообщению можно приложить до ${MOST_FILES} файлов.`,
    en: () => `A notice takes up to ${MOST_FILES} files.`,
  },
})
