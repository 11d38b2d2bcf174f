import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { rows } from '@/db/rows'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { nameAuthors, presentWorkload } from '@/plugins/journal'

import { SLUGS } from '../slugs'
import type { OpeningRow } from '../types'
import { presentOpeningPeriod } from '../presenters/present-opening'
import { OPENING_COLUMNS } from './load-group'

export const OPENINGS_PAGE_SIZE = 40
/** Openings of a year are tens; more than this are not looked through by a person. */
const MOST = 5000

export type ListedOpening = {
  id: number
  at: string
  author: string | null
  workload: number
  class: string
  subject: string
  period: string
  until: string
  reason: string
  isOver: boolean
}
type Args = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  query?: string | undefined
  page: number
  /** Of these workloads only. */
  workloads?: readonly number[]
}

/** Which locked periods were opened, by whom, until when and why; the latest first. Two statements. */
export const listOpenings = async ({ req, facts, locale, query = '', page, workloads }: Args) => {
  const found = await rows(req).find<OpeningRow>({
    collection: SLUGS.openings,
    columns: OPENING_COLUMNS,
    where: {
      school: { equals: facts.school },
      ...(workloads ? { workload: { in: [...workloads] } } : {}),
    },
    sort: ['-at', '-id'],
    limit: MOST,
  })
  const named = await nameAuthors(
    req,
    { ...facts, user: 0 },
    found.map((row) => ({ ...row, kind: row.kind })),
  )
  const all = named.flatMap((row): ListedOpening[] => {
    const workload = facts.reference.workloads.get(row.workload)
    if (!workload) return []
    const { class: card, subject, subgroup } = presentWorkload(facts, workload)
    return [
      {
        id: row.id,
        at: row.at,
        author: row.authorName,
        workload: row.workload,
        class: card.name,
        subject: [subject.name, subgroup].filter(Boolean).join(', '),
        period: presentOpeningPeriod(facts, row, locale),
        until: row.until,
        reason: row.reason,
        isOver: row.until < facts.today,
      },
    ]
  })
  const passing = all.filter((row) =>
    matchesWords(query, [row.class, row.subject, row.reason, row.author].filter(Boolean).join(' ')),
  )
  const last = Math.max(1, Math.ceil(passing.length / OPENINGS_PAGE_SIZE))
  const shown = Math.min(Math.max(1, page), last)
  return {
    rows: passing.slice((shown - 1) * OPENINGS_PAGE_SIZE, shown * OPENINGS_PAGE_SIZE),
    total: passing.length,
    page: shown,
  }
}
