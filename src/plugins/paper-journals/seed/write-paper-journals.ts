import type { SeedContext } from '@/core/plugin'
import { addDays, startOfWeek } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'

/** Weeks before the present one that were compared. */
const WEEKS = 3

/**
 * Class teachers with an account compared the last weeks; in the week before this one two subjects are still left, and
 * two things differed.
 */
export const writePaperJournals = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { classes, lessons, logins, people, school, staff, users } = made.get('kernel') as World
  const known = new Set(logins.map(({ fullName }) => fullName))
  const present = startOfWeek(today)
  const checks: Record<string, number | string>[] = []
  const discrepancies: Record<string, number | string | null>[] = []
  for (const card of classes) {
    const leader = staff.find(({ id }) => id === card.classTeachers[0]?.staff)
    const person = people.find(({ id }) => id === leader?.person)
    const user = person && known.has(person.fullName) && users.find((row) => row.person === person.id)
    if (!user) continue
    for (let back = WEEKS; back >= 1; back -= 1) {
      const week = addDays(present, -7 * back)
      const taught = lessons.filter(
        (row) =>
          row.class === card.id && row.date >= week && row.date <= addDays(week, 6) && row.state === 'held',
      )
      const workloads = [...new Set(taught.map(({ workload }) => workload))]
      const friday = `${addDays(week, 4)}T11:00:00.000Z`
      const done = back === 1 ? workloads.slice(0, -2) : workloads
      checks.push(
        ...done.map((workload) => ({
          id: makeId(),
          school: school.id,
          class: card.id,
          workload,
          week,
          author: user.id,
          checkedAt: friday,
        })),
      )
      if (back === 1 && taught.length > 1) {
        const [first, second] = [taught[0]!, taught.at(-1)!]
        discrepancies.push(
          ...[
            {
              lesson: first,
              onPaper: 'Тема не записана',
              here: 'Тема записана',
              done: 'Дописана в бумажный журнал',
            },
            { lesson: second, onPaper: 'Отсутствие отмечено', here: 'Отсутствия нет', done: null },
          ].map(({ lesson, onPaper, here, done: fixed }) => ({
            id: makeId(),
            school: school.id,
            class: card.id,
            workload: lesson.workload,
            week,
            lesson: lesson.id,
            student: null,
            onPaper,
            here,
            done: fixed,
            doneAt: fixed && friday,
            author: user.id,
            seenAt: null,
            seenBy: null,
            revision: 1,
          })),
        )
      }
    }
  }
  const write = createSeedWriter(context)
  await write.rows(SLUGS.checks, checks)
  await write.rows(SLUGS.discrepancies, discrepancies)
  return checks.length
}
