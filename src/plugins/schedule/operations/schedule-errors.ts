import { defineError } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

const day = (locale: Locale, date: SchoolDate): string => formatDate(locale, date, 'numeric')

export const changedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () =>
      'Этот вариант расписания изменил кто-то ещё. Последнее изменение не сохранено: обновите страницу и повторите его.',
    en: () =>
      'Somebody else has changed this timetable. The last change was not saved: reload the page and repeat it.',
  },
})

export const notDraft = defineError({
  code: 'not-draft',
  status: 409,
  message: {
    ru: () =>
      'Действующее расписание не правят. Сделайте из него черновик, измените его и опубликуйте с даты.',
    en: () =>
      'A published timetable does not change. Make a draft of it, change that and publish it from a date.',
  },
})

export const placeTaken = defineError<{ what: string }>({
  code: 'place-taken',
  status: 422,
  message: {
    ru: ({ what }) => `Сюда поставить нельзя: ${what}. Выберите другое место или сначала освободите это.`,
    en: ({ what }) => `This cannot stand here: ${what}. Choose another place, or make this one free first.`,
  },
})

export const noSuchLesson = defineError({
  code: 'no-such-lesson-time',
  status: 422,
  message: {
    ru: () =>
      'По звонкам этого класса такого урока нет: проверьте расписание звонков или выберите другой урок.',
    en: () => 'The bells of this class have no such lesson: check the bells or choose another lesson.',
  },
})

export const tooManyHours = defineError<{ hours: number }>({
  code: 'too-many-hours',
  status: 422,
  message: {
    ru: ({ hours }) =>
      `В нагрузке ${hours} ч. в неделю, и все они уже стоят. Сначала уберите один урок или измените нагрузку.`,
    en: ({ hours }) =>
      `The workload has ${hours} hours a week, and all of them have a place. Take one away first.`,
  },
})

export const nameTaken = defineError<{ name: string }>({
  code: 'name-taken',
  status: 409,
  message: {
    ru: ({ name }) => `Вариант «${name}» в этом году уже есть. Назовите иначе.`,
    en: ({ name }) => `There is a version “${name}” in this year already. Choose another name.`,
  },
})

export const dateTaken = defineError<{ date: SchoolDate }>({
  code: 'date-taken',
  status: 409,
  message: {
    ru: ({ date }) => `С ${day('ru', date)} уже действует другое расписание. Выберите другой день.`,
    en: ({ date }) => `Another timetable begins on ${day('en', date)} already. Choose another day.`,
  },
})

export const wrongDay = defineError<{ from: SchoolDate; to: SchoolDate }>({
  code: 'wrong-day',
  status: 422,
  message: {
    ru: ({ from, to }) =>
      `Опубликовать можно с любого дня от ${day('ru', from)} до ${day('ru', to)}: прошедшие уроки не меняются.`,
    en: ({ from, to }) =>
      `A timetable begins on a day from ${day('en', from)} to ${day('en', to)}: past lessons do not change.`,
  },
})

export const emptyTimetable = defineError({
  code: 'empty-timetable',
  status: 422,
  message: {
    ru: () => 'В этом варианте нет ни одного урока: расставьте уроки или запустите составление.',
    en: () => 'This version has no lessons: place some or start the automatic draft.',
  },
})

export const hasClashes = defineError<{ what: string }>({
  code: 'has-clashes',
  status: 422,
  message: {
    ru: ({ what }) => `Публиковать рано, есть накладки: ${what}. Исправьте их и повторите.`,
    en: ({ what }) => `Too early to publish, there are clashes: ${what}. Mend them and try again.`,
  },
})

export const noSearch = defineError({
  code: 'no-search',
  status: 409,
  message: {
    ru: () => 'Составление не запущено или его результат уже не хранится. Запустите его заново.',
    en: () => 'No search is running, or its result is kept no more. Start it again.',
  },
})

export const noWorkloads = defineError({
  code: 'no-workloads',
  status: 422,
  message: {
    ru: () => 'Составлять не из чего: в этом году ни у кого нет нагрузки. Сначала распределите нагрузку.',
    en: () => 'There is nothing to arrange: nobody has a workload this year. Give the workloads first.',
  },
})

export const searchBusy = defineError({
  code: 'search-busy',
  status: 409,
  message: {
    ru: () => 'Сервер уже составляет другое расписание. Дождитесь конца или остановите его.',
    en: () => 'The server is busy with another timetable. Wait for it or stop it.',
  },
})

export const jointApart = defineError<{ what: string }>({
  code: 'joint-apart',
  status: 422,
  message: {
    ru: ({ what }) =>
      `Совместный урок (${what}) должен стоять у всех своих классов в одно время и в одном кабинете. Переставьте его целиком или разделите.`,
    en: ({ what }) =>
      `A joint lesson (${what}) stands at one time and in one room for all its classes. Move it whole, or part it.`,
  },
})

export const notJoinable = defineError<{ what: string }>({
  code: 'not-joinable',
  status: 422,
  message: {
    ru: ({ what }) =>
      `Объединить нельзя: ${what}. У совместного урока один учитель, один предмет и поровну часов, а классы или группы разные.`,
    en: ({ what }) =>
      `These cannot be joined: ${what}. A joint lesson has one teacher, one subject and equal hours, and differing classes or groups.`,
  },
})

export const joinedAlready = defineError<{ what: string }>({
  code: 'joined-already',
  status: 409,
  message: {
    ru: ({ what }) => `Эта нагрузка уже в другом совместном уроке: ${what}. Сначала разделите его.`,
    en: ({ what }) => `This workload is in another joint lesson already: ${what}. Part that first.`,
  },
})
