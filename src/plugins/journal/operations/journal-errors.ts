import { defineError } from '@/core/errors'

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

export const notInGroup = defineError<{ date: string }>({
  code: 'not-in-group',
  status: 422,
  message: {
    ru: ({ date }) => `Ученик не состоял в этой группе ${date}.`,
    en: ({ date }) => `The student was not in this group on ${date}.`,
  },
})

export const gradeWithoutMarks = defineError({
  code: 'grade-without-marks',
  status: 422,
  message: {
    ru: () => 'В первом классе отметок не ставят.',
    en: () => 'There are no marks in the first grade.',
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
