import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import { groupBy } from '@/core/group-by'
import type { Locale } from '@/core/locale'
import { isWithin, type Period, type SchoolDate } from '@/core/school-date'
import type { PersonRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'

import { ageOn } from '../domain/check-person'
import type { ColumnKey } from '../domain/list-columns'
import type { RegistryKind } from '../domain/select-people'
import { peopleMessages } from '../translations'
import type { RegistryRow } from '../types'

type Stored = {
  id: number
  birthDate: SchoolDate | null
  sex: 'male' | 'female' | null
  phone: string | null
  email: string | null
  addressActual: string | null
  addressRegistered: string | null
  workplace: string | null
  snils: string | null
}
type StaffDoc = {
  person: number
  positions?: ({ title: string } & Period)[] | null
  hiredOn?: string | null
  leftOn?: string | null
}

type Args = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  kind: RegistryKind
  people: readonly PersonRef[]
  columns: readonly ColumnKey[]
  benefits: ReadonlyMap<number, readonly string[]> | null
}

const loadStaff = async ({ req, facts, kind, people }: Args): Promise<Map<number, StaffDoc>> => {
  if (kind !== 'staff') return new Map()
  const { docs } = await req.payload.db.find<StaffDoc & { id: number }>({
    collection: 'staff',
    req,
    limit: 0,
    pagination: false,
    where: { school: { equals: facts.school }, person: { in: people.map(({ id }) => id) } },
  })
  return new Map(docs.map((doc) => [doc.person, doc]))
}

const loadFileNumbers = async ({ req, kind, people }: Args): Promise<Map<number, string | null>> => {
  if (kind !== 'students') return new Map()
  const cards = await rows(req).find<{ person: number; fileNumber: string | null }>({
    collection: 'students',
    columns: ['person', 'fileNumber'],
    where: { person: { in: people.map(({ id }) => id) } },
  })
  return new Map(cards.map(({ person, fileNumber }) => [person, fileNumber]))
}

/** What is known of families and classes from the school's snapshot, by person or by student. */
const familiesOf = ({ reference, today }: Facts) => {
  const students = new Map([...reference.students.values()].map((card) => [card.person, card.id]))
  const lasting = reference.guardianships.filter((tie) => isWithin(tie, today))
  const byGuardian = groupBy(lasting, ({ guardian }) => guardian)
  const byStudent = groupBy(lasting, ({ student }) => student)
  const classes = new Map(
    reference.enrolments
      .filter((row) => isWithin(row, today))
      .map((row) => [row.student, reference.classes.get(row.class)?.name ?? '']),
  )
  const nameOf = (person: number | undefined): string =>
    (person === undefined ? undefined : reference.people.get(person)?.fullName) ?? ''
  return {
    studentOf: (person: number) => students.get(person),
    classOf: (student: number) => classes.get(student) ?? '',
    guardians: (student: number) =>
      (byStudent.get(student) ?? []).map(({ guardian }) => nameOf(guardian)).join(', '),
    children: (person: number) =>
      (byGuardian.get(person) ?? [])
        .map(({ student }) =>
          [nameOf(reference.students.get(student)?.person), classes.get(student)].filter(Boolean).join(' '),
        )
        .join(', '),
  }
}

/** The cells of a list as texts: the page, the print and the files show the same. */
export const presentRows = async (args: Args): Promise<RegistryRow[]> => {
  const { req, facts, locale, people, columns, benefits } = args
  if (people.length === 0) return []
  const text = peopleMessages(locale)
  const stored = await rows(req).find<Stored>({
    collection: 'people',
    columns: [
      'id', 'birthDate', 'sex', 'phone', 'email', 'addressActual', 'addressRegistered', 'workplace', 'snils',
    ], // prettier-ignore
    where: { id: { in: people.map(({ id }) => id) } },
  })
  const byId = new Map(stored.map((row) => [row.id, row]))
  const staff = await loadStaff(args)
  const fileNumbers = await loadFileNumbers(args)
  const families = familiesOf(facts)
  const dateText = (date: string | null | undefined) => (date ? formatDate(locale, date, 'numeric') : '')
  const benefitText = (kinds: readonly string[] = []) =>
    kinds.map((kind) => BENEFIT_KINDS.find(({ value }) => value === kind)?.label[locale] ?? kind).join(', ')
  return people.map(({ id, fullName }) => {
    const row = byId.get(id)
    const card = staff.get(id)
    const student = families.studentOf(id)
    const make: Record<ColumnKey, () => string> = {
      class: () => (student === undefined ? '' : families.classOf(student)),
      fileNumber: () => fileNumbers.get(id) ?? '',
      positions: () =>
        (card?.positions ?? [])
          .filter((position) => isWithin(position, facts.today))
          .map(({ title }) => title)
          .join(', '),
      hiredOn: () => dateText(card?.hiredOn),
      leftOn: () => dateText(card?.leftOn),
      children: () => families.children(id),
      birthDate: () => dateText(row?.birthDate),
      age: () => (row?.birthDate ? String(ageOn(row.birthDate, facts.today)) : ''),
      sex: () => (row?.sex ? text.sexes[row.sex] : ''),
      phone: () => row?.phone ?? '',
      email: () => row?.email ?? '',
      guardians: () => (student === undefined ? '' : families.guardians(student)),
      benefits: () => (student === undefined ? '' : benefitText(benefits?.get(student))),
      address: () => row?.addressActual || row?.addressRegistered || '',
      workplace: () => row?.workplace ?? '',
      snils: () => row?.snils ?? '',
    }
    return { id, name: fullName, cells: Object.fromEntries(columns.map((key) => [key, make[key]()])) }
  })
}
