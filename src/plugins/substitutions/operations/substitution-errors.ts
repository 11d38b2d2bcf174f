import { defineError } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

const day = (locale: Locale, date: SchoolDate): string => formatDate(locale, date, 'numeric')

type What = { what: string }
type Who = { who: string; what: string }

export const changedMeanwhile = defineError<What>({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: ({ what }) =>
      `${what}: решение уже принял или изменил кто-то другой. Ничего не сохранено: обновите страницу, посмотрите и решите заново.`,
    en: ({ what }) =>
      `${what}: somebody else has decided or changed it meanwhile. Nothing was saved: reload the page and look again.`,
  },
})

export const lessonRecorded = defineError<What>({
  code: 'lesson-recorded',
  status: 409,
  message: {
    ru: ({ what }) =>
      `${what}: урок уже записан в журнале, поэтому замену менять нельзя. Если запись сделана по ошибке, сначала её исправляет учитель.`,
    en: ({ what }) => `${what}: the lesson is recorded in the journal, so its substitution stays as it is.`,
  },
})

export const teacherBusy = defineError<Who>({
  code: 'teacher-busy',
  status: 422,
  message: {
    ru: ({ who, what }) => `${who} в это время ведёт другой урок: ${what}. Выберите другого учителя.`,
    en: ({ who, what }) => `${who} gives another lesson at that time: ${what}. Choose somebody else.`,
  },
})

export const teacherAway = defineError<Who>({
  code: 'teacher-away',
  status: 422,
  message: {
    ru: ({ who, what }) =>
      `${who} в это время отсутствует (${what}). Выберите другого учителя или другое время.`,
    en: ({ who, what }) => `${who} is away at that time (${what}). Choose somebody else or another time.`,
  },
})

export const notTeaching = defineError<What>({
  code: 'not-teaching',
  status: 422,
  message: {
    ru: ({ what }) =>
      `${what}: заменить может учитель школы, у которого есть нагрузка, и не тот, кого заменяют.`,
    en: ({ what }) => `${what}: a substitute is a teacher with a workload here, and not the one who is away.`,
  },
})

export const classBusy = defineError<What>({
  code: 'class-busy',
  status: 422,
  message: {
    ru: ({ what }) => `Сюда перенести нельзя, у класса уже стоит урок: ${what}. Выберите другое время.`,
    en: ({ what }) => `The class has a lesson there already: ${what}. Choose another time.`,
  },
})

export const roomBusy = defineError<What>({
  code: 'room-busy',
  status: 422,
  message: {
    ru: ({ what }) => `Кабинет в это время занят: ${what}. Выберите другой кабинет.`,
    en: ({ what }) => `The room is taken at that time: ${what}. Choose another room.`,
  },
})

export const noSuchPlace = defineError({
  code: 'no-such-lesson-time',
  status: 422,
  message: {
    ru: () => 'По звонкам этого класса такого урока нет. Выберите другой номер урока.',
    en: () => 'The bells of this class have no such lesson. Choose another number.',
  },
})

export const wrongMoveDay = defineError<{ date: SchoolDate }>({
  code: 'wrong-day',
  status: 422,
  message: {
    ru: ({ date }) =>
      `На ${day('ru', date)} перенести нельзя: это прошедший или неучебный день, или нагрузка к этому дню закончилась. Выберите учебный день не раньше сегодняшнего.`,
    en: ({ date }) =>
      `A lesson cannot move to ${day('en', date)}: choose a school day from today on, while the workload lasts.`,
  },
})

export const samePlace = defineError({
  code: 'same-place',
  status: 422,
  message: {
    ru: () => 'Урок и так стоит здесь. Выберите другой день или другой номер урока.',
    en: () => 'The lesson stands there already. Choose another day or number.',
  },
})

export const cannotMerge = defineError<What>({
  code: 'cannot-merge',
  status: 422,
  message: {
    ru: ({ what }) =>
      `${what}: объединить можно с другой подгруппой того же класса и предмета, у которой урок идёт в это же время.`,
    en: ({ what }) =>
      `${what}: it merges only with another subgroup of the class and subject at the same time.`,
  },
})

export const mergedHere = defineError<What>({
  code: 'merged-here',
  status: 409,
  message: {
    ru: ({ what }) =>
      `С этим уроком объединена подгруппа другого урока: ${what}. Сначала отзовите объединение или решите оба урока вместе.`,
    en: ({ what }) =>
      `The subgroup of another lesson is merged with this one: ${what}. Withdraw that first, or decide both at once.`,
  },
})

export const nothingToWithdraw = defineError<What>({
  code: 'nothing-to-withdraw',
  status: 409,
  message: {
    ru: ({ what }) => `${what}: замену уже отозвали. Обновите страницу.`,
    en: ({ what }) => `${what}: it was withdrawn already. Reload the page.`,
  },
})

export const absenceOverlaps = defineError<{ from: SchoolDate; to: SchoolDate }>({
  code: 'absence-overlaps',
  status: 409,
  message: {
    ru: ({ from, to }) =>
      `У этого сотрудника уже отмечено отсутствие с ${day('ru', from)} по ${day('ru', to)}. Измените его или выберите другие дни.`,
    en: ({ from, to }) =>
      `An absence of this person from ${day('en', from)} to ${day('en', to)} is noted already. Change that one.`,
  },
})

export const absenceHasDecisions = defineError<{ count: number; date: SchoolDate }>({
  code: 'absence-has-decisions',
  status: 409,
  message: {
    ru: ({ count, date }) =>
      `Замен, которые уже решены по этому отсутствию: ${count}, первая ${day('ru', date)}. Сначала отзовите их, потом меняйте дни или удаляйте.`,
    en: ({ count, date }) =>
      `Substitutions decided for this absence: ${count}, the first on ${day('en', date)}. Withdraw them first.`,
  },
})

export const absenceChanged = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () => 'Это отсутствие изменил кто-то другой. Ничего не сохранено: обновите страницу и повторите.',
    en: () => 'Somebody else has changed this absence. Nothing was saved: reload the page and try again.',
  },
})
