import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { now } from '@/core/clock'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows } from '@/db/rows'

import { familiesOf, isOffice, obstacleOf } from '../access/may-issue'
import { notesOf } from '../presenters/notes-of'
import { SLUGS } from '../slugs'
import type { AccessState, Candidate } from '../types'
import { accountsOf } from './accounts'

type Scope = { req: PayloadRequest; facts: Facts }
export const PAGE_SIZE = 50

/** Classes whose families the reader may give slips. */
export const classesOf = (facts: Facts) =>
  presentClasses(facts).filter(({ id }) => isOffice(facts) || facts.classTeacherOf.includes(id))

type Code = { account: number; expiresAt: string; usedAt: string | null }

/** The latest code of each account. */
const latestCodes = async (
  { req, facts }: Scope,
  accounts: readonly number[],
): Promise<Map<number, Code>> => {
  if (accounts.length === 0) return new Map()
  const codes = await rows(req).find<Code>({
    collection: SLUGS.codes,
    columns: ['account', 'expiresAt', 'usedAt'],
    where: { school: { equals: facts.school }, account: { in: [...accounts] }, voidedAt: { exists: false } },
    sort: ['issuedAt'],
  })
  return new Map(codes.map((code) => [code.account, code]))
}

const stateOf = (hasAccount: boolean, code: Code | undefined): { state: AccessState; at: string | null } => {
  if (!code) return { state: hasAccount ? 'account' : 'none', at: null }
  if (code.usedAt) return { state: 'entered', at: code.usedAt }
  return { state: Date.parse(code.expiresAt) > now().getTime() ? 'issued' : 'expired', at: code.expiresAt }
}

const present = async (scope: Scope, people: readonly number[]): Promise<Candidate[]> => {
  const { facts } = scope
  const accounts = await accountsOf(scope, people)
  const codes = await latestCodes(
    scope,
    [...accounts.values()].map(({ id }) => id),
  )
  const noteOf = notesOf(facts)
  return people.map((person) => {
    const account = accounts.get(person) ?? null
    return {
      person,
      name: facts.reference.people.get(person)?.fullName ?? '',
      note: noteOf(person),
      username: account?.username ?? null,
      obstacle: obstacleOf(facts, person, account),
      ...stateOf(Boolean(account), account ? codes.get(account.id) : undefined),
    }
  })
}

const byName =
  ({ reference }: Facts) =>
  (left: number, right: number): number => {
    const [a, b] = [reference.people.get(left)?.sortKey ?? '', reference.people.get(right)?.sortKey ?? '']
    return a < b ? -1 : a > b ? 1 : left - right
  }

/** The families of a class: each student, then the parents. */
export const listClass = (scope: Scope, classId: number): Promise<Candidate[]> => {
  const { facts } = scope
  const { reference } = facts
  const family = new Set(familiesOf(facts, classId))
  const students = [...reference.students.values()]
    .filter(({ person }) => family.has(person))
    .sort((left, right) => byName(facts)(left.person, right.person))
  const ordered = students.flatMap(({ id, person }) => [
    person,
    ...reference.guardianships
      .filter((tie) => tie.student === id && family.has(tie.guardian))
      .map(({ guardian }) => guardian)
      .sort(byName(facts)),
  ])
  return present(scope, [...new Set(ordered)])
}

/** Staff by name, for the office. */
export const listStaff = async (
  scope: Scope,
  { q, page }: { q: string; page: number },
): Promise<{ candidates: Candidate[]; total: number; page: number }> => {
  const { facts } = scope
  const found = [...new Set([...facts.reference.staff.values()].map(({ person }) => person))]
    .filter((person) => matchesWords(q, facts.reference.people.get(person)?.fullName ?? ''))
    .sort(byName(facts))
  const number = Math.min(page, Math.max(1, Math.ceil(found.length / PAGE_SIZE)))
  const shown = found.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
  return { candidates: await present(scope, shown), total: found.length, page: number }
}
