import { defineError } from '@/core/errors'
import { formatDate } from '@/i18n/format'

const namesOf = (names: readonly string[], nobody: string): string =>
  names.filter(Boolean).join(', ') || nobody

export const lessonInFuture = defineError<{ date: string }>({
  code: 'lesson-in-future',
  status: 422,
  message: {
    ru: ({ date }) => `Урок ещё не наступил (${date}): отметки и посещаемость ставят начиная с его дня.`,
    en: ({ date }) => `The lesson is still ahead (${date}): marks and attendance open on its day.`,
  },
})

export const lessonCancelled = defineError({
  code: 'lesson-cancelled',
  status: 422,
  message: {
    ru: () => 'Урок отменён: записывать в него нечего.',
    en: () => 'The lesson was cancelled: there is nothing to record.',
  },
})

export const lessonLocked = defineError<{ through: string; note: string | null }>({
  code: 'lesson-locked',
  status: 422,
  message: {
    ru: ({ through, note }) =>
      `Период закрыт: уроки по ${formatDate('ru', through)} не изменяют${note ? ` (${note})` : ''}. Попросите завуча открыть журнал. Введённое не потеряно.`,
    en: ({ through, note }) =>
      `The period is locked: lessons through ${formatDate('en', through)} are not changed${note ? ` (${note})` : ''}. Ask the deputy to reopen the journal. What you entered is not lost.`,
  },
})

export const notInGroup = defineError<{ date: string; names: readonly string[] }>({
  code: 'not-in-group',
  status: 422,
  message: {
    ru: ({ date, names }) =>
      `${formatDate('ru', date)} не в этой группе: ${namesOf(names, 'ученик')} — запись не сохранена.`,
    en: ({ date, names }) =>
      `Not in this group on ${formatDate('en', date)}: ${namesOf(names, 'the student')} — not saved.`,
  },
})

export const gradeWithoutMarks = defineError<{ grade: number }>({
  code: 'grade-without-marks',
  status: 422,
  message: {
    ru: ({ grade }) =>
      grade === 1
        ? 'В первом классе отметок не ставят. Посещаемость и комментарии записать можно.'
        : `В ${grade}-х классах отметок не ставят: так сказано в правилах оценивания. Посещаемость и комментарии записать можно.`,
    en: ({ grade }) => `There are no marks in grade ${grade}. Attendance and comments can be recorded.`,
  },
})

/** The scale in force on the day of the lesson does not know the value. */
export const markOffScale = defineError<{ range: { ru: string; en: string } }>({
  code: 'mark-off-scale',
  status: 400,
  message: {
    ru: ({ range }) => `Отметка — ${range.ru}.`,
    en: ({ range }) => `A mark is ${range.en}.`,
  },
})

export const unknownReference = defineError<{ what: { ru: string; en: string } }>({
  code: 'unknown-reference',
  status: 422,
  message: {
    ru: ({ what }) => `${what.ru}: такой записи в школе нет. Обновите страницу.`,
    en: ({ what }) => `${what.en}: the school has no such record. Reload the page.`,
  },
})

export const changedMeanwhile = defineError<{ count: number }>({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока вы работали, это изменили на другом устройстве. Ничего не записано: выберите, что оставить.',
    en: () => 'This was changed on another device meanwhile. Nothing was saved: choose what to keep.',
  },
})

export const scoreTooHigh = defineError<{ score: number; maxScore: number | null }>({
  code: 'score-too-high',
  status: 422,
  message: {
    ru: ({ score, maxScore }) =>
      maxScore === null
        ? 'Сначала укажите у задания наибольший балл.'
        : `Балл ${score} больше наибольшего: у этого задания ${maxScore}.`,
    en: ({ score, maxScore }) =>
      maxScore === null
        ? 'Give the assignment its highest score first.'
        : `The score ${score} is above the highest one: this assignment has ${maxScore}.`,
  },
})

export const assignmentHasMarks = defineError({
  code: 'assignment-has-marks',
  status: 409,
  message: {
    ru: () => 'У задания есть отметки. Сначала уберите их.',
    en: () => 'The assignment has marks. Remove them first.',
  },
})

export const tooManyAssignments = defineError({
  code: 'too-many-assignments',
  status: 422,
  message: {
    ru: () => 'В одном уроке не больше двадцати заданий.',
    en: () => 'A lesson takes twenty assignments at most.',
  },
})
