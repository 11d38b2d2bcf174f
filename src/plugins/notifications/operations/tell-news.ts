import { createLocalReq, type Payload } from 'payload'

import { now } from '@/core/clock'
import { groupBy } from '@/core/group-by'
import { inTransaction } from '@/db/in-transaction'
import type { Reference } from '@/db/reference'
import { rows } from '@/db/rows'

import { type FreshNews, isToBeTold, joinNews } from '../domain/join-news'
import { SLUGS } from '../slugs'
import { notificationMessages } from '../translations'
import type { NewsRow, PushMessage } from '../types'
import { readReceivers, type Receiver } from './receivers'
import { readStanding, type Stands } from './stands-now'
import { readSubscribers, type Subscriber, wants } from './subscribers'

/** So long the first news of a person waits for others, in milliseconds: a teacher marks a whole class meanwhile. */
export const JOINED_WITHIN = 180_000
/** News told in one go at most; the next minute goes on. */
const AT_ONCE = 5000

const readDue = async (payload: Payload, school: number): Promise<Map<number, NewsRow[]>> => {
  const waiting = await rows({ payload }).find<NewsRow>({
    collection: SLUGS.news,
    columns: ['id', 'user', 'student', 'kind', 'source', 'workload', 'at', 'isPending', 'told'],
    where: { school: { equals: school }, isPending: { equals: true } },
    sort: ['at', 'id'],
    limit: AT_ONCE,
  })
  const before = new Date(now().getTime() - JOINED_WITHIN).toISOString()
  // The first of each is the eldest.
  return new Map([...groupBy(waiting, ({ user }) => user)].filter(([, [first]]) => first!.at <= before))
}

type Told = { row: NewsRow; told: string | null }
type Letter = { devices: readonly number[]; message: PushMessage }

type PersonArgs = {
  news: readonly NewsRow[]
  receiver: Receiver | undefined
  subscriber: Subscriber | undefined
  reference: Reference
  standing: (row: NewsRow, locale: Receiver['locale']) => Stands
}

/** What one person is told; whose rights, wish or devices have ended is told nothing. */
const tellPerson = ({ news, receiver, subscriber, reference, standing }: PersonArgs) => {
  const told: Told[] = news.map((row) => ({ row, told: row.told }))
  if (!receiver || !subscriber) return { told, letter: null }
  const { locale, students } = receiver
  const fresh = news
    .filter(({ kind, student }) => wants(subscriber, kind) && students.includes(student))
    .map((row): FreshNews => ({
      id: row.id,
      student: row.student,
      kind: row.kind,
      subject: reference.subjects.get(reference.workloads.get(row.workload)?.subject ?? 0)?.name ?? '',
      told: row.told,
      ...standing(row, locale),
    }))
  const standsOf = new Map(fresh.map((one) => [one.id, isToBeTold(one) ? one.stands : one.told]))
  const names = new Map(
    students.map((student): [number, string] => [
      student,
      reference.people.get(reference.students.get(student)?.person ?? 0)?.firstName ?? '',
    ]),
  )
  const message = joinNews({
    news: fresh,
    names,
    showsValue: subscriber.showsValue,
    locale,
    text: notificationMessages(locale).push,
  })
  return {
    told: told.map(({ row, told: before }) => ({ row, told: standsOf.get(row.id) ?? before })),
    letter: message && { devices: subscriber.devices, message },
  }
}

/**
 * Puts what has waited long enough into the outbox, one message for each device of a person, as it stands now: a mark
 * that was taken back is not told, a corrected one only as it is. All together or nothing. The caller has the turn.
 */
export const tellNews = async (payload: Payload, school: number): Promise<number> => {
  const due = await readDue(payload, school)
  if (due.size === 0) return 0
  const users = [...due.keys()]
  const subscribers = await readSubscribers(payload, school)
  const receivers = await readReceivers({ payload, school, users })
  const req = await createLocalReq({}, payload)
  const facts = [...receivers.values()][0]?.facts
  const standing = facts
    ? await readStanding({ req, facts, news: [...due.values()].flat() })
    : () => ({ stands: null, dueDate: null })
  const told: Told[] = []
  const letters: Letter[] = []
  for (const [user, news] of due) {
    const receiver = receivers.get(user)
    const person = receiver
      ? tellPerson({
          news,
          receiver,
          subscriber: subscribers.get(user),
          reference: receiver.facts.reference,
          standing,
        })
      : { told: news.map((row) => ({ row, told: row.told })), letter: null }
    told.push(...person.told)
    if (person.letter) letters.push(person.letter)
  }
  const at = now().toISOString()
  const messages = letters.flatMap(({ devices, message }) =>
    devices.map((device) => ({ school, device, message: JSON.stringify(message), attempts: 0, nextAt: at })),
  )
  await inTransaction(req, async () => {
    if (messages.length > 0) await rows(req).insert({ collection: SLUGS.outbox, rows: messages })
    await rows(req).upsert({
      collection: SLUGS.news,
      on: ['user', 'student', 'kind', 'source'],
      set: ['isPending', 'told', 'updatedAt'],
      rows: told.map(({ row: { user, student, kind, source, workload, at: changedAt }, told: words }) => ({
        ...{ school, user, student, kind, source, workload, at: changedAt },
        isPending: false,
        told: words,
      })),
    })
  })
  return messages.length
}
