import type { PayloadRequest } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { findReadable } from '@/access/find-readable'
import { contactsSeenBy } from '@/access/sees-contacts'
import { notFound } from '@/core/errors'
import { isWithin, type Period } from '@/core/school-date'

import { diariesOpenTo } from '../access/links'
import { presentParts } from '../presenters/present-parts'
import type { PersonCard, Relative } from '../types'

type Args = { req: PayloadRequest; facts: Facts; person: number }
type Tie = { guardian: number; student: number; kinship: string } & Period

const periodOf = ({ from, to }: Period): Period => ({ from: from ?? null, to: to ?? null })

/** Relatives as the reader may know them: names by the tie, phones and cards by the rule of people. */
const presentRelatives = async (
  { req, facts }: Args,
  ties: readonly (Tie & { person: number; ofStudent: number | null })[],
): Promise<Relative[]> => {
  if (ties.length === 0) return []
  const { reference, today } = facts
  const cards = await findReadable({
    req,
    collection: 'people',
    where: { id: { in: ties.map(({ person }) => person) } },
    select: { phone: true },
  })
  const seesContacts = contactsSeenBy(facts)
  return ties.map(({ person, ofStudent, kinship, ...period }) => {
    const card = cards.find(({ id }) => id === person)
    const enrolled = ofStudent === null ? null : classOf(reference, ofStudent, today)
    return {
      person,
      name: reference.people.get(person)?.fullName ?? '',
      kinship,
      phone: (card && seesContacts(person) && card.phone) || null,
      class: enrolled && { id: enrolled.id, name: enrolled.name },
      hasCard: Boolean(card),
      ...periodOf(period),
    }
  })
}

const guardiansOf = async (args: Args, student: number): Promise<Relative[]> => {
  const ties = (await findReadable({
    req: args.req,
    collection: 'guardianships',
    where: { student: { equals: student } },
  })) as unknown as Tie[]
  return presentRelatives(
    args,
    ties
      .filter((tie) => isWithin(tie, args.facts.today))
      .map((tie) => ({ ...tie, person: tie.guardian, ofStudent: null })),
  )
}

const childrenOf = async (args: Args): Promise<Relative[]> => {
  const ties = (await findReadable({
    req: args.req,
    collection: 'guardianships',
    where: { guardian: { equals: args.person } },
  })) as unknown as Tie[]
  return presentRelatives(
    args,
    ties
      .filter((tie) => isWithin(tie, args.facts.today))
      .flatMap((tie) => {
        const card = args.facts.reference.students.get(tie.student)
        return card ? [{ ...tie, person: card.person, ofStudent: card.id }] : []
      }),
  )
}

/** The personal file; who only teaches the student learns the present class and nothing of the past. */
const studentOf = async (args: Args, seesContacts: boolean): Promise<PersonCard['student']> => {
  const { req, facts, person } = args
  const { reference, today } = facts
  const [card] = await findReadable({ req, collection: 'students', where: { person: { equals: person } } })
  if (!card) return null
  const enrolments = await findReadable({
    req,
    collection: 'enrolments',
    where: { student: { equals: card.id } },
    sort: '-from',
  })
  const members = await findReadable({
    req,
    collection: 'subgroup-members',
    where: { student: { equals: card.id } },
  })
  return {
    id: card.id,
    fileNumber: (seesContacts && card.fileNumber) || null,
    history: enrolments
      .filter((row) => seesContacts || isWithin(row, today))
      .flatMap(({ class: id, ...period }) => {
        const row = reference.classes.get(id as number)
        return row
          ? [
              {
                class: { id: row.id, name: row.name },
                year: reference.years.get(row.year)?.name ?? '',
                ...periodOf(period),
              },
            ]
          : []
      }),
    subgroups: members
      .filter((row) => isWithin(row, today))
      .flatMap(({ subgroup }) => {
        const group = reference.subgroups.get(subgroup as number)
        return group ? [`${reference.subjects.get(group.subject)?.name ?? ''}: ${group.name}`] : []
      })
      .sort((left, right) => left.localeCompare(right, 'ru')),
    guardians: await guardiansOf(args, card.id),
    hasDiary: diariesOpenTo(facts)(card.id),
  }
}

const staffOf = async ({ req, facts, person }: Args, seesContacts: boolean): Promise<PersonCard['staff']> => {
  const { reference, today } = facts
  const [card] = await findReadable({ req, collection: 'staff', where: { person: { equals: person } } })
  if (!card) return null
  return {
    positions: (card.positions ?? [])
      .filter((position) => seesContacts || isWithin(position, today))
      .map(({ title, ...period }) => ({ title, ...periodOf(period) })),
    hiredOn: (seesContacts && card.hiredOn) || null,
    leftOn: card.leftOn ?? null,
    classTeacherOf: [...reference.classes.values()]
      .filter(({ classTeachers }) =>
        classTeachers.some((row) => row.staff === card.id && isWithin(row, today)),
      )
      .map(({ id, name }) => ({ id, name })),
    workloads: [...reference.workloads.values()]
      .filter((row) => row.teacher === card.id && isWithin(row, today))
      .flatMap((row) => {
        const ofClass = reference.classes.get(row.class)
        if (!ofClass) return []
        return [
          {
            id: row.id,
            class: { id: ofClass.id, name: ofClass.name },
            sortKey: ofClass.sortKey,
            subject: reference.subjects.get(row.subject)?.name ?? '',
            subgroup: (row.subgroup && reference.subgroups.get(row.subgroup)?.name) || null,
            hoursPerWeek: row.hoursPerWeek,
          },
        ]
      })
      .sort(
        (left, right) =>
          left.subject.localeCompare(right.subject, 'ru') || (left.sortKey < right.sortKey ? -1 : 1),
      )
      .map(({ sortKey: _order, ...workload }) => workload),
  }
}

/**
 * The card of a person: what the reader may read of each part.
 * @throws notFound for those whom the reader may not read, so that nobody learns who there is
 */
export const readPerson = async (args: Args): Promise<PersonCard> => {
  const { req, facts, person } = args
  const [doc] = await findReadable({
    req,
    collection: 'people',
    where: { and: [{ id: { equals: person } }, { school: { equals: facts.school } }] },
  })
  if (!doc) throw notFound()
  const seesContacts = contactsSeenBy(facts)(person)
  const partsOf = await presentParts({ req, facts, people: [person] })
  const seesSnils = facts.statuses.has('administrator') || facts.statuses.has('secretary')
  return {
    id: person,
    name: doc.fullName ?? '',
    parts: partsOf(person),
    sex: (seesContacts && doc.sex) || null,
    seesContacts,
    birthDate: (seesContacts && doc.birthDate) || null,
    phone: (seesContacts && doc.phone) || null,
    email: (seesContacts && doc.email) || null,
    snils: (seesSnils && doc.snils) || null,
    student: await studentOf(args, seesContacts),
    staff: await staffOf(args, seesContacts),
    children: await childrenOf(args),
  }
}
