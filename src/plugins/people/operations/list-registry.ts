import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { ColumnKey } from '../domain/list-columns'
import { selectPeople } from '../domain/select-people'
import { presentRows } from '../presenters/present-rows'
import type { RegistryFilter, RegistryPage } from '../types'
import { loadBenefits } from './load-benefits'

export const PAGE_SIZE = 50

type Args = {
  req: PayloadRequest
  facts: Facts
  locale: 'ru' | 'en'
  filter: RegistryFilter
  columns: readonly ColumnKey[]
  /** From 1; everybody at once when left out. */
  page?: number
}

/** The last day on which somebody of that age or older was born. */
const bornBefore = (today: SchoolDate, age: number): SchoolDate =>
  `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}${today.slice(4)}`

/** Persons of that sex and age; `null` when neither is asked. */
const bySexAndAge = async ({ req, facts, filter }: Args): Promise<Set<number> | null> => {
  const { sex, ageFrom, ageTo } = filter
  if (sex === null && ageFrom === null && ageTo === null) return null
  const found = await rows(req).find<{ id: number }>({
    collection: 'people',
    columns: ['id'],
    where: {
      and: [
        { school: { equals: facts.school } },
        ...(sex ? [{ sex: { equals: sex } }] : []),
        ...(ageFrom === null ? [] : [{ birthDate: { less_than_equal: bornBefore(facts.today, ageFrom) } }]),
        ...(ageTo === null
          ? []
          : [{ birthDate: { greater_than_equal: addDays(bornBefore(facts.today, ageTo + 1), 1) } }]),
      ],
    },
  })
  return new Set(found.map(({ id }) => id))
}

/** Persons whose work here has ended. */
const formerStaff = async ({ req, facts, filter }: Args): Promise<Set<number>> => {
  if (filter.kind !== 'staff') return new Set()
  const left = await rows(req).find<{ person: number }>({
    collection: 'staff',
    columns: ['person'],
    where: { school: { equals: facts.school }, leftOn: { less_than: facts.today } },
  })
  return new Set(left.map(({ person }) => person))
}

/** A list of the registry by name. Who may see it has been decided. */
export const listRegistry = async (args: Args): Promise<RegistryPage> => {
  const { req, facts, locale, filter, columns, page } = args
  const { reference, today } = facts
  const needsBenefits =
    filter.kind === 'students' && (filter.benefit !== null || columns.includes('benefits'))
  const benefits = needsBenefits ? await loadBenefits({ req, facts }) : null
  const fitting = await bySexAndAge(args)
  const former = await formerStaff(args)
  const students = filter.benefit !== null && benefits
  const holders =
    students &&
    new Set(
      [...benefits]
        .filter(([, kinds]) => filter.benefit === 'any' || kinds.includes(filter.benefit!))
        .map(([student]) => reference.students.get(student)?.person),
    )
  const found = selectPeople({ ...filter, reference, today, former }).filter(
    ({ id }) => (!fitting || fitting.has(id)) && (!holders || holders.has(id)),
  )
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const shown = page === undefined ? 1 : Math.min(page, last)
  const people = page === undefined ? found : found.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)
  return {
    rows: await presentRows({ req, facts, locale, kind: filter.kind, people, columns, benefits }),
    total: found.length,
    page: shown,
  }
}
