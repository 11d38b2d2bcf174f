import { defineError } from '@/core/errors'

export const letterTaken = defineError<{ name: string; year: string }>({
  code: 'letter-taken',
  status: 409,
  message: {
    ru: ({ name, year }) => `Класс «${name}» в ${year} учебном году уже есть. Выберите другую литеру.`,
    en: ({ name, year }) => `Class “${name}” is there already in ${year}. Choose another letter.`,
  },
})

export const cardChangedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока страница была открыта, карточку класса изменил кто-то другой. Ничего не сохранено: обновите страницу и повторите.',
    en: () =>
      'Somebody else has changed the class meanwhile. Nothing was saved: reload the page and try again.',
  },
})

const FAULTS = {
  order: {
    ru: 'Последний день не может быть раньше первого.',
    en: 'The last day cannot be before the first.',
  },
  overlap: {
    ru: 'В эти дни у класса уже есть руководитель. Даты не должны пересекаться.',
    en: 'The class has a class teacher on these days already. Dates must not overlap.',
  },
  outside: {
    ru: 'Эти даты вне учебного года класса.',
    en: 'These dates are outside of the class’s school year.',
  },
}

export const teacherFault = defineError<keyof typeof FAULTS>({
  code: 'class-teacher-dates',
  status: 422,
  message: { ru: (kind) => FAULTS[kind].ru, en: (kind) => FAULTS[kind].en },
})
