import { deriveClass } from '@/collections/classes/derive'
import { addDays, type SchoolDate } from '@/core/school-date'

import type { StaffMember } from '../people/build-staff'
import type { ClassRow, RoomRow } from '../world'
import type { Frame } from './build-frame'
import type { PlannedWorkload } from './build-workloads'
import { PROFILE_NAMES, type ClassPlan } from './class-plans'

/**
 * Class cards. In one class, the last but one of those after the primary school, another teacher of the class
 * takes over as class teacher on `changeOn`.
 */
export const buildClasses = ({
  plans,
  classIds,
  classTeachers,
  workloads,
  frame,
  roomOf,
  changeOn,
  showcase,
  today,
}: {
  plans: readonly ClassPlan[]
  classIds: readonly number[]
  classTeachers: readonly StaffMember[]
  workloads: readonly PlannedWorkload[]
  frame: Frame
  roomOf: ReadonlyMap<StaffMember, RoomRow>
  changeOn: SchoolDate
  showcase: number
  today: SchoolDate
}): ClassRow[] => {
  const { startDate } = frame.calendar
  const changing = plans.findLastIndex((_, index) => index !== showcase && index !== plans.length - 1)
  const successor = workloads.find(
    ({ class: index, teacher }) => index === changing && !classTeachers.includes(teacher),
  )?.teacher
  return plans.map(({ grade, letter, profile }, index) => {
    const staff = classTeachers[index]!.card.id
    const from = startDate
    const isChanging = index === changing && successor && changeOn <= today
    return {
      id: classIds[index]!,
      school: frame.school.id,
      year: frame.year.id,
      grade,
      letter,
      ...deriveClass({ grade, letter }),
      profile: profile && PROFILE_NAMES[profile],
      room: roomOf.get(classTeachers[index]!)!.id,
      termSet: frame.termSetOf(grade).id,
      bellSchedule: frame.bellsOf(grade).id,
      classTeachers: isChanging
        ? [
            { staff, from, to: addDays(changeOn, -1) },
            { staff: successor.card.id, from: changeOn, to: null },
          ]
        : [{ staff, from, to: null }],
    }
  })
}
