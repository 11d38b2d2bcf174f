import { isWithin } from '@/core/school-date'
import type { World } from '@/demo/world'
import type { MarkSums } from '@/plugins/journal/types'
import { suggestMark, type MarkRules } from '@/plugins/journal/types'

import type { FinalCode } from '../domain/values'

type Total = MarkSums & { student: number; workload: number; term: number }
type Term = World['terms'][number]
type Workload = World['workloads'][number]

export type PlannedFinal = {
  student: number
  workload: Workload
  term: Term
  year: number
  kind: 'term' | 'half'
  value: number | null
  code: FinalCode | null
  suggested: number | null
  average: number | null
  reason: string | null
  isDiffering: boolean
}

const REASONS = [
  'Итоговая контрольная работа написана на отлично',
  'Исправил(а) отметки на дополнительном занятии',
  'Победа на школьном этапе олимпиады',
] as const

/** Groups of the demo school in which a few marks are still missing, so that the deputy has something to see. */
const UNFINISHED_EVERY = 23

type Plan = { world: World; totals: readonly Total[]; rules: MarkRules; today: string }

const membersOf = (
  { enrolments, subgroupMembers }: World,
  { class: classId, subgroup }: Workload,
  date: string,
) => {
  const inClass = enrolments.filter((row) => row.class === classId && isWithin(row, date))
  if (subgroup === null) return inClass.map(({ student }) => student)
  const members = new Set(
    subgroupMembers
      .filter((row) => row.subgroup === subgroup && isWithin(row, date))
      .map(({ student }) => student),
  )
  return inClass.flatMap(({ student }) => (members.has(student) ? [student] : []))
}

/** The marks of the terms that are over: what the journal suggests, with a few that differ and a few «н/а». */
export const planSeedFinals = ({ world, totals, rules, today }: Plan): PlannedFinal[] => {
  const sums = new Map(totals.map((row) => [`${row.student} ${row.workload} ${row.term}`, row]))
  const classes = new Map(world.classes.map((row) => [row.id, row]))
  const sets = new Map(world.termSets.map((row) => [row.id, row]))
  const known = new Set(world.logins.map(({ fullName }) => fullName))
  const isOfLogin = (teacher: number): boolean => {
    const person = world.staff.find(({ id }) => id === teacher)?.person
    return known.has(world.people.find(({ id }) => id === person)?.fullName ?? '')
  }
  return world.workloads.flatMap((workload, place) => {
    const card = classes.get(workload.class)
    const termSet = card && sets.get(card.termSet)
    if (!card || !termSet || rules.unmarkedGrades.includes(card.grade)) return []
    const isUnfinished = place % UNFINISHED_EVERY === 7 && !isOfLogin(workload.teacher)
    return world.terms
      .filter((term) => term.termSet === termSet.id && term.to < today && isWithin(workload, term.to))
      .flatMap((term) =>
        membersOf(world, workload, term.to).flatMap((student, index): PlannedFinal[] => {
          if (isUnfinished && index < 3) return []
          const sum = sums.get(`${student} ${workload.id} ${term.id}`) ?? ZERO
          const { value: suggested, average } = suggestMark({ rules, sums: sum, grade: card.grade })
          const isRaised =
            (index * 7 + place) % 29 === 3 && suggested !== null && suggested >= 3 && suggested < 5
          return [
            {
              student,
              workload,
              term,
              year: card.year,
              kind: termSet.kind === 'half' ? 'half' : 'term',
              value: suggested === null ? null : isRaised ? suggested + 1 : suggested,
              code: suggested === null ? 'na' : null,
              suggested,
              average,
              reason: isRaised ? REASONS[index % REASONS.length]! : null,
              isDiffering: isRaised,
            },
          ]
        }),
      )
  })
}

const ZERO: MarkSums = { markSum: 0, weightSum: 0, plainSum: 0, plainCount: 0 }
