import { derivePerson } from '@/collections/people/derive'
import { newId } from '@/core/ids'
import type { Localized } from '@/core/locale'
import type { FlatValue } from '@/db/rows'

import { changeNote } from '../domain/change-note'
import { nameKey, type PersonName } from '../domain/parse-words'
import type { ChangedRow, NewRows } from '../types'
import type { Existing, PersonRow } from './existing'

const digits = (text: string | null): string => (text ?? '').replaceAll(/\D/g, '')
const phoneKey = (text: string | null): string => digits(text).slice(-10)
const keyOf = (name: PersonName): string => nameKey(name.lastName, name.firstName, name.middleName)

export type Details = Partial<Omit<PersonRow, 'id' | keyof PersonName>>
export type Sought = { name: PersonName; details: Details }

/** People of the school and of the file, found by what they are known by; remembers who is new and who changes. */
export const peopleBook = ({ people, school }: Existing) => {
  const bySnils = new Map<string, PersonRow>()
  const byName = new Map<string, PersonRow[]>()
  const byId = new Map<number, PersonRow>()
  const inserts: NewRows['rows'] = []
  const updates = new Map<number, ChangedRow>()
  const fresh = new Set<number>()

  const remember = (person: PersonRow): void => {
    byId.set(person.id, person)
    if (person.snils) bySnils.set(digits(person.snils), person)
    const key = keyOf(person)
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  for (const person of people) remember(person)

  const named = (name: PersonName): PersonRow[] => byName.get(keyOf(name)) ?? []
  const withSnils = (snils: string | null | undefined): PersonRow | undefined =>
    snils ? bySnils.get(digits(snils)) : undefined

  return {
    inserts,
    updates,
    isFresh: (id: number): boolean => fresh.has(id),
    named,
    withSnils,
    /** The same СНИЛС, or the same name and birth date. */
    findBorn: ({ name, details }: Sought): PersonRow | undefined =>
      withSnils(details.snils) ??
      named(name).find((one) => details.birthDate && one.birthDate === details.birthDate),
    /** The same СНИЛС, or the same name with phone or birth date, or the name among those who are tied already. */
    findGuardian: ({ name, details }: Sought, tied: ReadonlySet<number>): PersonRow | undefined =>
      withSnils(details.snils) ??
      named(name).find((one) => details.phone && phoneKey(one.phone) === phoneKey(details.phone)) ??
      named(name).find((one) => details.birthDate && one.birthDate === details.birthDate) ??
      named(name).find(({ id }) => tied.has(id)),
    add: ({ name, details }: Sought): PersonRow => {
      const empty = { birthDate: null, sex: null, snils: null, phone: null, email: null }
      const person: PersonRow = { id: newId(), ...name, ...empty, ...details }
      inserts.push({ ...person, school, ...derivePerson(name) })
      fresh.add(person.id)
      remember(person)
      return person
    },
    byId: (id: number): PersonRow | undefined => byId.get(id),
    /** An empty cell erases nothing. Answers what changes, as it was and as it becomes. */
    change: (person: PersonRow, { name, details }: Sought, whose = ''): Localized[] => {
      if (fresh.has(person.id)) return []
      const wanted: Record<string, FlatValue> = { ...details }
      if (keyOf(person) !== keyOf(name)) Object.assign(wanted, name)
      const differs = (key: string, value: FlatValue): boolean => {
        const was = person[key as keyof PersonRow]
        if (value === null || value === was) return false
        return key === 'phone'
          ? phoneKey(String(was ?? '')) !== phoneKey(String(value))
          : key !== 'snils' || digits(String(was ?? '')) !== digits(String(value))
      }
      const data = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => differs(key, value)))
      if (Object.keys(data).length === 0) return []
      const before = Object.fromEntries(Object.keys(data).map((key) => [key, person[key as keyof PersonRow]]))
      const earlier = updates.get(person.id)
      Object.assign(person, data)
      const derived =
        'lastName' in data || 'firstName' in data || 'middleName' in data ? derivePerson(person) : {}
      updates.set(person.id, {
        collection: 'people',
        id: person.id,
        before: { ...before, ...earlier?.before },
        data: { ...earlier?.data, ...data, ...derived },
      })
      return Object.keys(data).map((key) => changeNote(key, before[key], data[key], whose))
    },
  }
}
