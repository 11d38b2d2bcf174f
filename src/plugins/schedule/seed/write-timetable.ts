import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { formatUnavailable } from '../domain/unavailable'
import { SLUGS } from '../slugs'

/** Every so many teachers cannot stay on Friday afternoons. */
const EVERY = 6
const FRIDAY_AFTERNOON = [7, 8].map((number) => ({ weekday: 5, number }))

/** The demo school's timetable, published from the first day of its year; its lessons are there already. */
export const writeTimetable = async (context: SeedContext): Promise<number> => {
  const { made, makeId } = context
  const { school, timetable, years } = made.get('kernel') as World
  const year = years[0]!
  const version = makeId()
  const write = createSeedWriter(context)
  await write.rows(SLUGS.versions, [
    {
      id: version,
      school: school.id,
      year: year.id,
      name: 'Основное расписание',
      state: 'published',
      from: year.startDate,
      to: null,
      cycleWeeks: 1,
      revision: 1,
      begins: year.startDate,
    },
  ])
  await write.rows(
    SLUGS.entries,
    timetable.map(({ workload, room, day, number }) => ({
      id: makeId(),
      school: school.id,
      version,
      workload,
      weekday: day,
      number,
      cycleWeek: 0,
      room,
      isFixed: false,
    })),
    'Расписание · Timetable',
  )
  const rooms = new Map(timetable.map(({ teacher, room }) => [teacher, room]))
  await write.rows(
    SLUGS.limits,
    [...rooms].map(([teacher, room], index) => {
      const isBusy = timetable.some(
        (entry) => entry.teacher === teacher && entry.day === 5 && entry.number >= 7,
      )
      return {
        id: makeId(),
        school: school.id,
        teacher,
        room,
        unavailable: index % EVERY === 0 && !isBusy ? formatUnavailable(FRIDAY_AFTERNOON) : '',
      }
    }),
  )
  return timetable.length
}
