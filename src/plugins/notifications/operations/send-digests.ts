import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import { now } from '@/core/clock'
import { schoolNow, type SchoolDate } from '@/core/school-date'
import { readReference, type Reference } from '@/db/reference'
import { rows } from '@/db/rows'

import { digestWeek } from '../domain/digest-week'
import { SLUGS } from '../slugs'
import type { LetterRow } from '../types'
import { isMailReady } from '@/mail/mail-ready'
import { allSettings, type SchoolSending } from './settings'
import { writeLetters, type WrittenLetter } from './write-letters'

/** People written to in one go: seven statements read the weeks of all their children. */
const BATCH = 50
/** After so long nobody is at work at a letter any more: its process was killed. In milliseconds. */
const LEASE = 900_000
/** So often a letter is tried within its day. */
const MOST_ATTEMPTS = 5
/** After so many refusals in a row the mail server is down: the rest waits. */
const PATIENCE = 3

type Owed = { payload: Payload; school: number; week: SchoolDate }
type Claimed = Pick<LetterRow, 'id' | 'user' | 'attempts'>

/** Classes together, so that one batch reads few of them. */
const byClass = (
  users: readonly number[],
  personOf: ReadonlyMap<number, number | null>,
  reference: Reference,
) => {
  const classOf = new Map(reference.enrolments.map((row) => [row.student, row.class]))
  const ofPerson = new Map(
    reference.guardianships.map((tie) => [tie.guardian, classOf.get(tie.student) ?? 0]),
  )
  const key = (user: number): number => ofPerson.get(personOf.get(user) ?? 0) ?? 0
  return [...users].sort((one, other) => key(one) - key(other) || one - other)
}

/** Those who have switched the letter on and have not got it, in the order of the children's classes. */
const readOwed = async ({ payload, school, week }: Owed, reference: Reference): Promise<number[]> => {
  const table = rows({ payload })
  const wanting = await table.find<{ user: number }>({
    collection: SLUGS.choices,
    columns: ['user'],
    where: { school: { equals: school }, digest: { equals: true } },
  })
  if (wanting.length === 0) return []
  const letters = await table.find<Pick<LetterRow, 'user' | 'state' | 'takenAt'>>({
    collection: SLUGS.letters,
    columns: ['user', 'state', 'takenAt'],
    where: { school: { equals: school }, week: { equals: week } },
  })
  const before = new Date(now().getTime() - LEASE).toISOString()
  const busy = new Set(
    letters
      .filter(({ state, takenAt }) => !['taken', 'handing'].includes(state) || takenAt >= before)
      .map(({ user }) => user),
  )
  const owed = wanting.map(({ user }) => user).filter((user) => !busy.has(user))
  if (owed.length === 0) return []
  const people = await table.find<{ id: number; person: number | null }>({
    collection: 'users',
    columns: ['id', 'person'],
    where: { id: { in: owed } },
  })
  return byClass(owed, new Map(people.map(({ id, person }) => [id, person])), reference)
}

/**
 * Takes the letters of some people for this run: the unique key gives each to one process alone, and one that was left
 * by a killed process to the first that comes after it. One statement, and one to read what was got.
 */
const claim = async (
  { payload, school, week }: Owed,
  users: readonly number[],
  token: string,
): Promise<Claimed[]> => {
  const present = now()
  await rows({ payload }).upsert({
    collection: SLUGS.letters,
    on: ['school', 'user', 'week'],
    set: ['claim', 'takenAt', 'updatedAt'],
    add: ['attempts'],
    where: {
      state: { in: ['taken', 'handing'] },
      takenAt: { less_than: new Date(present.getTime() - LEASE).toISOString() },
    },
    rows: users.map((user) => ({
      ...{ school, user, week, claim: token, attempts: 1 },
      state: 'taken',
      takenAt: present.toISOString(),
    })),
  })
  return rows({ payload }).find<Claimed>({
    collection: SLUGS.letters,
    columns: ['id', 'user', 'attempts'],
    where: {
      school: { equals: school },
      week: { equals: week },
      claim: { equals: token },
      user: { in: [...users] },
    },
  })
}

const setState = (payload: Payload, ids: readonly number[], data: object): Promise<number> =>
  rows({ payload }).update({ collection: SLUGS.letters, where: { id: { in: [...ids] } }, data: { ...data } })

/**
 * Hands one letter over. It is noted before and after: a process killed between leaves a letter that is tried again
 * under the same Message-ID, by which mail programs show one.
 */
const handOver = async (
  payload: Payload,
  { id, attempts }: Claimed,
  token: string,
  letter: WrittenLetter,
): Promise<boolean> => {
  const mine = await rows({ payload }).update({
    collection: SLUGS.letters,
    where: { id: { equals: id }, claim: { equals: token }, state: { equals: 'taken' } },
    data: { state: 'handing', takenAt: now().toISOString() },
  })
  if (mine === 0) return true
  try {
    await payload.sendEmail({ ...letter, messageId: `<weekly-${id}@${letter.host}>` })
    await setState(payload, [id], { state: 'sent', takenAt: now().toISOString() })
    return true
  } catch (error) {
    // What a mail server answers may hold an address: the log has the kind alone.
    payload.logger.warn({
      letter: id,
      code: (error as { code?: unknown }).code,
      msg: 'A weekly letter was not taken',
    })
    await setState(payload, [id], { state: attempts >= MOST_ATTEMPTS ? 'failed' : 'taken' })
    return false
  }
}

const sendBatch = async (owed: Owed, users: readonly number[], settings: SchoolSending) => {
  const { payload } = owed
  const token = randomUUID()
  const claimed = await claim(owed, users, token)
  // One that was handed over when its process was killed begins anew.
  await rows({ payload }).update({
    collection: SLUGS.letters,
    where: {
      claim: { equals: token },
      state: { equals: 'handing' },
      week: { equals: owed.week },
      school: { equals: owed.school },
    },
    data: { state: 'taken' },
  })
  const letters = await writeLetters({ ...owed, settings, users: claimed.map(({ user }) => user) })
  const silent = claimed.filter(({ user }) => !letters.has(user)).map(({ id }) => id)
  if (silent.length > 0) await setState(payload, silent, { state: 'nothing' })
  let [sent, refused] = [0, 0]
  for (const one of claimed) {
    const letter = letters.get(one.user)
    if (!letter) continue
    if (refused >= PATIENCE) break
    const isDone = await handOver(payload, one, token, letter)
    refused = isDone ? 0 : refused + 1
    sent += Number(isDone)
  }
  return { sent, isMailDown: refused >= PATIENCE }
}

const sendDigestsOf = async (payload: Payload, settings: SchoolSending): Promise<number> => {
  const { school } = settings
  const reference = await readReference(payload, school)
  const week = digestWeek(settings, schoolNow(now(), reference.school.timeZone))
  if (week === null) return 0
  const users = await readOwed({ payload, school, week }, reference)
  let sent = 0
  for (let at = 0; at < users.length; at += BATCH) {
    const batch = await sendBatch({ payload, school, week }, users.slice(at, at + BATCH), settings)
    sent += batch.sent
    if (batch.isMailDown) break
  }
  return sent
}

/** Writes to everybody who is owed a weekly letter now, once. Without a mail server nothing is noted either. */
export const sendDigests = async (payload: Payload): Promise<{ sent: number }> => {
  if (!isMailReady(payload)) return { sent: 0 }
  const without = await schoolsWithout(payload, 'notifications')
  let sent = 0
  for (const settings of await allSettings(payload)) {
    if (without.has(settings.school)) continue
    try {
      sent += await sendDigestsOf(payload, settings)
    } catch (error) {
      payload.logger.error({
        err: error,
        school: settings.school,
        msg: 'Weekly letters could not be written',
      })
    }
  }
  return { sent }
}
