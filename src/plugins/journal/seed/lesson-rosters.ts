import { groupBy } from '@/core/group-by'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { World } from '@/demo/world'

type Member = { student: number; from: SchoolDate; to: SchoolDate | null }

/** Who belongs to a workload on a date: members of its subgroup, or the whole class. */
export const createRosters = (world: World): ((workload: number, date: SchoolDate) => number[]) => {
  const byClass = groupBy<Member & { class: number }, number>(world.enrolments, (row) => row.class)
  const bySubgroup = groupBy<Member & { subgroup: number }, number>(
    world.subgroupMembers,
    (row) => row.subgroup,
  )
  const members = new Map(
    world.workloads.map(({ id, class: classId, subgroup }): [number, Member[]] => [
      id,
      (subgroup === null ? byClass.get(classId) : bySubgroup.get(subgroup)) ?? [],
    ]),
  )
  return (workload, date) =>
    (members.get(workload) ?? []).filter((member) => isWithin(member, date)).map(({ student }) => student)
}
