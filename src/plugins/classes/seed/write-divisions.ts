import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { rows } from '@/db/rows'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'

/** The demo school's subgroups belong to a division for each class and subject. */
export const writeDivisions = async (context: SeedContext): Promise<number> => {
  const { made, makeId, req } = context
  const { school, subgroups, subjects, years, classes } = made.get('kernel') as World
  const nameOf = new Map(subjects.map(({ id, name }) => [id, name]))
  const yearOf = new Map(classes.map((row) => [row.id, years.find(({ id }) => id === row.year)!]))
  const divisions = [...groupBy(subgroups, (row) => `${row.class} ${row.subject}`).values()].map(
    (groups) => ({
      id: makeId(),
      groups,
    }),
  )
  await createSeedWriter(context).rows(
    SLUGS.divisions,
    divisions.map(({ id, groups: [first] }) => ({
      id,
      school: school.id,
      class: first!.class,
      name: nameOf.get(first!.subject) ?? '',
      from: yearOf.get(first!.class)!.startDate,
      to: null,
      revision: 1,
    })),
    'Деления классов · Divisions',
  )
  for (const { id, groups } of divisions)
    for (const [index, group] of groups.entries())
      await rows(req).update({
        collection: 'subgroups',
        where: { id: { equals: group.id } },
        data: { division: id, part: index + 1 },
      })
  return divisions.length
}
