import { defineError } from '@/core/errors'

export const layingChanged = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока страница была открыта, план класса или его уроки изменились. Ничего не сохранено: обновите страницу и посмотрите раскладку ещё раз.',
    en: () =>
      'The plan of the class or its lessons have changed meanwhile. Nothing was saved: reload the page and look at the preview again.',
  },
})

export const planDoesNotFit = defineError<{ title: string; name: string }>({
  code: 'plan-does-not-fit',
  status: 422,
  message: {
    ru: ({ title, name }) =>
      `План «${title}» не подходит: ${name}. Предмет и параллель плана и класса должны совпадать.`,
    en: ({ title, name }) =>
      `The plan “${title}” does not fit ${name}. Subject and grade of the plan and of the class must be the same.`,
  },
})

export const planIsEmpty = defineError<{ title: string }>({
  code: 'plan-is-empty',
  status: 422,
  message: {
    ru: ({ title }) => `В плане «${title}» ещё нет тем. Добавьте темы или выберите другой план.`,
    en: ({ title }) => `The plan “${title}” has no topics yet. Add some or choose another plan.`,
  },
})

export const noPlanYet = defineError({
  code: 'no-plan-yet',
  status: 422,
  message: {
    ru: () => 'У этого класса ещё нет плана. Сначала выберите план.',
    en: () => 'The class has no plan yet. Choose one first.',
  },
})

export const notThatMany = defineError<{ title: string; most: number }>({
  code: 'not-that-many-hours',
  status: 422,
  message: {
    ru: ({ title, most }) =>
      `У темы «${title}» можно убрать не больше ${most} ч.: один час остаётся, а данные уроки не меняются.`,
    en: ({ title, most }) =>
      `At most ${most} h can be taken from “${title}”: one hour stays, and lessons given do not change.`,
  },
})

export const notMergeable = defineError<{ title: string }>({
  code: 'not-mergeable',
  status: 422,
  message: {
    ru: ({ title }) =>
      `Тему «${title}» нельзя объединить со следующей: объединяются две соседние темы, ещё не данные, и не контрольные.`,
    en: ({ title }) =>
      `“${title}” cannot be joined with the next topic: two neighbours join that are not given yet and are no control works.`,
  },
})

export const nothingToChange = defineError({
  code: 'nothing-to-change',
  status: 422,
  message: {
    ru: () => 'Менять нечего: темы уже лежат так. Выберите темы или другой способ.',
    en: () => 'There is nothing to change: the topics lie so already. Choose topics or another way.',
  },
})

export const notOfWorkload = defineError({
  code: 'lesson-not-of-class',
  status: 422,
  message: {
    ru: () => 'Тему можно отметить данной только на состоявшемся уроке этого класса.',
    en: () => 'A topic can be ticked as given only in a lesson of this class that has taken place.',
  },
})

export const whyMissing = defineError({
  code: 'reason-is-missing',
  status: 422,
  message: {
    ru: () => 'Укажите причину: часы тем сокращаются, и завуч увидит, почему.',
    en: () => 'Give the reason: hours of topics are taken away, and the deputy will see why.',
  },
})
