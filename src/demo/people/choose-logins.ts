import { DEMO_LOGINS, type DemoUsername } from '../demo-logins'
import type { PlannedWorkload } from '../plan/build-workloads'
import type { DemoLogin, PersonRow } from '../world'
import type { Child, FamilyTie } from './build-families'
import type { StaffMember } from './build-staff'

/** Who stands behind each easy login. The student is a child of the parent and learns from both teachers. */
export const chooseLogins = ({
  staff,
  teacher,
  classTeacher,
  child,
  ties,
}: {
  staff: readonly StaffMember[]
  teacher: StaffMember
  classTeacher: StaffMember
  child: Child
  ties: readonly FamilyTie[]
}): Map<number, DemoUsername> => {
  const firstOf = (status: StaffMember['status']): PersonRow =>
    staff.find((member) => member.status === status)!.person
  const parent = ties.find((tie) => tie.child === child.person)!.guardian
  const people: Record<DemoUsername, PersonRow> = {
    admin: firstOf('administrator'),
    director: firstOf('principal'),
    zavuch: firstOf('deputy'),
    teacher: teacher.person,
    klass: classTeacher.person,
    secretary: firstOf('secretary'),
    nurse: firstOf('medical'),
    psychologist: firstOf('counsellor'),
    zavhoz: firstOf('technical'),
    student: child.person,
    parent,
  }
  return new Map(DEMO_LOGINS.map(({ username }) => [people[username].id, username]))
}

/** The logins as the start-up screen shows them. */
export const describeLogins = (
  easyNames: ReadonlyMap<number, DemoUsername>,
  people: readonly PersonRow[],
  prefix: string,
): DemoLogin[] => {
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const personOf = new Map([...easyNames].map(([person, username]) => [username, person]))
  return DEMO_LOGINS.map(({ status, username }) => ({
    status,
    username: `${prefix}${username}`,
    fullName: nameOf.get(personOf.get(username)!)!,
  }))
}

/** A subject teacher of the showcase class: the one with the easy login leads no class. */
export const chooseTeacher = (workloads: readonly PlannedWorkload[], showcase: number): StaffMember => {
  const found = workloads.find(
    ({ class: index, subject }) => index === showcase && (subject === 'algebra' || subject === 'mathematics'),
  )
  if (!found) throw new Error('The showcase class has no mathematics')
  return found.teacher
}
