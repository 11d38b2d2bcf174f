import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { initials } from '@/i18n/names'

import { requireDivider } from '../access/require-divider'
import type { Division, DivisionPart, DivisionRow, DivisionsPage, Named, PartCourse, PartRow } from '../types'
import { divisionsOf, partsOf } from './load-division'
import { type RosterRow, rosterOn } from './roster'

type Args = { req: PayloadRequest; facts: Facts; classId: number; date: SchoolDate | null }
type OfDay = { facts: Facts; date: SchoolDate; roster: readonly RosterRow[] }

const named = ({ id, name }: Named): Named => ({ id, name })

/** Who teaches the group, now or later. */
const courseOf = ({ facts: { reference }, date }: OfDay, { id, subject }: PartRow): PartCourse => ({
  subject: { id: subject, name: reference.subjects.get(subject)?.name ?? '' },
  teachers: [...reference.workloads.values()]
    .filter((row) => row.subgroup === id && (!row.to || row.to >= date))
    .map(({ id: workload, teacher, from, to }) => {
      const person = reference.people.get(reference.staff.get(teacher)?.person ?? 0)
      return { name: person ? initials(person) : '', workload, from, to }
    }),
})

const presentDivision = (ofDay: OfDay, row: DivisionRow, groups: readonly PartRow[]): Division => {
  const { facts, date, roster } = ofDay
  const { reference } = facts
  const { id, name, from, to, revision } = row
  const members = groupBy(
    reference.subgroupMembers.filter((member) => isWithin(member, date)),
    ({ subgroup }) => subgroup,
  )
  const parts = [...groupBy(groups, ({ part }) => part)].map(([part, ofPart]): DivisionPart => {
    // A division of several subjects has the same students in each.
    const inside = new Set(
      ofPart.flatMap((group) => members.get(group.id) ?? []).map(({ student }) => student),
    )
    return {
      part,
      name: ofPart[0]!.name,
      students: roster.filter((student) => inside.has(student.id)).map(named),
      courses: ofPart.map((group) => courseOf(ofDay, group)),
    }
  })
  const divided = new Set(parts.flatMap(({ students }) => students.map((student) => student.id)))
  return {
    id,
    name,
    from,
    to,
    revision,
    subjects: [...new Set(groups.map(({ subject }) => subject))].map((subject) => ({
      id: subject,
      name: reference.subjects.get(subject)?.name ?? '',
    })),
    parts,
    undivided: roster.filter((student) => !divided.has(student.id)).map(named),
    isOver: Boolean(to && to < date),
  }
}

/** Subjects that the class is taught, otherwise all of the school. */
const subjectsOf = ({ reference }: Facts, classId: number): Named[] => {
  const taught = new Set(
    [...reference.workloads.values()].filter((row) => row.class === classId).map(({ subject }) => subject),
  )
  return [...reference.subjects.values()]
    .filter(({ id }) => taught.size === 0 || taught.has(id))
    .map(named)
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
}

/** Groups of the class that no division knows of. */
const looseOf = (
  { reference }: Facts,
  classId: number,
  known: ReadonlySet<number>,
): DivisionsPage['loose'] => {
  const loose = [...reference.subgroups.values()].filter((row) => row.class === classId && !known.has(row.id))
  return [...groupBy(loose, ({ subject }) => subject)].map(([subject, ofSubject]) => ({
    subject: { id: subject, name: reference.subjects.get(subject)?.name ?? '' },
    groups: ofSubject.map(({ name }) => name),
  }))
}

/**
 * How a class is divided on a day, with those whom a division forgot. Two statements, whatever the number of groups.
 * @throws notFound for a class of another school, notAllowed for those who do not divide it
 */
export const readDivisions = async ({ req, facts, classId, date: wanted }: Args): Promise<DivisionsPage> => {
  const card = requireDivider(facts, classId)
  const year = facts.reference.years.get(card.year)
  const bounds = { from: year?.startDate ?? facts.today, to: year?.endDate ?? facts.today }
  const asked = wanted ?? facts.today
  const date = asked < bounds.from ? bounds.from : asked > bounds.to ? bounds.to : asked
  const roster = rosterOn(facts, classId, date)
  const divisions = await divisionsOf({ req, school: facts.school, classId })
  const parts = await partsOf(
    req,
    divisions.map(({ id }) => id),
  )
  const groups = groupBy(parts, (row) => row.division)
  return {
    class: { id: classId, name: card.name },
    date,
    bounds,
    students: roster.map(named),
    divisions: divisions.map((row) =>
      presentDivision({ facts, date, roster }, row, groups.get(row.id) ?? []),
    ),
    loose: looseOf(facts, classId, new Set(parts.map(({ id }) => id))),
    subjects: subjectsOf(facts, classId),
  }
}
