import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

export type PersonRow = {
  id: number
  lastName: string
  firstName: string
  middleName: string | null
  birthDate: string | null
  sex: string | null
  snils: string | null
  phone: string | null
  email: string | null
}
/** What the school has already, read in whole sets: five statements for a file of any length. */
export type Existing = {
  school: number
  people: PersonRow[]
  students: { id: number; person: number }[]
  staff: { id: number; person: number }[]
  ties: { guardian: number; student: number }[]
  reference: Facts['reference']
  year: { id: number; startDate: string; endDate: string }
  today: string
}

/** Reads it in the transaction of the request, so that a confirmed import is checked against this very moment. */
export const readExisting = async (
  req: PayloadRequest,
  { school, reference, today }: Facts,
  year: Existing['year'],
): Promise<Existing> => {
  const where = { school: { equals: school } }
  const table = rows(req)
  return {
    school,
    reference,
    year,
    today,
    people: await table.find<PersonRow>({
      collection: 'people',
      where,
      columns: ['id', 'lastName', 'firstName', 'middleName', 'birthDate', 'sex', 'snils', 'phone', 'email'],
    }),
    students: await table.find({ collection: 'students', where, columns: ['id', 'person'] }),
    staff: await table.find({ collection: 'staff', where, columns: ['id', 'person'] }),
    ties: await table.find({ collection: 'guardianships', where, columns: ['guardian', 'student'] }),
  }
}
