import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows, type RowWhere } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'

import { SLUGS } from '../slugs'
import type { NoticeRow } from '../types'
import { NOTICE_COLUMNS } from './notices'

export const NOTICES_PAGE_SIZE = 30
type Common = { req: PayloadRequest; facts: Facts }

/** Notices of the own children, the latest first. */
export const listOwnNotices = ({ req, facts }: Common): Promise<NoticeRow[]> =>
  facts.children.length === 0
    ? Promise.resolve([])
    : rows(req).find<NoticeRow>({
        collection: SLUGS.notices,
        columns: [...NOTICE_COLUMNS],
        where: { school: { equals: facts.school }, student: { in: [...facts.children] } },
        sort: ['-from', '-id'],
        limit: 100,
      })

export type NoticeFilter = {
  /** `now`: of today and ahead; `new`: not noted yet by the reader. */
  when: 'now' | 'new' | 'all'
  /** Students whose names match what is sought; `null` for all. */
  students: readonly number[] | null
}

/** What the reader is told of: as class teacher of the class, as nurse of illness in the school. */
const mayTake = ({ classTeacherOf, statuses }: Facts): RowWhere[] => [
  ...(classTeacherOf.length > 0 ? [{ class: { in: [...classTeacherOf] } }] : []),
  ...(statuses.has('medical') ? [{ reason: { equals: 'illness' } }] : []),
]

type List = Common & { filter: NoticeFilter; page: number | null; manner: 'view' | 'export' }

/** Notices that the reader is told of, the latest first. The reading is noted: they tell of health. */
export const listNotices = async ({
  req,
  facts,
  filter,
  page,
  manner,
}: List): Promise<{ rows: NoticeRow[]; total: number; page: number }> => {
  const either = mayTake(facts)
  if (either.length === 0) return { rows: [], total: 0, page: 1 }
  const isNurse = facts.statuses.has('medical')
  const where: RowWhere = {
    school: { equals: facts.school },
    or: either,
    ...(filter.when === 'now'
      ? { to: { greater_than_equal: facts.today }, isWithdrawn: { equals: false } }
      : {}),
    ...(filter.when === 'new' ? { [isNurse ? 'nurseSeenAt' : 'seenAt']: { equals: null } } : {}),
    ...(filter.students === null ? {} : { student: { in: [...filter.students] } }),
  }
  const total = await rows(req).count({ collection: SLUGS.notices, where })
  const shown = Math.min(page ?? 1, Math.max(1, Math.ceil(total / NOTICES_PAGE_SIZE)))
  const found = await rows(req).find<NoticeRow>({
    collection: SLUGS.notices,
    columns: [...NOTICE_COLUMNS],
    where,
    sort: ['-from', '-id'],
    ...(page === null ? {} : { limit: NOTICES_PAGE_SIZE, offset: (shown - 1) * NOTICES_PAGE_SIZE }),
  })
  if (found.length > 0) {
    await recordRead({
      req,
      school: facts.school,
      record: SLUGS.notices,
      documents: found.map(({ id }) => id),
      manner,
    })
  }
  return { rows: found, total, page: shown }
}
