import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'
import { chainChanges } from '@/plugins/journal'
import { DEFAULT_MARK_RULES } from '@/plugins/journal/types'

import { describeFinal } from '../domain/describe-final'
import { SLUGS } from '../slugs'
import { planSeedFinals } from './plan-finals'

type Journal = { termTotals: Parameters<typeof planSeedFinals>[0]['totals'] }

/** Puts the final marks of the finished terms of the demo school, and writes them into its change journal. */
export const writeFinalMarks = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const world = made.get('kernel') as World
  const { termTotals: totals } = made.get('journal') as Journal
  const school = world.school.id
  const planned = planSeedFinals({ world, totals, rules: DEFAULT_MARK_RULES, today })
  const personOf = new Map(world.staff.map(({ id, person }) => [id, person]))
  const userOf = new Map(world.users.map(({ id, person }) => [person, id]))
  const atOf = (date: string): string => `${date}T10:00:00.000Z`
  const finals = planned.map(({ workload, term, ...mark }) => ({
    ...mark,
    id: makeId(),
    school,
    subject: workload.subject,
    class: workload.class,
    workload: workload.id,
    period: term.id,
    author: userOf.get(personOf.get(workload.teacher) ?? 0) ?? null,
    markedAt: atOf(term.to),
  }))
  const changes = [...groupBy(planned, ({ workload }) => workload)].flatMap(([workload, list]) => {
    const author = userOf.get(personOf.get(workload.teacher) ?? 0) ?? null
    const chained = chainChanges(
      list.map((mark) =>
        describeFinal({
          row: mark,
          term: mark.term.id,
          before: { value: null, reason: null },
          after: mark.value ?? mark.code,
        }),
      ),
      {
        head: undefined,
        lesson: workload.id,
        author,
        at: atOf(list.at(-1)!.term.to),
        makeSalt: () => `demo-${makeId()}`,
      },
    )
    return chained.map(({ lesson: _, assignment: __, ...row }, index) => ({
      ...row,
      id: makeId(),
      school,
      workload: workload.id,
      class: workload.class,
      term: list[index]!.term.id,
      date: list[index]!.term.to,
    }))
  })
  const write = createSeedWriter(context)
  await write.rows(SLUGS.finals, finals, 'Итоговые отметки · Final marks')
  await write.rows('final-mark-changes', changes)
  return finals.length
}
