import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { schoolNow } from '@/core/school-date'
import { rows } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'

import { inPairs } from '@/core/code-hash'
import { groupCode, readCode } from '@/core/one-time-code'
import { notesOf } from '../presenters/notes-of'
import type { PaperSlip } from '../presenters/present-sheet'
import { SLUGS } from '../slugs'
import { isCode } from './is-code'
import { addressOf, linkOf, requireReachable } from './issue-slips'
import { staleSheet } from './slip-errors'

type Scope = { req: PayloadRequest; facts: Facts }
type Asked = { person: number; code: string }
type Kept = { account: number; hash: string; expiresAt: string }

/** Notes that slips were printed. */
export const notePrinted = async ({ req, facts }: Scope, people: readonly number[]): Promise<void> => {
  const accounts = await requireReachable({ req, facts }, people)
  await recordRead({
    req,
    school: facts.school,
    record: SLUGS.codes,
    documents: [...accounts.values()].map(({ id }) => id),
    manner: 'print',
  })
}

/**
 * The slips of codes that the reader has just been given, for paper: names come from the school's own records, and a
 * code that does not hold is not printed.
 */
export const readSheet = async (
  scope: Scope,
  asked: readonly Asked[],
): Promise<{ address: string; expiresOn: string; slips: PaperSlip[] }> => {
  const { req, facts } = scope
  const accounts = await requireReachable(
    scope,
    asked.map(({ person }) => person),
  )
  const kept = await rows(req).find<Kept>({
    collection: SLUGS.codes,
    columns: ['account', 'hash', 'expiresAt'],
    where: {
      school: { equals: facts.school },
      account: { in: [...accounts.values()].map(({ id }) => id) },
      usedAt: { exists: false },
      voidedAt: { exists: false },
    },
  })
  const address = addressOf(req)
  const noteOf = notesOf(facts)
  let expires = now().toISOString()
  const slips = await inPairs(asked, async ({ person, code }): Promise<PaperSlip> => {
    const account = accounts.get(person)
    const row = kept.find((one) => one.account === account?.id)
    const read = readCode(code)
    if (!account || !row || !(await isCode(req.payload, { account: account.id, hash: row.hash, code: read })))
      throw staleSheet()
    expires = row.expiresAt
    return {
      name: facts.reference.people.get(person)?.fullName ?? '',
      note: noteOf(person),
      username: account.username,
      code: groupCode(read),
      link: linkOf(address, account.username, read),
    }
  })
  await notePrinted(
    scope,
    asked.map(({ person }) => person),
  )
  return { address, expiresOn: schoolNow(new Date(expires), facts.reference.school.timeZone).date, slips }
}
