import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { staffName } from '@/plugins/schedule'

import { SLUGS } from '../slugs'
import type { SubstitutionKind, SubstitutionRow } from '../types'
import { SUBSTITUTION_COLUMNS } from './load-desk'

export type SheetLine = {
  id: number
  number: number
  subject: string
  subgroup: string | null
  kind: SubstitutionKind
  teacher: string
  substitute: string | null
  room: string | null
  /** Where a lesson went that stood here, or came from that stands here now. */
  to: { date: SchoolDate; number: number } | null
  from: { date: SchoolDate; number: number } | null
}
export type Sheet = {
  date: SchoolDate
  classes: { id: number; name: string; lines: SheetLine[] }[]
  /** How many of them were not announced yet. */
  planned: number
}

/** The substitutions of a day by class, as they hang on the wall; nothing in it says why somebody is away. One statement. */
export const readSheet = async ({
  req,
  facts,
  date,
}: {
  req: PayloadRequest
  facts: Facts
  date: SchoolDate
}): Promise<Sheet> => {
  const { reference } = facts
  const found = await rows(req).find<SubstitutionRow>({
    collection: SLUGS.substitutions,
    columns: [...SUBSTITUTION_COLUMNS],
    where: {
      school: { equals: facts.school },
      state: { not_equals: 'withdrawn' },
      or: [{ date: { equals: date } }, { toDate: { equals: date } }],
    },
    sort: ['number', 'id'],
  })
  const lineOf = (row: SubstitutionRow): SheetLine => {
    const workload = reference.workloads.get(row.workload)
    const comes = row.toDate === date
    return {
      id: row.id,
      number: comes ? (row.toNumber ?? row.number) : row.number,
      subject: reference.subjects.get(workload?.subject ?? 0)?.name ?? '',
      subgroup: reference.subgroups.get(workload?.subgroup ?? 0)?.name ?? null,
      kind: row.kind,
      teacher: staffName(facts, row.teacher),
      substitute: row.substitute ? staffName(facts, row.substitute) : null,
      room: (row.room && reference.rooms.get(row.room)?.name) || null,
      to:
        row.toDate && (!comes || row.date === date) ? { date: row.toDate, number: row.toNumber ?? 0 } : null,
      from: comes ? { date: row.date, number: row.number } : null,
    }
  }
  const classes = [...new Set(found.map((row) => row.class))]
    .flatMap((id) => reference.classes.get(id) ?? [])
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  return {
    date,
    classes: classes.map(({ id, name }) => ({
      id,
      name,
      lines: found
        .filter((row) => row.class === id)
        .map(lineOf)
        .sort((a, b) => a.number - b.number),
    })),
    planned: found.filter(({ state }) => state === 'planned').length,
  }
}
