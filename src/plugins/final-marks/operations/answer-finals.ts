import { requireFacts } from '@/access/require-facts'
import type { AnswerHandlers } from '@/core/plugin'
import { localeOf } from '@/core/locale'
import { rows } from '@/db/rows'
import { markRulesOn } from '@/plugins/journal'

import { finalLabel, valueOf } from '../domain/values'
import { SLUGS } from '../slugs'
import type { FinalRow } from '../types'
import { periodsOfClass } from './class-periods'
import { countGroups, isTaught, presentGroups } from './count-groups'

type Kept = Pick<FinalRow, 'subject' | 'kind' | 'period' | 'value' | 'code' | 'average' | 'markedAt'>

/** The final marks of a student in a year for the diary: one statement. Nothing while none is put: averages stand in. */
export const finalsForDiary: NonNullable<AnswerHandlers['student.finalMarks']> = async ({ req, asked }) => {
  const facts = await requireFacts(req)
  const found = await rows(req).find<Kept>({
    collection: SLUGS.finals,
    columns: ['subject', 'kind', 'period', 'value', 'code', 'average', 'markedAt'],
    where: {
      school: { equals: asked.school },
      student: { equals: asked.student },
      year: { equals: asked.year },
    },
  })
  const { scale } = await markRulesOn(req, facts, facts.today)
  const locale = localeOf(req)
  const put = found.flatMap((row) => {
    const value = valueOf(row)
    if (value === null) return []
    return [
      {
        subject: row.subject,
        kind: row.kind,
        term: facts.reference.terms.has(row.period) ? row.period : null,
        value: row.value,
        label: finalLabel(scale, value, locale),
        average: row.average,
        setAt: row.markedAt,
      },
    ]
  })
  return put.length > 0 ? put : null
}

/** Which term marks are due and missing, for those who control the journals: one statement. */
export const missingTermMarks: NonNullable<AnswerHandlers['workloads.term-marks']> = async ({
  req,
  asked: { workloads, from, to, today },
}) => {
  const facts = await requireFacts(req)
  const wanted = new Set(workloads)
  const asked = presentGroups(facts)
    .filter(({ members }) => members.some(({ id }) => wanted.has(id)))
    .flatMap((group) =>
      periodsOfClass(facts, group.head.class)
        .filter(
          (period) => period.kind === 'term' && period.to >= from && period.to <= to && period.to <= today,
        )
        .filter((period) => isTaught(group, period))
        .map((period) => ({ group, period })),
    )
  const answer = new Map<number, { due: number; missing: number }>()
  for (const { group, owed, done } of await countGroups({ req, facts, asked })) {
    // Whoever takes over in the middle of a year answers for the whole group.
    const { id } = group.members.findLast((row) => wanted.has(row.id))!
    const sum = answer.get(id) ?? { due: 0, missing: 0 }
    answer.set(id, { due: sum.due + owed, missing: sum.missing + owed - done })
  }
  return answer
}
