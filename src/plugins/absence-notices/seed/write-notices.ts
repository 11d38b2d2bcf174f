import type { SeedContext } from '@/core/plugin'
import { addDays } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'

/** The parent with a login told once, two weeks ago, and the class teacher noted it. */
export const writeNotices = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { enrolments, guardianships, logins, people, school, users } = made.get('kernel') as World
  const login = logins.find(({ username }) => username === 'parent')
  const person = people.find(({ fullName }) => fullName === login?.fullName)
  const user = users.find((row) => row.person === person?.id)
  const tie = guardianships.find((row) => row.guardian === person?.id)
  const enrolment = enrolments.find((row) => row.student === tie?.student && row.to === null)
  if (!user || !enrolment) return 0
  const day = addDays(today, -14)
  await createSeedWriter(context).rows(SLUGS.notices, [
    {
      id: makeId(),
      school: school.id,
      student: enrolment.student,
      class: enrolment.class,
      from: day,
      to: day,
      reason: 'doctor',
      note: 'Плановый осмотр, придёт к третьему уроку',
      author: user.id,
      sentAt: `${addDays(day, -1)}T15:00:00.000Z`,
      isWithdrawn: false,
      seenAt: `${day}T04:30:00.000Z`,
      seenBy: null,
      nurseSeenAt: null,
      revision: 1,
    },
  ])
  return 1
}
