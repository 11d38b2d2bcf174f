import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { searchText } from '@/db/cyrillic'
import { rows } from '@/db/rows'

import type { FormValues } from '../domain/person-fields'
import { isSnils, maskSnils } from '@/core/snils'
import type { Duplicate } from '../types'
import { knowPeople } from './know-people'

type Names = Pick<FormValues, 'lastName' | 'firstName' | 'middleName' | 'birthDate' | 'snils'>
type Args = { req: PayloadRequest; facts: Facts; locale: Locale; values: Names; except: number | null }

/** More than these nobody reads. */
const MOST = 5

/**
 * People who are perhaps the same: of one SNILS, or of one name and birth date. A patronymic that one of the two
 * lacks does not part them.
 */
export const findDuplicates = async ({ req, facts, locale, values, except }: Args): Promise<Duplicate[]> => {
  const { lastName, firstName, middleName, birthDate, snils } = values
  const base = { school: { equals: facts.school } }
  const name = searchText(lastName, firstName)
  const whole = searchText(lastName, firstName, middleName)
  const reasons = new Map<number, Duplicate['reason']>()
  if (lastName && firstName && birthDate) {
    const born = await rows(req).find<{ id: number; searchText: string; middleName: string | null }>({
      collection: 'people',
      columns: ['id', 'searchText', 'middleName'],
      where: { ...base, birthDate: { equals: birthDate } },
    })
    for (const row of born) {
      const isSame = row.searchText === whole || row.searchText === name
      const isWithout = middleName.trim() === '' && row.searchText.startsWith(`${name} `)
      if (isSame || isWithout) reasons.set(row.id, 'name')
    }
  }
  if (isSnils(snils)) {
    const masked = maskSnils(snils)
    const same = await rows(req).find<{ id: number }>({
      collection: 'people',
      columns: ['id'],
      where: { ...base, snils: { in: [masked, masked.replaceAll(/\D/g, '')] } },
    })
    for (const { id } of same) reasons.set(id, 'snils')
  }
  if (except !== null) reasons.delete(except)
  const known = await knowPeople({ req, facts, locale, ids: [...reasons.keys()].slice(0, MOST) })
  return known.map((person) => ({ ...person, reason: reasons.get(person.id)! }))
}
