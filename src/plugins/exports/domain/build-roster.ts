import type { Reference } from '@/db/reference'
import { isWithin, overlaps } from '@/core/school-date'

import type { RosterRow, RosterSet } from './one-roster'
import { joined } from './roster-csv'
import { HOURS_COLUMN } from './roster-plan'

/** What stands beside the school's reference: contacts, accounts, who has left. */
export type Details = {
  people: ReadonlyMap<
    number,
    { birthDate: string | null; sex: string | null; email: string | null; phone: string | null }
  >
  usernames: ReadonlyMap<number, string>
  administrators: ReadonlySet<number>
  formerStaff: ReadonlySet<number>
  fileNumbers: ReadonlyMap<number, string>
}

type Options = { reference: Reference; year: number; today: string; details: Details }

/** Ids of our records as other systems see them: the same at every export. */
export const sourcedId = (kind: string, ...ids: readonly number[]): string => [kind, ...ids].join('-')
const HOMEROOM_COURSE = 'homeroom'

const gradeCode = (grade: number): string => String(grade).padStart(2, '0')
const SESSION_KINDS = { quarter: 'term', trimester: 'term', half: 'semester' } as const

const sessionsOf = ({ reference, year }: Options): RosterRow[] => {
  const { id, name, startDate, endDate } = reference.years.get(year)!
  const schoolYear = endDate.slice(0, 4)
  const parent = sourcedId('year', id)
  return [
    { sourcedId: parent, title: name, type: 'schoolYear', startDate, endDate, schoolYear },
    ...[...reference.terms.values()].flatMap((term) => {
      const set = reference.termSets.get(term.termSet)
      if (set?.year !== year) return []
      return [
        {
          sourcedId: sourcedId('term', term.id),
          title: term.name,
          type: SESSION_KINDS[set.kind],
          startDate: term.from,
          endDate: term.to,
          parentSourcedId: parent,
          schoolYear,
        },
      ]
    }),
  ]
}

const personRow = (
  { reference, details }: Options,
  person: number,
  rest: { role: string; agents?: readonly number[]; grade?: number; identifier?: string },
): RosterRow => {
  const { lastName, firstName, middleName } = reference.people.get(person)!
  const contacts = details.people.get(person)
  return {
    sourcedId: sourcedId('person', person),
    enabledUser: String(details.usernames.has(person)),
    orgSourcedIds: sourcedId('school', reference.school.id),
    role: rest.role,
    username: details.usernames.get(person) ?? sourcedId('person', person),
    givenName: firstName,
    familyName: lastName,
    middleName: middleName ?? '',
    identifier: rest.identifier ?? '',
    email: contacts?.email ?? '',
    phone: contacts?.phone ?? '',
    agentSourcedIds: joined((rest.agents ?? []).map((id) => sourcedId('person', id))),
    grades: rest.grade ? gradeCode(rest.grade) : '',
  }
}

/** The year's students with their guardians, and everybody who works here. One line a person. */
const usersOf = (options: Options, learners: ReadonlySet<number>): RosterRow[] => {
  const { reference, details, today, year } = options
  const ties = reference.guardianships.filter((tie) => learners.has(tie.student) && isWithin(tie, today))
  const rows = new Map<number, RosterRow>()
  for (const id of learners) {
    const { person } = reference.students.get(id)!
    const last = reference.enrolments.filter((row) => row.student === id).at(-1)
    const card = last && reference.classes.get(last.class)
    const agents = ties.filter((tie) => tie.student === id).map(({ guardian }) => guardian)
    rows.set(
      person,
      personRow(options, person, {
        role: 'student',
        agents: [...new Set(agents)],
        grade: card?.year === year ? card.grade : undefined,
        identifier: details.fileNumbers.get(id),
      }),
    )
  }
  for (const { id, person } of reference.staff.values()) {
    if (rows.has(person) || details.formerStaff.has(id)) continue
    const role = details.administrators.has(person) ? 'administrator' : 'teacher'
    rows.set(person, personRow(options, person, { role }))
  }
  for (const { guardian, kinship } of ties) {
    if (rows.has(guardian)) continue
    const role = kinship === 'mother' || kinship === 'father' ? 'parent' : 'guardian'
    const children = ties
      .filter((tie) => tie.guardian === guardian)
      .map(({ student }) => reference.students.get(student)!.person)
    rows.set(guardian, personRow(options, guardian, { role, agents: [...new Set(children)] }))
  }
  return [...rows.values()]
}

const classesOf = ({ reference, year }: Options): RosterRow[] => {
  const school = sourcedId('school', reference.school.id)
  return [...reference.classes.values()]
    .filter((row) => row.year === year)
    .flatMap((row): RosterRow[] => {
      const terms = [...reference.terms.values()].filter(({ termSet }) => termSet === row.termSet)
      const common = {
        grades: gradeCode(row.grade),
        location: row.room ? (reference.rooms.get(row.room)?.name ?? '') : '',
        schoolSourcedId: school,
        termSourcedIds: terms.length
          ? joined(terms.map(({ id }) => sourcedId('term', id)))
          : sourcedId('year', year),
      }
      return [
        {
          ...common,
          sourcedId: sourcedId('class', row.id),
          title: row.name,
          courseSourcedId: HOMEROOM_COURSE,
          classCode: row.letter,
          classType: 'homeroom',
        },
        ...[...reference.workloads.values()]
          .filter((workload) => workload.class === row.id)
          .map((workload) => {
            const subject = reference.subjects.get(workload.subject)!
            const group = workload.subgroup ? reference.subgroups.get(workload.subgroup)?.name : null
            return {
              ...common,
              sourcedId: sourcedId('workload', workload.id),
              title: [row.name, subject.name, group].filter(Boolean).join(', '),
              courseSourcedId: sourcedId('subject', subject.id),
              classType: 'scheduled',
              subjects: subject.name.replaceAll(',', ' '),
              [HOURS_COLUMN]: String(workload.hoursPerWeek),
            }
          }),
      ]
    })
}

const enrolmentsOf = (options: Options, users: ReadonlySet<string>): RosterRow[] => {
  const { reference, year, details } = options
  const school = sourcedId('school', reference.school.id)
  const row = (id: string, room: string, person: number | undefined, rest: RosterRow): RosterRow[] => {
    const user = person === undefined ? '' : sourcedId('person', person)
    // Nobody is enrolled who is not in the list of people.
    if (!users.has(user)) return []
    return [{ sourcedId: id, classSourcedId: room, schoolSourcedId: school, userSourcedId: user, ...rest }]
  }
  const learners = reference.enrolments.filter((each) => reference.classes.get(each.class)?.year === year)
  const dates = ({ from, to }: { from?: string | null; to?: string | null }): RosterRow => ({
    beginDate: from ?? '',
    endDate: to ?? '',
  })
  const leaders = [...reference.classes.values()].filter((each) => each.year === year)
  const workloads = [...reference.workloads.values()].filter(
    (each) => reference.classes.get(each.class)?.year === year,
  )
  return [
    ...learners.flatMap((each) =>
      row(
        sourcedId('enrolment', each.id),
        sourcedId('class', each.class),
        reference.students.get(each.student)?.person,
        { role: 'student', ...dates(each) },
      ),
    ),
    ...leaders.flatMap(({ id, classTeachers }) =>
      classTeachers
        .filter(({ staff }) => !details.formerStaff.has(staff))
        .flatMap((each, place) =>
          row(
            sourcedId('lead', id, each.staff, place),
            sourcedId('class', id),
            reference.staff.get(each.staff)?.person,
            { role: 'teacher', primary: 'true', ...dates(each) },
          ),
        ),
    ),
    ...workloads.flatMap((workload) => {
      const room = sourcedId('workload', workload.id)
      const members = workload.subgroup
        ? reference.subgroupMembers.filter(({ subgroup }) => subgroup === workload.subgroup)
        : learners.filter((each) => each.class === workload.class)
      return [
        ...row(sourcedId('teach', workload.id), room, reference.staff.get(workload.teacher)?.person, {
          role: 'teacher',
          primary: 'true',
          ...dates(workload),
        }),
        ...members
          .filter((each) => overlaps(each, workload))
          .flatMap((each) =>
            row(
              sourcedId('study', workload.id, each.id),
              room,
              reference.students.get(each.student)?.person,
              { role: 'student', ...dates(each) },
            ),
          ),
      ]
    }),
  ]
}

/** A school year as OneRoster has it: a class is a homeroom, and each of its subjects a scheduled class. */
export const buildRoster = (options: Options): RosterSet => {
  const { reference, year, details } = options
  const { school } = reference
  const org = sourcedId('school', school.id)
  const learners = new Set(
    reference.enrolments
      .filter((row) => reference.classes.get(row.class)?.year === year)
      .map(({ student }) => student),
  )
  const users = usersOf(options, learners)
  const course = (id: string, title: string, rest: RosterRow = {}): RosterRow => ({
    sourcedId: id,
    schoolYearSourcedId: sourcedId('year', year),
    title,
    orgSourcedId: org,
    ...rest,
  })
  return {
    orgs: [{ sourcedId: org, name: school.name, type: 'school' }],
    academicSessions: sessionsOf(options),
    courses: [
      course(HOMEROOM_COURSE, 'Класс'),
      ...[...reference.subjects.values()].map(({ id, name, shortName }) =>
        course(sourcedId('subject', id), name, { courseCode: shortName }),
      ),
    ],
    classes: classesOf(options),
    users,
    demographics: users.flatMap(({ sourcedId: id }) => {
      const { birthDate, sex } = details.people.get(Number(id!.split('-')[1])) ?? {}
      return birthDate || sex
        ? [{ sourcedId: id!, birthDate: birthDate?.slice(0, 10) ?? '', sex: sex ?? '' }]
        : []
    }),
    enrollments: enrolmentsOf(options, new Set(users.map(({ sourcedId: id }) => id!))),
  }
}
