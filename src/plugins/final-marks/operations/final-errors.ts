import { defineError } from '@/core/errors'

export const periodLocked = defineError<{ name: string; date: string }>({
  code: 'period-locked',
  status: 422,
  message: {
    ru: ({ name, date }) =>
      `${name}: отметки закрыты с ${date}. Попросите завуча открыть период — он укажет причину и срок.`,
    en: ({ name, date }) => `${name}: marks are locked since ${date}. Ask the deputy to reopen the period.`,
  },
})

export const periodAhead = defineError<{ name: string; date: string }>({
  code: 'period-ahead',
  status: 422,
  message: {
    ru: ({ name, date }) => `${name}: эти отметки ставят начиная с ${date}.`,
    en: ({ name, date }) => `${name}: these marks are put from ${date} on.`,
  },
})

export const unknownPeriod = defineError({
  code: 'unknown-period',
  status: 422,
  message: {
    ru: () => 'Такого периода у этого класса нет. Обновите страницу.',
    en: () => 'This class has no such period. Reload the page.',
  },
})

export const notInGroupThen = defineError<{ name: string; period: string }>({
  code: 'not-in-group',
  status: 422,
  message: {
    ru: ({ name, period }) => `${name}: в этой группе не учился (${period}). Отметка не поставлена.`,
    en: ({ name, period }) => `${name} was not in this group (${period}). No mark was put.`,
  },
})

export const valueOffScale = defineError<{ choices: string }>({
  code: 'value-off-scale',
  status: 422,
  message: {
    ru: ({ choices }) => `Такой отметки в шкале школы нет. Возможны: ${choices}.`,
    en: ({ choices }) => `The school's scale has no such mark. Possible: ${choices}.`,
  },
})

export const reasonNeeded = defineError<{ name: string; suggested: string }>({
  code: 'reason-needed',
  status: 422,
  message: {
    ru: ({ name, suggested }) =>
      `${name}: отметка отличается от предложенной (${suggested}). Укажите причину.`,
    en: ({ name, suggested }) =>
      `${name}: the mark differs from the suggested one (${suggested}). Give a reason.`,
  },
})

export const notLocked = defineError({
  code: 'period-not-locked',
  status: 422,
  message: {
    ru: () => 'Этот период ещё не закрыт: открывать его не нужно.',
    en: () => 'This period is not locked yet: there is nothing to reopen.',
  },
})

export const badUntil = defineError<{ date: string }>({
  code: 'bad-until',
  status: 422,
  message: {
    ru: ({ date }) => `Укажите день не раньше сегодняшнего и не позже ${date}.`,
    en: ({ date }) => `Choose a day from today until ${date}.`,
  },
})

export const changedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока вы работали, эти отметки изменили в другом окне. Ничего не записано: выберите, что оставить.',
    en: () => 'These marks were changed in another window meanwhile. Nothing was saved: choose what to keep.',
  },
})
