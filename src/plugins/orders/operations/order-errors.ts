import { defineError } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import type { ProblemCode } from '../domain/check-movement'
import { ordersMessages } from '../translations'

export type NamedProblem = { student: number; name: string; code: ProblemCode }

const sentences = (problems: readonly NamedProblem[], locale: 'ru' | 'en'): string =>
  problems
    .slice(0, 5)
    .map(({ name, code }) => `${name}: ${ordersMessages(locale).problems[code]}`)
    .join(' ')

/** The order cannot be carried out; every student concerned is named in `details`. */
export const movementImpossible = defineError<{ problems: readonly NamedProblem[] }>({
  code: 'movement-impossible',
  status: 422,
  message: {
    ru: ({ problems }) => sentences(problems, 'ru'),
    en: ({ problems }) => sentences(problems, 'en'),
  },
})

export const nobodyInOrder = defineError({
  code: 'nobody-in-order',
  status: 422,
  message: {
    ru: () => 'В приказе нет ни одного ученика: отметьте хотя бы одного.',
    en: () => 'Nobody is in the order: tick at least one student.',
  },
})

export const beforeTheYear = defineError<{ date: SchoolDate }>({
  code: 'before-the-year',
  status: 422,
  message: {
    ru: ({ date }) => `На ${formatDate('ru', date, 'dayYear')} нет учебного года: проверьте дату.`,
    en: ({ date }) => `There is no school year on ${formatDate('en', date, 'dayYear')}: check the date.`,
  },
})

export const wrongState = defineError<{ state: 'draft' | 'signed' | 'done' | 'cancelled' }>({
  code: 'wrong-order-state',
  status: 409,
  message: {
    ru: ({ state }) =>
      ({
        draft: 'Приказ ещё не подписан.',
        signed: 'Приказ уже подписан: изменить его нельзя, его можно только отменить другим приказом.',
        done: 'Приказ уже исполнен.',
        cancelled: 'Приказ отменён.',
      })[state],
    en: ({ state }) =>
      ({
        draft: 'The order is not signed yet.',
        signed: 'The order is signed: it cannot be changed, only cancelled by another order.',
        done: 'The order has been carried out.',
        cancelled: 'The order is cancelled.',
      })[state],
  },
})

/** Somebody else has changed the draft since its editor or its signer opened it; nothing was overwritten. */
export const draftChanged = defineError({
  code: 'draft-changed',
  status: 409,
  message: {
    ru: () =>
      'Проект за это время изменил кто-то другой. Откройте его в новом окне и сравните: сохранить ваши изменения поверх можно отдельной кнопкой.',
    en: () =>
      'Somebody else has changed the draft meanwhile. Open it in a new window and compare: a separate button saves your changes over theirs.',
  },
})

/** Signed is only what was read. */
export const signedOtherText = defineError({
  code: 'draft-changed',
  status: 409,
  message: {
    ru: () => 'Пока вы читали проект, его изменили. Обновите страницу, прочтите ещё раз и подпишите.',
    en: () => 'The draft was changed while you read it. Reload the page, read it again and sign.',
  },
})

export const draftHasNoScan = defineError({
  code: 'draft-has-no-scan',
  status: 409,
  message: {
    ru: () => 'К проекту скан не прикладывают: сначала приказ подписывает директор.',
    en: () => 'A draft has no scan: the principal signs the order first.',
  },
})

export const noScan = defineError({
  code: 'scan-kind',
  status: 415,
  message: {
    ru: () => 'Скан приказа должен быть файлом PDF, JPEG или PNG.',
    en: () => 'The scan of an order must be a PDF, JPEG or PNG file.',
  },
})

export const notYetDue = defineError<{ date: SchoolDate }>({
  code: 'not-yet-due',
  status: 409,
  message: {
    ru: ({ date }) => `Приказ действует с ${formatDate('ru', date, 'dayYear')} и будет исполнен в этот день.`,
    en: ({ date }) =>
      `The order holds from ${formatDate('en', date, 'dayYear')} and will be carried out then.`,
  },
})

export const laterOrdersFirst = defineError<{ labels: readonly string[] }>({
  code: 'later-orders-first',
  status: 409,
  message: {
    ru: ({ labels }) => `Сначала отмените более поздние приказы о тех же учениках: ${labels.join(', ')}.`,
    en: ({ labels }) => `First cancel the later orders on the same students: ${labels.join(', ')}.`,
  },
})

export const marksInTheWay = defineError<{ count: number }>({
  code: 'marks-in-the-way',
  status: 409,
  message: {
    ru: ({ count }) =>
      `В новом классе у этих учеников уже есть записи в журнале (${count}): вместо отмены издайте новый приказ о переводе.`,
    en: ({ count }) =>
      `The journal of the new class holds records of these students (${count}): instead of cancelling move them by a new order.`,
  },
})

export const alreadyBeingCancelled = defineError<{ label: string }>({
  code: 'already-being-cancelled',
  status: 409,
  message: {
    ru: ({ label }) => `Этот приказ уже отменяется: ${label}.`,
    en: ({ label }) => `This order is being cancelled already: ${label}.`,
  },
})
