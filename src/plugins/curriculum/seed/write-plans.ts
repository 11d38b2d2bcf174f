import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { ClassRow, World } from '@/demo/world'

import { usualWeeks } from '../domain/norms'
import { SLUGS } from '../slugs'

const nameOf = ({ grade, profile }: Pick<ClassRow, 'grade' | 'profile'>): string =>
  profile ? `${grade} класс, ${profile.toLocaleLowerCase('ru')}` : `${grade} класс`

/** The demo school's curricula say what its workloads teach: one for each grade and profile, all in the mandatory part. */
export const writePlans = async (context: SeedContext): Promise<number> => {
  const { made, makeId } = context
  const { school, classes, workloads } = made.get('kernel') as World
  const plans = [...groupBy(classes, (row) => `${row.year} ${row.grade} ${row.profile ?? ''}`).values()].map(
    (list) => ({ id: makeId(), list, first: list[0]! }),
  )
  const writer = createSeedWriter(context)
  await writer.rows(
    SLUGS.curricula,
    plans.map(({ id, first }) => ({
      id,
      school: school.id,
      year: first.year,
      name: nameOf(first),
      grade: first.grade,
      profile: first.profile,
      weekDays: school.weekDays,
      weeks: usualWeeks(first.grade),
      revision: 1,
    })),
    'Учебные планы · Curricula',
  )
  await writer.rows(
    SLUGS.classes,
    plans.flatMap(({ id, list }) =>
      list.map((row) => ({ id: makeId(), school: school.id, curriculum: id, class: row.id })),
    ),
  )
  await writer.rows(
    SLUGS.lines,
    plans.flatMap(({ id, first }) => {
      const own = workloads.filter((row) => row.class === first.id)
      // Groups of one subject are taught at the same time: the class has these hours once.
      return [...groupBy(own, ({ subject }) => subject)].map(([subject, [row]]) => ({
        id: makeId(),
        school: school.id,
        curriculum: id,
        subject,
        component: 'mandatory',
        hoursPerWeek: row!.hoursPerWeek,
      }))
    }),
  )
  return plans.length
}
