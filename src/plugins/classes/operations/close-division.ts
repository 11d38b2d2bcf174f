import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'

import { SLUGS } from '../slugs'
import type { PartRow } from '../types'
import { beforeDivision, divisionClosed, marksAfter, notClosed, workloadsGoOn } from './division-errors'
import { loadDivision } from './load-division'
import { refuseDivided } from './refuse-divided'
import { nameOfWorkload, namesOf, requireDayOfYear } from './roster'

type Args = { req: PayloadRequest; facts: Facts; id: number; revision: number }
type Workload = { id: number; subgroup: number; subject: number; teacher: number; to: SchoolDate | null }
type Recorded = { student: number; date: SchoolDate }

const refuseWithWorkloads = async (
  { req, facts }: Args,
  parts: readonly PartRow[],
  to: SchoolDate,
): Promise<void> => {
  const workloads = await rows(req).find<Workload>({
    collection: 'workloads',
    columns: ['id', 'subgroup', 'subject', 'teacher', 'to'],
    where: { subgroup: { in: parts.map(({ id }) => id) } },
  })
  const going = workloads.filter((row) => !row.to || row.to > to)
  if (going.length > 0) {
    const groupOf = new Map(parts.map(({ id, name }) => [id, name]))
    const names = going.map(({ subgroup, ...row }) =>
      nameOfWorkload(facts.reference, { ...row, group: groupOf.get(subgroup) ?? '' }),
    )
    throw workloadsGoOn(
      { names: names.join('; ') },
      { path: 'to', details: { workloads: going.map(({ id }) => id) } },
    )
  }
  if (workloads.length === 0) return
  const late: Recorded[] = []
  for (const collection of ['marks', 'attendance'] as const)
    late.push(
      ...(await rows(req).find<Recorded>({
        collection,
        columns: ['student', 'date'],
        where: { workload: { in: workloads.map(({ id }) => id) }, date: { greater_than: to } },
        limit: 50,
        sort: ['-date'],
      })),
    )
  if (late.length === 0) return
  throw marksAfter(
    {
      names: namesOf(
        facts.reference,
        late.map(({ student }) => student),
      ),
      date: formatDate(
        'ru',
        late
          .map(({ date }) => date)
          .sort()
          .at(-1)!,
        'numeric',
      ),
    },
    { path: 'to' },
  )
}

/** Ends a division on a day. Its groups, their journals and marks stay; nobody is in them from the next day on. */
export const closeDivision = (args: Args & { to: SchoolDate }): Promise<{ revision: number }> => {
  const { req, facts, id, revision, to } = args
  return inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { division, card, parts } = await loadDivision({ req, facts, id, revision })
    requireDayOfYear(facts, card, to, 'to')
    if (division.to) throw divisionClosed({ date: division.to }, { path: 'to' })
    if (to < division.from) throw beforeDivision({ date: division.from }, { path: 'to' })
    await refuseWithWorkloads(args, parts, to)
    const table = rows(req)
    const collection = 'subgroup-members'
    const ofParts = { subgroup: { in: parts.map((part) => part.id) } }
    // Planned for later: they never begin.
    await table.remove({ collection, where: { ...ofParts, from: { greater_than: to } } })
    await table.update({
      collection,
      where: { ...ofParts, or: [{ to: { exists: false } }, { to: { greater_than: to } }] },
      data: { to },
    })
    await table.update({ collection: SLUGS.divisions, where: { id: { equals: id } }, data: { to } })
    forgetReference(req, facts.school)
    return { revision: revision + 1 }
  })
}

/** Takes the end of a division back: who was in its groups on the last day goes on being there. */
export const reopenDivision = ({ req, facts, id, revision }: Args): Promise<{ revision: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { division, parts } = await loadDivision({ req, facts, id, revision })
    if (!division.to) throw notClosed()
    await refuseDivided({
      req,
      facts,
      classId: division.class,
      subjects: parts.map(({ subject }) => subject),
      from: division.to,
      except: id,
    })
    await rows(req).update({
      collection: 'subgroup-members',
      where: { subgroup: { in: parts.map((part) => part.id) }, to: { equals: division.to } },
      data: { to: null },
    })
    await rows(req).update({ collection: SLUGS.divisions, where: { id: { equals: id } }, data: { to: null } })
    forgetReference(req, facts.school)
    return { revision: revision + 1 }
  })
