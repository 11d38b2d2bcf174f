import type { PayloadRequest } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import {
  EMPTY_FORM,
  type FormField,
  type FormValues,
  PERSON_FIELDS,
  type PersonKind,
  type Position,
} from '../domain/person-fields'
import type { FamilyTie, PersonForm } from '../types'

type Args = { req: PayloadRequest; facts: Facts; person: number }
type StaffDoc = {
  id: number
  hiredOn?: string | null
  leftOn?: string | null
  positions?: { title: string; from: string; to?: string | null }[] | null
}
export type StoredForm = {
  values: FormValues
  positions: Position[]
  student: number | null
  staff: number | null
}

/** What stands in the cards of a person, as the form has it. */
export const readStored = async ({ req, facts, person }: Args): Promise<StoredForm> => {
  const found = await rows(req).findOne<Record<string, string | null>>({
    collection: 'people',
    columns: [...PERSON_FIELDS],
    where: { id: { equals: person }, school: { equals: facts.school } },
  })
  if (!found) throw notFound()
  const student = await rows(req).findOne<{ id: number; fileNumber: string | null }>({
    collection: 'students',
    columns: ['id', 'fileNumber'],
    where: { person: { equals: person } },
  })
  const staff = await req.payload.db.findOne<StaffDoc>({
    collection: 'staff',
    req,
    where: { person: { equals: person } },
  })
  const texts = Object.fromEntries(
    PERSON_FIELDS.map((field) => [field, found[field] ?? '']),
  ) as Partial<FormValues>
  const cards: Partial<Record<FormField, string>> = {
    fileNumber: student?.fileNumber ?? '',
    hiredOn: staff?.hiredOn ?? '',
    leftOn: staff?.leftOn ?? '',
  }
  return {
    values: { ...EMPTY_FORM, ...texts, ...cards },
    positions: (staff?.positions ?? []).map(({ title, from, to }) => ({ title, from, to: to ?? '' })),
    student: student?.id ?? null,
    staff: staff?.id ?? null,
  }
}

type TieRow = Omit<FamilyTie, 'person'> & { guardian: number; student: number }

const readTies = async (
  { req, facts }: Args,
  where: Record<string, { equals: number }>,
  side: 'guardian' | 'child',
): Promise<FamilyTie[]> => {
  const { reference, today } = facts
  const ties = await rows(req).find<TieRow>({
    collection: 'guardianships',
    columns: [
      'id', 'guardian', 'student', 'kinship', 'from', 'to', 'mayViewDiary', 'mayBeWrittenTo', 'deprivedOn', 'deprivationGround',
    ], // prettier-ignore
    where: { school: { equals: facts.school }, ...where },
    sort: ['from'],
  })
  const personOf = (tie: TieRow) =>
    side === 'guardian' ? tie.guardian : (reference.students.get(tie.student)?.person ?? 0)
  const phones = await rows(req).find<{ id: number; phone: string | null }>({
    collection: 'people',
    columns: ['id', 'phone'],
    where: { id: { in: ties.map(personOf) } },
  })
  return ties.map((tie) => {
    const { guardian: _guardian, student, ...rest } = tie
    const id = personOf(tie)
    return {
      ...rest,
      person: {
        id,
        name: reference.people.get(id)?.fullName ?? '',
        phone: phones.find((row) => row.id === id)?.phone ?? null,
        class: side === 'child' ? (classOf(reference, student, today)?.name ?? null) : null,
      },
    }
  })
}

/**
 * The form of a person with the family beside it.
 * @throws notFound for somebody of another school, in the same words as for nobody
 */
export const readForm = async (args: Args): Promise<PersonForm> => {
  const { facts, person } = args
  const stored = await readStored(args)
  const guardians =
    stored.student === null ? [] : await readTies(args, { student: { equals: stored.student } }, 'guardian')
  const children = await readTies(args, { guardian: { equals: person } }, 'child')
  const kinds: PersonKind[] = [
    ...(stored.student === null ? [] : (['student'] as const)),
    ...(stored.staff === null ? [] : (['staff'] as const)),
    ...(children.length > 0 || (stored.student === null && stored.staff === null)
      ? (['guardian'] as const)
      : []),
  ]
  return {
    id: person,
    name:
      facts.reference.people.get(person)?.fullName ?? `${stored.values.lastName} ${stored.values.firstName}`,
    ...stored,
    kinds,
    guardians,
    children,
    today: facts.today,
  }
}
