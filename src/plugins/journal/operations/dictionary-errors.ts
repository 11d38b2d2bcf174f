import { defineError } from '@/core/errors'

export const sameLetter = defineError<{ letter: string; name: string }>({
  code: 'same-letter',
  status: 409,
  message: {
    ru: ({ letter, name }) => `Буква «${letter}» уже у типа «${name}». Возьмите другую.`,
    en: ({ letter, name }) => `The letter “${letter}” belongs to “${name}” already. Take another.`,
  },
})

export const sameName = defineError<{ name: string }>({
  code: 'same-name',
  status: 409,
  message: {
    ru: ({ name }) => `Тип «${name}» уже есть в списке.`,
    en: ({ name }) => `There is a type “${name}” already.`,
  },
})

export const typeIsUsed = defineError<{ name: string; why: { ru: string; en: string } }>({
  code: 'type-is-used',
  status: 409,
  message: {
    ru: ({ name, why }) =>
      `«${name}». ${why.ru} Отключите этот тип: в журналах он останется, а новым записям предлагаться не будет.`,
    en: ({ name, why }) =>
      `“${name}”. ${why.en} Switch it off: it stays in the journals and is no longer offered.`,
  },
})

export const typeIsOff = defineError<{ name: string }>({
  code: 'type-is-off',
  status: 422,
  message: {
    ru: ({ name }) => `Тип «${name}» отключён. Выберите другой.`,
    en: ({ name }) => `The type “${name}” is switched off. Choose another.`,
  },
})
