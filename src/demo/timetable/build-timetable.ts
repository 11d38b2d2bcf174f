import { groupBy } from '@/core/group-by'

import type { StaffMember } from '../people/build-staff'
import type { PlannedWorkload } from '../plan/build-workloads'
import { difficultyOf } from '../plan/subjects'
import type { Random } from '../random'
import type { RoomRow } from '../world'
import { arrangeTimetable } from './arrange-timetable'
import type { Block } from './timetable-cost'
import type { TimetableEntry } from './timetable'

/** The week of the whole school: halves of a class have their lessons of a subject at the same time. */
export const buildTimetable = ({
  workloads,
  roomOf,
  random,
}: {
  workloads: readonly PlannedWorkload[]
  roomOf: ReadonlyMap<StaffMember, RoomRow>
  random: Random
}): TimetableEntry[] => {
  const teachers = [...new Set(workloads.map(({ teacher }) => teacher))]
  const bySubject = groupBy(workloads, (workload) => `${workload.class}/${workload.subject}`)
  const workloadsOf = new Map<Block, PlannedWorkload[]>()
  for (const together of bySubject.values()) {
    const { class: index, subject, row } = together[0]!
    for (let lesson = 0; lesson < row.hoursPerWeek; lesson++) {
      const block: Block = {
        class: index,
        subject,
        teachers: together.map(({ teacher }) => teachers.indexOf(teacher)),
        difficulty: difficultyOf(subject),
        isSport: subject === 'sport',
      }
      workloadsOf.set(block, together)
    }
  }
  return arrangeTimetable({ blocks: [...workloadsOf.keys()], random }).flatMap(({ block, day, number }) =>
    workloadsOf.get(block)!.map(({ row, teacher }) => ({
      workload: row.id,
      class: row.class,
      subgroup: row.subgroup,
      teacher: row.teacher,
      room: roomOf.get(teacher)!.id,
      day,
      number,
    })),
  )
}
