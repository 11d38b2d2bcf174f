import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import type { Kind } from '../types'

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
export type Position = { id?: string; title: string; from?: string | null; to?: string | null }
export type StaffCard = {
  id: number
  person: number
  hiredOn?: string | null
  leftOn?: string | null
  positions?: Position[] | null
}
/** What the school has already, read in whole sets: five statements for a file of any length. */
export type Existing = {
  school: number
  people: PersonRow[]
  students: { id: number; person: number }[]
  staff: StaffCard[]
  /** Who of the school signs in already; asked only for files of staff. */
  accounts: ReadonlySet<number>
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
  kind: Kind,
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
    staff: kind === 'staff' ? await readStaff(req, school) : [],
    accounts: kind === 'staff' ? await readAccounts(req, school) : new Set(),
    ties: await table.find({ collection: 'guardianships', where, columns: ['guardian', 'student'] }),
  }
}

/** Cards with their positions: lists are Payload's to read. */
const readStaff = async (req: PayloadRequest, school: number): Promise<StaffCard[]> => {
  const { docs } = await req.payload.db.find<StaffCard>({
    collection: 'staff',
    where: { school: { equals: school } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

const readAccounts = async (req: PayloadRequest, school: number): Promise<Set<number>> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'schools.school': { equals: school }, person: { exists: true } },
    select: { person: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set((docs as unknown as { person: number }[]).map(({ person }) => person))
}
