import { defineError } from '@/core/errors'

export const answerIsSeen = defineError({
  code: 'answer-is-seen',
  status: 409,
  message: {
    ru: () =>
      'Учитель уже посмотрел этот ответ, изменить его нельзя. Если нужно сдать заново, попросите учителя вернуть работу.',
    en: () => 'The teacher has looked at this answer, it cannot be changed. Ask the teacher to give it back.',
  },
})

export const emptyAnswer = defineError({
  code: 'empty-answer',
  status: 400,
  message: {
    ru: () => 'Напишите ответ или приложите файл.',
    en: () => 'Write an answer or attach a file.',
  },
})

export const tooManyFiles = defineError<{ most: number }>({
  code: 'too-many-files',
  status: 400,
  message: {
    ru: ({ most }) =>
      `К ответу можно приложить не больше ${most} файлов. Уберите лишние или сложите их в один.`,
    en: ({ most }) => `An answer may have ${most} files at most. Remove some or put them into one.`,
  },
})

export const answerChanged = defineError({
  code: 'answer-changed',
  status: 409,
  message: {
    ru: () => 'Ученик изменил ответ, пока вы его смотрели. Откройте его ещё раз.',
    en: () => 'The student has changed the answer meanwhile. Look at it again.',
  },
})

export const replyChanged = defineError<{ text: string | null; isReturned: boolean }>({
  code: 'reply-changed',
  status: 409,
  message: {
    ru: ({ text, isReturned }) =>
      `Пока вы писали, на эту работу уже отозвались${isReturned ? ' и вернули её' : ''}${text ? `: «${text}»` : ''}. Ваш текст остался: отправьте ещё раз, чтобы заменить.`,
    en: ({ text, isReturned }) =>
      `Somebody has replied meanwhile${isReturned ? ' and given the work back' : ''}${text ? `: “${text}”` : ''}. Your text is still here: send it once more to replace theirs.`,
  },
})

export const weekNotRead = defineError({
  code: 'week-not-come',
  status: 400,
  message: {
    ru: () => 'Эта неделя ещё не наступила: подписать можно прошедшую или текущую.',
    en: () => 'This week has not come yet: sign a past one or the present one.',
  },
})
