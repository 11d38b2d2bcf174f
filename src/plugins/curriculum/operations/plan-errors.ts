import type { Localized } from '@/core/locale'
import { defineError } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { plural } from '@/i18n/locale'
import { formatDate } from '@/i18n/format'

export const nameTaken = defineError<{ name: string }>({
  code: 'plan-name-taken',
  status: 409,
  message: {
    ru: ({ name }) => `Учебный план «${name}» в этом году уже есть. Назовите иначе.`,
    en: ({ name }) => `The year has a curriculum “${name}” already. Choose another name.`,
  },
})

export const classTaken = defineError<{ names: string }>({
  code: 'class-has-plan',
  status: 409,
  message: {
    ru: ({ names }) => `Уже учатся по другому плану: ${names}. Сначала уберите класс из того плана.`,
    en: ({ names }) => `They follow another curriculum: ${names}. Take them out of that one first.`,
  },
})

export const classOfOtherGrade = defineError({
  code: 'class-of-other-grade',
  status: 422,
  message: {
    ru: () => 'По плану могут учиться только классы этой параллели и этого учебного года.',
    en: () => 'Only classes of this grade and this school year can follow the curriculum.',
  },
})

export const planGone = defineError({
  code: 'plan-gone',
  status: 409,
  message: {
    ru: () =>
      'Одного из этих планов больше нет: его удалили. Ничего не сохранено. Обновите страницу и внесите остальное.',
    en: () =>
      'One of these curricula is gone: somebody removed it. Nothing was saved. Reload the page and enter the rest.',
  },
})

export const changedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Пока страница была открыта, этот план изменил кто-то другой. Ничего не сохранено: обновите страницу и повторите.',
    en: () =>
      'Somebody else has changed this curriculum meanwhile. Nothing was saved: reload the page and try again.',
  },
})

export const cellsChanged = defineError<{ count: number }>({
  code: 'cells-changed',
  status: 409,
  message: {
    ru: ({ count }) =>
      `Пока вы правили, ${count}\u00a0${plural('ru', count, { one: 'ячейку', few: 'ячейки', many: 'ячеек' })} изменил кто-то другой. Ничего не сохранено: решите для отмеченных ячеек, какое значение остаётся.`,
    en: ({ count }) =>
      `Somebody else changed ${count} of these cells meanwhile. Nothing was saved: decide for the marked cells which value stays.`,
  },
})

export const noNextYear = defineError({
  code: 'no-next-year',
  status: 409,
  message: {
    ru: () => 'Следующего учебного года ещё нет. Сначала заведите его.',
    en: () => 'There is no following school year yet. Make it first.',
  },
})

export const yearNotLater = defineError({
  code: 'year-not-later',
  status: 422,
  message: {
    ru: () => 'Планы копируют только в более поздний учебный год.',
    en: () => 'Curricula are copied only into a later school year.',
  },
})

const day = (date: SchoolDate): string => formatDate('ru', date, 'numeric')
const dayEn = (date: SchoolDate): string => formatDate('en', date, 'numeric')

export const outsideYear = defineError<{ from: SchoolDate; to: SchoolDate }>({
  code: 'outside-year',
  status: 422,
  message: {
    ru: ({ from, to }) => `Дата вне учебного года: выберите день с ${day(from)} по ${day(to)}.`,
    en: ({ from, to }) => `Outside of the school year: choose a day from ${dayEn(from)} to ${dayEn(to)}.`,
  },
})

type Of = { of: string }

export const workloadChanged = defineError<Of>({
  code: 'workload-changed',
  status: 409,
  message: {
    ru: ({ of }) =>
      `Пока страница была открыта, нагрузку изменил кто-то другой: ${of}. Ничего не сохранено: обновите страницу и повторите.`,
    en: ({ of }) =>
      `Somebody else has changed the workload meanwhile: ${of}. Nothing was saved: reload the page and try again.`,
  },
})

export const workloadEnded = defineError<Of & { date: SchoolDate }>({
  code: 'workload-ended',
  status: 422,
  message: {
    ru: ({ of, date }) =>
      `${of}: эта нагрузка заканчивается ${day(date)}. Выберите день не позже или измените следующую.`,
    en: ({ of, date }) =>
      `${of}: this workload ends on ${dayEn(date)}. Choose an earlier day, or change the one that follows.`,
  },
})

export const recordsAfter = defineError<Of & { date: SchoolDate }>({
  code: 'records-after',
  status: 409,
  message: {
    ru: ({ of, date }) =>
      `${of}: в журнале есть записи по ${day(date)}. Выберите день после них — записи останутся у прежнего учителя.`,
    en: ({ of, date }) =>
      `${of}: the journal has records until ${dayEn(date)}. Choose a later day, so that they stay with the former teacher.`,
  },
})

export const lessonsAfter = defineError<Of & { date: SchoolDate }>({
  code: 'lessons-after',
  status: 409,
  message: {
    ru: ({ of, date }) =>
      `${of}: с этого дня в расписании ещё стоят уроки (до ${day(date)}). Сначала уберите их из расписания или назначьте другого учителя.`,
    en: ({ of, date }) =>
      `${of}: the timetable still has lessons from this day on (until ${dayEn(date)}). Take them out of the timetable, or name another teacher.`,
  },
})

export const notInPlan = defineError<Of>({
  code: 'not-in-plan',
  status: 422,
  message: {
    ru: ({ of }) => `${of}: такой строки нет в учебном плане класса. Обновите страницу.`,
    en: ({ of }) => `${of}: the curriculum of the class has no such line. Reload the page.`,
  },
})

export const subgroupClosed = defineError<Of>({
  code: 'subgroup-closed',
  status: 422,
  message: {
    ru: ({ of }) => `${of}: деление на группы к этому дню закрыто, группе нельзя назначить учителя.`,
    en: ({ of }) => `${of}: the division is closed by that day, its group cannot get a teacher.`,
  },
})

export const teacherLeft = defineError<{ name: string; date: SchoolDate }>({
  code: 'teacher-left',
  status: 422,
  message: {
    ru: ({ name, date }) => `${name} увольняется ${day(date)}: с этого дня нагрузку назначить нельзя.`,
    en: ({ name, date }) => `${name} leaves on ${dayEn(date)} and cannot get a workload from this day on.`,
  },
})

export const jointLesson = defineError<Of & { others: string }>({
  code: 'joint-lesson',
  status: 409,
  message: {
    ru: ({ of, others }) =>
      `${of}: это совместный урок (вместе с ${others}), учитель у него один. Выберите: изменить сразу во всех классах или отделить этот класс.`,
    en: ({ of, others }) =>
      `${of}: this is a joint lesson (with ${others}) and has one teacher. Choose: change it in all its classes, or part this class from the others.`,
  },
})

export const fileFaults = defineError<{ cell: string; what: Localized }>({
  code: 'file-faults',
  status: 422,
  message: {
    ru: ({ cell, what }) => `Планы не заведены. ${cell}: ${what.ru}. Проверьте файл ещё раз.`,
    en: ({ cell, what }) => `No curriculum was made. ${cell}: ${what.en}. Check the file once more.`,
  },
})
