import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { emit } from '@/core/domain-events'
import { isAppError } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { schoolNow } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { LESSON_TYPES } from '../domain/lesson-types'
import { checkNewPassword } from './check-new-password'
import { isFirstRun } from './first-run'
import { schoolIsOpen } from './portal-errors'

export type NewSchool = {
  schoolName: string
  shortName: string
  timeZone: string
  lastName: string
  firstName: string
  middleName: string | null
  username: string
  password: string
}

type Args = { payload: Payload; input: NewSchool; locale: Locale }
type InTransaction = Omit<Args, 'payload'> & { req: PayloadRequest }

const requireNobody = async (req: PayloadRequest): Promise<void> => {
  const user = await rows(req).findOne({ collection: 'users', columns: ['id'] })
  if (user) throw schoolIsOpen()
  // Two processes on one cluster may both see nobody: the key is unique, and one of them fails here.
  await req.payload.db.create({ collection: 'payload-kv', data: { key: 'first-school', data: {} }, req })
}

const createAll = async ({
  req,
  input,
  locale,
}: InTransaction): Promise<{ school: number; user: number }> => {
  const { payload } = req
  const local = { req, overrideAccess: true, depth: 0 } as const
  const school = await payload.create({
    ...local,
    collection: 'schools',
    data: {
      name: input.schoolName,
      shortName: input.shortName,
      timeZone: input.timeZone as 'Europe/Samara',
      weekDays: 5,
    },
  })
  const { lastName, firstName, middleName } = input
  const person = await payload.create({
    ...local,
    collection: 'people',
    // The derived names are filled by the hook of the collection.
    data: { lastName, firstName, middleName, school: school.id },
  })
  const { date } = schoolNow(now(), input.timeZone)
  const positions = [{ title: 'Администратор системы', from: date }]
  await payload.create({
    ...local,
    collection: 'staff',
    data: { person: person.id, positions, hiredOn: date, school: school.id },
  })
  const user = await payload.create({
    ...local,
    collection: 'users',
    data: {
      username: input.username,
      password: input.password,
      statuses: ['administrator'],
      person: person.id,
      locale,
      schools: [{ school: school.id }],
    },
  })
  await rows(req).insert({
    collection: 'lesson-types',
    rows: LESSON_TYPES.map((type) => ({ ...type, school: school.id })),
  })
  await emit(req, 'school.opened', { school: school.id })
  return { school: school.id, user: user.id }
}

/**
 * Creates the school, its first administrator and the dictionaries that work needs, all or nothing, once.
 * @throws schoolIsOpen when somebody has an account; weakPassword
 */
export const openSchool = async ({ payload, ...args }: Args): Promise<{ school: number; user: number }> => {
  if (!(await isFirstRun(payload))) throw schoolIsOpen()
  const { username, password } = args.input
  checkNewPassword({ password, username, path: 'password' })
  // The visitor has no rights at all: from here on it is the system itself that writes.
  const req = await createLocalReq({}, payload)
  try {
    return await inTransaction(req, async () => {
      await requireNobody(req)
      return createAll({ req, ...args })
    })
  } catch (error) {
    // Somebody else was faster: whatever broke on the way, that is what the visitor has to know.
    if (!isAppError(error) && !(await isFirstRun(payload))) throw schoolIsOpen()
    throw error
  }
}
