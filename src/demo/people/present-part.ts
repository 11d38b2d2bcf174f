import type { EnrolmentRow, GuardianshipRow, PersonRow, SubgroupMemberRow } from '../world'
import type { FamilyTie } from './build-families'
import type { Student, StudentBody } from './build-students'

type PresentPart = {
  students: Student[]
  guardians: PersonRow[]
  enrolments: EnrolmentRow[]
  guardianships: GuardianshipRow[]
  subgroupMembers: SubgroupMemberRow[]
}

/** The students without those who are still to come, and what belongs to them. */
export const presentPart = ({
  body,
  ties,
  subgroupMembers,
  future,
}: {
  body: StudentBody
  ties: readonly FamilyTie[]
  subgroupMembers: readonly SubgroupMemberRow[]
  future: ReadonlySet<PersonRow>
}): PresentPart => {
  const students = body.students.filter(({ person }) => !future.has(person))
  const ids = new Set(students.map(({ card }) => card.id))
  const isPresent = ({ student }: { student: number }): boolean => ids.has(student)
  return {
    students,
    guardians: [...new Set(ties.filter(({ child }) => !future.has(child)).map(({ guardian }) => guardian))],
    enrolments: body.enrolments.filter(isPresent),
    guardianships: body.guardianships.filter(isPresent),
    subgroupMembers: subgroupMembers.filter(isPresent),
  }
}
