import { overlaps, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

import type { RosterRow, RosterSet } from './one-roster'
import { HOURS_COLUMN, type RosterPlan } from './roster-plan'

type Room = { id: number; start: SchoolDate; title: string }
type Options = {
  set: RosterSet
  /** What is made goes here. */
  plan: RosterPlan
  reference: Reference
  makeId: () => number
  /** Subjects by the id of their course, classes by the id of their homeroom. */
  subjects: ReadonlyMap<string, number>
  rooms: ReadonlyMap<string, Room>
  cardOf: (user: string, kind: 'student' | 'staff') => number | undefined
  /** The workload for an id; what is new, `make` makes. */
  resolve: (sourcedId: string, find: () => number | undefined, make: (id: number) => void) => number
}

type Span = { from: SchoolDate; to: SchoolDate | null }

const LEAST_HOURS = 0.5
const MOST_HOURS = 40
const MOST_NAME = 100

const hoursOf = (row: RosterRow): number | null => {
  const hours = Number(row[HOURS_COLUMN])
  return hours >= LEAST_HOURS && hours <= MOST_HOURS ? hours : null
}

const spanOf = ({ beginDate, endDate }: RosterRow, start: SchoolDate): Span => ({
  from: beginDate || start,
  to: endDate || null,
})

const byClass = (rows: readonly RosterRow[], role: string): Map<string, RosterRow[]> => {
  const found = new Map<string, RosterRow[]>()
  for (const row of rows)
    if (row.role === role) found.set(row.classSourcedId!, [...(found.get(row.classSourcedId!) ?? []), row])
  return found
}

/**
 * Scheduled classes of an archive as workloads, and as subgroups where only a part of the class is in them. The class is
 * that of most of the students, or the one the title begins with. Adds to the plan, and says what was passed over.
 */
export const planCourses = (options: Options): void => {
  const { set, plan, reference, makeId, subjects, rooms, cardOf, resolve } = options
  const learners = byClass(set.enrollments ?? [], 'student')
  const teachers = byClass(set.enrollments ?? [], 'teacher')
  const homesOf = new Map<string, string[]>()
  for (const home of rooms.keys())
    for (const { userSourcedId = '' } of learners.get(home) ?? [])
      homesOf.set(userSourcedId, [...(homesOf.get(userSourcedId) ?? []), home])
  const groups = new Map(
    [...reference.subgroups.values()].map((row) => [`${row.class} ${row.subject} ${row.name}`, row.id]),
  )
  const inGroup = new Set(reference.subgroupMembers.map((row) => `${row.subgroup} ${row.student}`))
  const skip = (title: string, ru: string, en: string): void =>
    void plan.notes.push({ ru: `«${title}» пропущено: ${ru}.`, en: `“${title}” left out: ${en}.` })
  let withoutHours = 0

  const homeOf = (row: RosterRow, students: readonly RosterRow[]): string | undefined => {
    const votes = new Map<string, number>()
    for (const { userSourcedId = '' } of students)
      for (const home of homesOf.get(userSourcedId) ?? []) votes.set(home, (votes.get(home) ?? 0) + 1)
    const [most] = [...votes].sort((left, right) => right[1] - left[1])
    return (
      most?.[0] ?? [...rooms].find(([, { title }]) => title !== '' && row.title!.startsWith(`${title},`))?.[0]
    )
  }
  /** Part of a class: somebody who learns in the class on those days is not among them. */
  const isPart = (home: string, students: readonly RosterRow[], span: Span, start: SchoolDate): boolean => {
    const here = new Set(students.map(({ userSourcedId }) => userSourcedId))
    return (
      students.length > 0 &&
      (learners.get(home) ?? []).some(
        (row) => overlaps(spanOf(row, start), span) && !here.has(row.userSourcedId),
      )
    )
  }
  const groupOf = (room: Room, subject: number, row: RosterRow, students: readonly RosterRow[]): number => {
    const course = (set.courses ?? []).find(({ sourcedId }) => sourcedId === row.courseSourcedId)
    const prefix = `${room.title}, ${course?.title ?? ''}, `
    const title = row.title!.startsWith(prefix) ? row.title!.slice(prefix.length) : row.title!
    const name = title.slice(0, MOST_NAME)
    const key = `${room.id} ${subject} ${name}`
    const id = groups.get(key) ?? makeId()
    if (!groups.has(key)) plan.subgroups.push({ id, class: room.id, subject, name })
    groups.set(key, id)
    for (const each of students) {
      const student = cardOf(each.userSourcedId!, 'student')
      if (student === undefined || inGroup.has(`${id} ${student}`)) continue
      inGroup.add(`${id} ${student}`)
      plan.members.push({ id: makeId(), subgroup: id, student, ...spanOf(each, room.start) })
    }
    return id
  }

  for (const row of set.classes ?? []) {
    const { sourcedId = '', title = '', classType, courseSourcedId = '' } = row
    if (classType !== 'scheduled') continue
    const students = learners.get(sourcedId) ?? []
    const home = homeOf(row, students)
    const room = home === undefined ? undefined : rooms.get(home)
    const subject = subjects.get(courseSourcedId)
    const leads = teachers.get(sourcedId) ?? []
    const lead = leads.find(({ primary }) => primary?.toLowerCase() === 'true') ?? leads[0]
    const teacher = lead && cardOf(lead.userSourcedId!, 'staff')
    if (!room || !home) skip(title, 'непонятно, какой это класс', 'its class is unclear')
    else if (subject === undefined) skip(title, 'нет предмета', 'no subject')
    else if (!lead || teacher === undefined) skip(title, 'нет учителя', 'no teacher')
    else {
      const span = spanOf(lead, room.start)
      resolve(
        sourcedId,
        () =>
          [...reference.workloads.values()].find(
            (each) =>
              each.class === room.id &&
              each.subject === subject &&
              each.teacher === teacher &&
              (each.subgroup !== null) === isPart(home, students, span, room.start),
          )?.id,
        (id) => {
          const hours = hoursOf(row)
          if (hours === null) withoutHours += 1
          const subgroup = isPart(home, students, span, room.start)
            ? groupOf(room, subject, row, students)
            : null
          plan.workloads.push({
            id, class: room.id, subject, teacher, subgroup, hoursPerWeek: hours ?? 1, ...span,
          }) // prettier-ignore
        },
      )
    }
  }
  if (withoutHours > 0)
    plan.notes.push({
      ru: `В архиве нет часов в неделю: у ${withoutHours} нагрузок поставлен 1 час, исправьте его.`,
      en: `The archive has no hours a week: ${withoutHours} workloads get 1 hour, mend it.`,
    })
}
