import type { IdFactory } from '@/core/ids'
import { addDays, startOfWeek, type SchoolDate } from '@/core/school-date'

import type { Student } from '../people/build-students'
import type { Random } from '../random'
import type { EnrolmentRow, SubgroupMemberRow } from '../world'
import type { PlannedWorkload } from './build-workloads'

/** Weeks after which one student of an English group changes to the other one. */
const MOVES = { full: [3, 6, 9, 17], small: [5] } as const

/**
 * Members of the subgroups for as long as they are enrolled in the class: halves of the list by alphabet, or
 * boys and girls. A few change groups, and keep what they had in the former one.
 */
export const buildSubgroupMembers = ({
  workloads,
  enrolments,
  students,
  size,
  yearStart,
  today,
  random,
  school,
  makeId,
}: {
  workloads: readonly PlannedWorkload[]
  enrolments: readonly EnrolmentRow[]
  students: readonly Student[]
  size: 'full' | 'small'
  yearStart: SchoolDate
  today: SchoolDate
  random: Random
  school: number
  makeId: IdFactory
}): SubgroupMemberRow[] => {
  const personByCard = new Map(students.map(({ card, person }) => [card.id, person]))
  const personOf = ({ student }: EnrolmentRow) => personByCard.get(student)!
  const members: SubgroupMemberRow[] = []
  const english: { group: number; other: number }[] = []

  for (const { row, split, subgroup, half, subject } of workloads) {
    if (!split || !subgroup) continue
    const classmates = enrolments
      .filter((enrolment) => enrolment.class === row.class)
      .sort((left, right) => (personOf(left).sortKey < personOf(right).sortKey ? -1 : 1))
    const belongs = (enrolment: EnrolmentRow, index: number): boolean =>
      split === 'halves'
        ? index < classmates.length / 2 === (half === 0)
        : (personOf(enrolment).sex === 'male') === (half === 0)
    for (const { student, from, to } of classmates.filter(belongs)) {
      members.push({ id: makeId(), school, subgroup: subgroup.id, student, from, to })
    }
    if (subject === 'english' && half === 0) {
      const other = workloads.find(
        (candidate) =>
          candidate.row.class === row.class && candidate.subject === subject && candidate.half === 1,
      )
      english.push({ group: subgroup.id, other: other!.subgroup!.id })
    }
  }

  for (const weeks of MOVES[size]) {
    const { group, other } = random.pick(english)
    const monday = startOfWeek(addDays(yearStart, weeks * 7))
    const member = random.pick(
      members.filter(({ subgroup, from, to }) => subgroup === group && !to && from < monday),
    )
    if (monday > today) continue
    member.to = addDays(monday, -1)
    members.push({ ...member, id: makeId(), subgroup: other, from: monday, to: null })
  }
  return members
}
