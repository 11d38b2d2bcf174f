import { defineError } from '@/core/errors'

export const remarkMoved = defineError({
  code: 'remark-moved',
  status: 409,
  message: {
    ru: () => 'Замечание уже изменили в другом окне. Обновите страницу: введённый текст останется в поле.',
    en: () => 'The remark was changed in another window. Reload the page: what you typed stays in the field.',
  },
})

export const stepImpossible = defineError({
  code: 'remark-step-impossible',
  status: 409,
  message: {
    ru: () => 'С замечанием в этом состоянии так поступить нельзя. Обновите страницу.',
    en: () => 'This cannot be done with the remark as it stands. Reload the page.',
  },
})

export const dueInThePast = defineError({
  code: 'due-in-the-past',
  status: 422,
  message: {
    ru: () => 'Срок не может быть раньше сегодняшнего дня.',
    en: () => 'The remark cannot be due before today.',
  },
})

export const studentNotInGroup = defineError({
  code: 'remark-student',
  status: 422,
  message: {
    ru: () => 'Этого ученика не было в группе в день урока. Выберите другого или оставьте поле пустым.',
    en: () => 'The student was not in the group on that day. Choose another one or nobody.',
  },
})

export const alreadyLifted = defineError({
  code: 'lock-lifted',
  status: 409,
  message: {
    ru: () => 'Уже снято или закрыто в другом окне. Обновите страницу.',
    en: () => 'It was lifted or closed in another window. Reload the page.',
  },
})

export const untilInThePast = defineError({
  code: 'opening-in-the-past',
  status: 422,
  message: {
    ru: () => 'Открыть можно до сегодняшнего дня или позже.',
    en: () => 'It can be opened until today or later.',
  },
})

export const rulesTaken = defineError<{ from: string }>({
  code: 'control-rules-taken',
  status: 409,
  message: {
    ru: ({ from }) => `Правила с ${from} уже есть. Укажите другую дату.`,
    en: ({ from }) => `There are rules from ${from} already. Choose another date.`,
  },
})
