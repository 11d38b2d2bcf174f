import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { findReadable } from '@/access/find-readable'
import { presentYear } from '@/access/present-year'
import { contactsSeenBy } from '@/access/sees-contacts'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import type { ClassRef } from '@/db/reference'

import { diariesOpenTo, journalsOpenTo } from '../access/links'
import { byPerson } from '../domain/people-of'
import type { ClassPage, RosterRow, WorkloadLine } from '../types'
import { dayOfYear, presentClass } from './list-classes'

type Args = { req: PayloadRequest; facts: Facts; class: number; date: SchoolDate | null; query: string }
type OfDay = { req: PayloadRequest; facts: Facts; row: ClassRef; date: SchoolDate; query: string }

/** The students of the day whom the reader may read, and how many there are whom not. */
const rosterOf = async ({
  req,
  facts,
  row,
  date,
  query,
}: OfDay): Promise<Pick<ClassPage, 'roster' | 'hidden'>> => {
  const { reference } = facts
  const enrolments = reference.enrolments.filter((one) => one.class === row.id && isWithin(one, date))
  const cards = byPerson(enrolments.flatMap(({ student }) => reference.students.get(student) ?? []))
  if (cards.size === 0) return { roster: [], hidden: 0 }
  const people = await findReadable({
    req,
    collection: 'people',
    where: { id: { in: [...cards.keys()] } },
    select: { fullName: true, birthDate: true, phone: true, email: true },
    sort: 'sortKey',
  })
  const seesContacts = contactsSeenBy(facts)
  const hasDiary = diariesOpenTo(facts)
  const groups = groupBy(
    reference.subgroupMembers.filter((member) => isWithin(member, date)),
    ({ student }) => student,
  )
  const roster = people
    .filter(({ fullName }) => matchesWords(query, fullName ?? ''))
    .map(({ id, fullName, birthDate, phone, email }): RosterRow => {
      const { id: student } = cards.get(id)!
      const isSeen = seesContacts(id)
      const { from, to } = enrolments.find((one) => one.student === student)!
      return {
        student,
        person: id,
        name: fullName ?? '',
        subgroups: (groups.get(student) ?? [])
          .map(({ subgroup }) => reference.subgroups.get(subgroup))
          .filter((group) => group?.class === row.id)
          .map((group) => `${reference.subjects.get(group!.subject)?.shortName ?? ''}: ${group!.name}`),
        from: from ?? '',
        to: to ?? null,
        hasDiary: hasDiary(student),
        birthDate: (isSeen && birthDate) || null,
        phone: (isSeen && phone) || null,
        email: (isSeen && email) || null,
      }
    })
  return { roster, hidden: cards.size - people.length }
}

/** Who teaches what to the class on the day, with the journals that the reader may open. */
const workloadsOf = ({ facts, row, date }: OfDay): WorkloadLine[] => {
  const { reference } = facts
  const hasJournal = journalsOpenTo(facts)
  return [...reference.workloads.values()]
    .filter((workload) => workload.class === row.id && isWithin(workload, date))
    .map((workload) => {
      const subject = reference.subjects.get(workload.subject)
      const person = reference.people.get(reference.staff.get(workload.teacher)?.person ?? 0)
      return {
        order: [subject?.order ?? 0, subject?.name ?? ''] as const,
        line: {
          id: workload.id,
          subject: subject?.name ?? '',
          subgroup: (workload.subgroup && reference.subgroups.get(workload.subgroup)?.name) || null,
          teacher: { person: person?.id ?? 0, name: person?.fullName ?? '' },
          hoursPerWeek: workload.hoursPerWeek,
          hasJournal: hasJournal(workload),
        },
      }
    })
    .sort(
      (left, right) =>
        left.order[0] - right.order[0] ||
        left.order[1].localeCompare(right.order[1], 'ru') ||
        (left.line.subgroup ?? '').localeCompare(right.line.subgroup ?? '', 'ru'),
    )
    .map(({ line }) => line)
}

/**
 * A class on a day: its students as far as the reader may read them, its teachers and journals.
 * @throws notFound when there is no such class at the school
 */
export const readClass = async ({ req, facts, class: id, date: wanted, query }: Args): Promise<ClassPage> => {
  const row = facts.reference.classes.get(id)
  const year = row && facts.reference.years.get(row.year)
  if (!row || !year) throw notFound()
  const date = dayOfYear(year, wanted ?? facts.today)
  const ofDay: OfDay = { req, facts, row, date, query }
  return {
    class: {
      ...presentClass(facts, row, date),
      year: year.name,
      terms: facts.reference.termSets.get(row.termSet)?.name ?? '',
      isPresent: year.id === presentYear(facts)?.id,
    },
    date,
    bounds: { from: year.startDate, to: year.endDate },
    ...(await rosterOf(ofDay)),
    workloads: workloadsOf(ofDay),
  }
}
