import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notAllowed, notFound } from '@/core/errors'
import { addDays, daysBetween, isWithin, overlaps, type SchoolDate } from '@/core/school-date'
import { holdStudent } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { announceAbsence } from '@/plugins/journal'

import { mayReadNotice } from '../access/rules'
import { codeOfReason } from '../domain/code-of-reason'
import { DAYS_AHEAD, DAYS_BACK, LONGEST_DAYS } from '../domain/limits'
import { SLUGS } from '../slugs'
import type { NoticeReason, NoticeRow } from '../types'
import { notEnrolled, noticeChanged, noticeOverlaps, wrongDays } from './notice-errors'

export const NOTICE_COLUMNS = [
  'id',
  'student',
  'class',
  'from',
  'to',
  'reason',
  'note',
  'author',
  'sentAt',
  'isWithdrawn',
  'seenAt',
  'seenBy',
  'nurseSeenAt',
  'revision',
] as const satisfies readonly (keyof NoticeRow)[]

type Common = { req: PayloadRequest; facts: Facts }
export type NoticeInput = { from: SchoolDate; to: SchoolDate; reason: NoticeReason; note: string | null }

const announced = ({ from, to, reason }: NoticeInput) => ({ from, to, code: codeOfReason(reason) })

const checkDays = ({ today }: Facts, { from, to }: NoticeInput, before: NoticeRow | null): void => {
  if (to < from) throw wrongDays({ fault: 'turned' }, { path: 'to' })
  if (daysBetween(from, to) >= LONGEST_DAYS) throw wrongDays({ fault: 'long' }, { path: 'to' })
  // A notice that began earlier keeps its beginning.
  if (from < addDays(today, -DAYS_BACK) && from !== before?.from)
    throw wrongDays({ fault: 'past' }, { path: 'from' })
  if (to > addDays(today, DAYS_AHEAD)) throw wrongDays({ fault: 'ahead' }, { path: 'to' })
}

const refuseOverlap = async (
  { req, facts }: Common,
  student: number,
  { from, to }: NoticeInput,
  self: number | null,
): Promise<void> => {
  const other = await rows(req).findOne<{ from: SchoolDate; to: SchoolDate }>({
    collection: SLUGS.notices,
    columns: ['from', 'to'],
    where: {
      school: { equals: facts.school },
      student: { equals: student },
      isWithdrawn: { equals: false },
      from: { less_than_equal: to },
      to: { greater_than_equal: from },
      ...(self === null ? {} : { id: { not_equals: self } }),
    },
  })
  if (other) throw noticeOverlaps(other, { path: 'from' })
}

/** Tells the school that a child is not coming; the codes stand in the journal at once. */
export const sendNotice = ({
  req,
  facts,
  student,
  input,
}: Common & { student: number; input: NoticeInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    if (!facts.children.includes(student)) throw notFound(undefined, { path: 'student' })
    await holdStudent(req, student)
    checkDays(facts, input, null)
    const enrolment =
      facts.reference.enrolments.find((row) => row.student === student && isWithin(row, input.from)) ??
      facts.reference.enrolments.find((row) => row.student === student && overlaps(row, input))
    if (!enrolment) throw notEnrolled(undefined, { path: 'from' })
    await refuseOverlap({ req, facts }, student, input, null)
    const [id] = await rows(req).insert({
      collection: SLUGS.notices,
      rows: [
        {
          ...input,
          school: facts.school,
          student,
          class: enrolment.class,
          author: facts.user,
          sentAt: now().toISOString(),
          isWithdrawn: false,
          revision: 1,
        },
      ],
    })
    await announceAbsence({
      req,
      facts,
      student,
      author: facts.user,
      before: null,
      after: announced(input),
    })
    return { id: id! }
  })

/** A notice that the person may read. @throws notFound for everybody else. */
export const loadNotice = async ({ req, facts, id }: Common & { id: number }): Promise<NoticeRow> => {
  const row = await rows(req).findOne<NoticeRow>({
    collection: SLUGS.notices,
    columns: [...NOTICE_COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row || !mayReadNotice(facts, row)) throw notFound()
  return row
}

/** A notice of an own child that still stands. */
const loadOwn = async (args: Common & { id: number }): Promise<NoticeRow> => {
  const row = await loadNotice(args)
  if (!args.facts.children.includes(row.student)) throw notAllowed()
  if (row.isWithdrawn) throw noticeChanged()
  return row
}

/** Changes days, reason or note; who had noted it is told anew, and the codes follow. */
export const changeNotice = ({
  req,
  facts,
  id,
  seen,
  input,
}: Common & { id: number; seen: number; input: NoticeInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const row = await loadOwn({ req, facts, id })
    await holdStudent(req, row.student)
    checkDays(facts, input, row)
    await refuseOverlap({ req, facts }, row.student, input, id)
    const changed = await rows(req).update({
      collection: SLUGS.notices,
      where: { id: { equals: id }, revision: { equals: seen } },
      data: { ...input, seenAt: null, seenBy: null, nurseSeenAt: null },
      add: { revision: 1 },
    })
    if (changed === 0) throw noticeChanged()
    await announceAbsence({
      req,
      facts,
      student: row.student,
      author: row.author,
      before: announced(row),
      after: announced(input),
    })
    return { id }
  })

/** The child comes after all: the codes that the notice had set are taken back. */
export const withdrawNotice = ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> =>
  inTransaction(req, async () => {
    const row = await loadOwn({ req, facts, id })
    await rows(req).update({
      collection: SLUGS.notices,
      where: { id: { equals: id } },
      data: { isWithdrawn: true, seenAt: null, nurseSeenAt: null },
      add: { revision: 1 },
    })
    await announceAbsence({
      req,
      facts,
      student: row.student,
      author: row.author,
      before: announced(row),
      after: null,
    })
    return { ok: true as const }
  })

/** The class teacher, or the nurse, has read it: it leaves the own home page. */
export const noteNotice = async ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> => {
  const row = await loadNotice({ req, facts, id })
  const leads = facts.classTeacherOf.includes(row.class)
  const nurses = facts.statuses.has('medical') && row.reason === 'illness'
  if (!leads && !nurses) throw notAllowed()
  const at = now().toISOString()
  if (leads) {
    await rows(req).update({
      collection: SLUGS.notices,
      where: { id: { equals: id }, seenAt: { equals: null } },
      data: { seenAt: at, seenBy: facts.user },
    })
  }
  if (nurses) {
    await rows(req).update({
      collection: SLUGS.notices,
      where: { id: { equals: id }, nurseSeenAt: { equals: null } },
      data: { nurseSeenAt: at },
    })
  }
  return { ok: true }
}
