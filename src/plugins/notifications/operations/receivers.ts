import type { Payload, PayloadRequest } from 'payload'

import { actAsRead } from '@/access/act-as'
import { type Facts, factsOf } from '@/access/facts'
import { chosenSchool } from '@/core/chosen-school'
import { isLocale, type Locale } from '@/core/locale'

export type Receiver = {
  user: number
  /** A request of the receiver, for what other plugins tell by their own rules. */
  req: PayloadRequest
  facts: Facts
  locale: Locale
  email: string | null
  /** Whose diaries the person may read today as the student or as a guardian: never as a teacher. */
  students: number[]
}

type Account = { id: number; email?: string | null; locale?: unknown }
type Args = { payload: Payload; school: number; users: readonly number[] }

/**
 * The accounts as they may see the school at this moment: whose rights have ended is not among them. The accounts are
 * read together; who sees whom is told by the school's records in memory.
 */
export const readReceivers = async ({ payload, school, users }: Args): Promise<Map<number, Receiver>> => {
  if (users.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...users] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const receivers = new Map<number, Receiver>()
  for (const account of docs as unknown as Account[]) {
    const req = await actAsRead({ payload, user: account, school })
    // An account of other schools only would be judged as if it were in its own one.
    if (chosenSchool(req) !== school) continue
    const facts = await factsOf(req)
    if (!facts) continue
    const students = [...new Set([...(facts.student === null ? [] : [facts.student]), ...facts.children])]
    if (students.length === 0) continue
    receivers.set(account.id, {
      user: account.id,
      req,
      facts,
      locale: isLocale(account.locale) ? account.locale : 'ru',
      email: account.email ?? null,
      students,
    })
  }
  return receivers
}
