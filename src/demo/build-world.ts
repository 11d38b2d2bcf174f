import { addDays, startOfWeek } from '@/core/school-date'

import { createDemoIds } from './demo-ids'
import { buildLessons } from './lessons/build-lessons'
import { buildFamilies } from './people/build-families'
import { buildStaff, type StaffMember } from './people/build-staff'
import { buildStudents } from './people/build-students'
import { buildUsers, type Account } from './people/build-users'
import { chooseLogins, chooseTeacher, describeLogins } from './people/choose-logins'
import { planSeats, type Seat } from './people/movements'
import { describePeople } from './people/describe-people'
import { createPeopleRegister } from './people/people-register'
import { presentPart } from './people/present-part'
import { buildClasses } from './plan/build-classes'
import { buildFrame } from './plan/build-frame'
import { buildRooms } from './plan/build-rooms'
import { buildSubgroupMembers } from './plan/build-subgroup-members'
import { buildWorkloads } from './plan/build-workloads'
import { chooseClassTeachers } from './plan/choose-class-teachers'
import { classPlans, SHOWCASE, SIBLING } from './plan/class-plans'
import { schoolCalendar } from './plan/school-calendar'
import { SUBJECTS } from './plan/subjects'
import { createRandom } from './random'
import { buildTimetable } from './timetable/build-timetable'
import type { World, WorldOptions } from './world'

/** Week after which one class gets another class teacher. */
const CLASS_TEACHER_CHANGE = 5
const STAFF_PARENTS = { full: 6, small: 1 } as const

/** Staff of an age to have children at school. */
const chooseStaffParents = (
  staff: readonly StaffMember[],
  excluded: readonly StaffMember[],
  count: number,
  year: number,
) =>
  staff
    .filter((member) => member.status === 'teacher' && !excluded.includes(member))
    .map(({ person }) => person)
    .filter(
      ({ birthDate }) =>
        year - Number(birthDate.slice(0, 4)) >= 34 && year - Number(birthDate.slice(0, 4)) <= 48,
    )
    .slice(0, count)

/**
 * A whole believable school for a day of its year, from a seed: the same options give the same school, and a
 * later day of the same year only adds to it. Pure: writing it is `writeWorld`'s work.
 */
export const buildWorld = ({
  today,
  size,
  seed,
  nowTime = '12:00',
  loginPrefix = '',
  makeId = createDemoIds({ today, seed }),
}: WorldOptions): World => {
  const yearStart = schoolCalendar(today).startDate
  const year = Number(yearStart.slice(0, 4))
  const random = createRandom(seed)

  const frame = buildFrame({ today, makeId })
  const school = frame.school.id
  const plans = classPlans(size)
  const classIds = plans.map(() => makeId())
  const indexOf = (name: string): number =>
    plans.findIndex(({ grade, letter }) => `${grade}${letter}` === name)
  const showcase = indexOf(SHOWCASE[size])

  const register = createPeopleRegister({ makeId, school })
  const staff = buildStaff({ size, yearStart, school, register, random: random.fork('staff'), makeId })
  const { rooms, roomOf } = buildRooms({ staff, school, makeId })
  const workloads = buildWorkloads({
    plans,
    classIds,
    staff,
    subjectId: frame.subjectId,
    yearStart,
    school,
    makeId,
  })
  const teacher = chooseTeacher(workloads, showcase)
  const classTeachers = chooseClassTeachers({ plans, workloads, excluded: [teacher] })
  const classes = buildClasses({
    plans,
    classIds,
    classTeachers,
    workloads,
    frame,
    roomOf,
    changeOn: addDays(startOfWeek(yearStart), CLASS_TEACHER_CHANGE * 7),
    showcase,
    today,
  })

  const seats = planSeats({ plans, size, yearStart, today, random: random.fork('movements') })
  const seatIn = (index: number): Seat =>
    seats.find((seat) => seat.class === index && seat.from === yearStart && seat.to === null)!
  const { children, ties } = buildFamilies({
    seats,
    plans,
    year,
    register,
    random: random.fork('families'),
    showcase: [seatIn(showcase), seatIn(indexOf(SIBLING[size]))],
    staffParents: chooseStaffParents(staff, [teacher, classTeachers[showcase]!], STAFF_PARENTS[size], year),
  })
  const body = buildStudents({ children, ties, plans, classIds, yearStart, school, makeId })
  const subgroupMembers = buildSubgroupMembers({
    workloads,
    enrolments: body.enrolments,
    students: body.students,
    size,
    yearStart,
    today,
    random: random.fork('subgroups'),
    school,
    makeId,
  })

  const easyNames = chooseLogins({
    staff,
    teacher,
    classTeacher: classTeachers[showcase]!,
    child: children[0]!,
    ties,
  })
  // Students who come after today have no place yet, nor have their parents.
  const future = new Set(children.filter(({ seat }) => seat.from > today).map(({ person }) => person))
  const present = presentPart({ body, ties, subgroupMembers, future })

  const accounts: Account[] = [
    ...staff.map(({ person, status }): Account => ({ person, statuses: [status] })),
    ...present.students.map(({ person }): Account => ({ person, statuses: ['student'] })),
    ...present.guardians.map((person): Account => ({ person, statuses: ['guardian'] })),
  ]
  const users = buildUsers({ accounts, easyNames, school, prefix: loginPrefix, makeId })
  const known = new Set(users.map(({ person }) => person))
  const timetable = buildTimetable({ workloads, roomOf, random: random.fork('timetable') })
  const { lessons, workByLesson } = buildLessons({
    plans,
    frame,
    workloads,
    timetable,
    users,
    today,
    nowTime,
    staff,
    reliable: [teacher, classTeachers[showcase]!],
    random: random.fork('lessons'),
    makeId,
  })

  return {
    options: { today, size, seed, nowTime, loginPrefix },
    school: frame.school,
    users,
    people: describePeople({
      people: register.people.filter(({ id }) => known.has(id)),
      ties,
      originOf: register.originOf,
      random: random.fork('papers'),
      today,
    }),
    staff: staff.map(({ card }) => card),
    students: present.students.map(({ card }) => card),
    guardianships: present.guardianships,
    years: [frame.year],
    termSets: frame.termSets,
    terms: frame.terms,
    subjects: frame.subjects,
    rooms,
    bellSchedules: frame.bellSchedules,
    classes,
    subgroups: workloads.flatMap(({ subgroup }) => (subgroup ? [subgroup] : [])),
    subgroupMembers: present.subgroupMembers,
    enrolments: present.enrolments,
    workloads: workloads.map(({ row }) => row),
    lessonTypes: frame.lessonTypes,
    lessons,
    timetable,
    workByLesson,
    subjectKeys: new Map(SUBJECTS.map(({ key }) => [frame.subjectId(key), key])),
    logins: describeLogins(easyNames, register.people, loginPrefix),
  }
}
