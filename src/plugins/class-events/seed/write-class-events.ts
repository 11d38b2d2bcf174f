import type { SeedContext } from '@/core/plugin'
import { addDays, isWithin, type SchoolDate, weekday } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { EVENT_KIND_PLAN } from '../domain/kind-plan'
import { SLUGS } from '../slugs'

type Plan = {
  title: string
  kind: (typeof EVENT_KIND_PLAN)[number]
  /** Days from today; moved to the next school day. */
  day: number
  startTime?: string
  endTime?: string
  isInOwnRoom?: boolean
  place?: string
  guests?: string
  text?: string
  /** So many of the class take part; all of it when left out. */
  some?: number
}

const PLANS: readonly Plan[] = [
  {
    title: 'Классный час «Безопасный интернет»',
    kind: 'Классный час',
    day: -15,
    startTime: '14:00',
    endTime: '14:45',
    isInOwnRoom: true,
    text: 'Разобрали, какие сведения о себе нельзя публиковать и что делать, если пишет незнакомый человек. Ребята составили памятку и повесили её в кабинете.',
  },
  {
    title: 'Беседа о правилах поведения на льду',
    kind: 'Беседа, инструктаж',
    day: -9,
    startTime: '13:40',
    endTime: '14:00',
    isInOwnRoom: true,
    guests: 'Инспектор МЧС',
    text: 'Инспектор рассказал, почему опасен первый лёд, и показал, как помочь провалившемуся. Все расписались в листе инструктажа.',
  },
  {
    title: 'Соревнования «Весёлые старты»',
    kind: 'Соревнование',
    day: -4,
    startTime: '15:00',
    endTime: '16:30',
    place: 'Стадион',
    some: 6,
    text: 'Команда класса заняла второе место в параллели.',
  },
  {
    title: 'Классный час ко Дню матери',
    kind: 'Классный час',
    day: 1,
    startTime: '14:00',
    endTime: '14:45',
    isInOwnRoom: true,
  },
  {
    title: 'Экскурсия в планетарий',
    kind: 'Экскурсия',
    day: 8,
    startTime: '11:00',
    endTime: '14:00',
    place: 'Планетарий',
    guests: 'Двое родителей сопровождают',
  },
]

/** The next day from Monday to Friday. */
const onSchoolDay = (date: SchoolDate): SchoolDate => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0)

/** Kinds of the demo school, and events of each of its classes around today. Pictures there are none. */
export const writeClassEvents = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { school, users, classes, enrolments, staff } = made.get('kernel') as World
  const write = createSeedWriter(context)
  const kinds = EVENT_KIND_PLAN.map((name, index) => ({
    id: makeId(),
    school: school.id,
    name,
    order: (index + 1) * 10,
  }))
  await write.rows(SLUGS.kinds, kinds)
  const documents = classes.flatMap((row) => {
    const leader = row.classTeachers.find((term) => isWithin(term, today))?.staff
    const person = staff.find(({ id }) => id === leader)?.person
    const author = users.find((user) => user.person === person)?.id ?? null
    const students = enrolments
      .filter((one) => one.class === row.id && isWithin(one, today))
      .map(({ student }) => student)
    if (!leader || students.length === 0) return []
    return PLANS.map(({ day, kind, some, isInOwnRoom, ...plan }) => {
      const from = onSchoolDay(addDays(today, day))
      return {
        id: makeId(),
        school: school.id,
        ...plan,
        class: row.id,
        kind: kinds.find(({ name }) => name === kind)!.id,
        from,
        to: from,
        room: isInOwnRoom ? row.room : null,
        isWholeClass: some === undefined,
        students: some === undefined ? [] : students.slice(0, some),
        staff: [],
        author,
      }
    })
  })
  await write.documents(SLUGS.events, documents, 'Классные мероприятия · Class events')
  return documents.length
}
