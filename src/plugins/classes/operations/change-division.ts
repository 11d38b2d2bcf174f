import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { isUniqueViolation, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { PartRow, WantedPart } from '../types'
import { beforeDivision, divisionClosed, nameTaken } from './division-errors'
import { loadDivision, type Loaded } from './load-division'
import { moveMembers } from './move-members'
import { requireDayOfYear } from './roster'

type Wanted = {
  /** The revision that the window shows. */
  revision: number
  name: string
  from: SchoolDate
  parts: readonly (WantedPart & { part: number })[]
}
type Args = { req: PayloadRequest; facts: Facts; id: number; wanted: Wanted }

/** New names of the parts: the same in every subject of the division. */
const renameParts = async (
  req: PayloadRequest,
  { division, parts }: Loaded,
  wanted: Wanted,
): Promise<void> => {
  const renamed = wanted.parts.filter(({ part, name }) =>
    parts.some((row) => row.part === part && row.name !== name),
  )
  if (renamed.length === 0) return
  const others = await rows(req).find<{ id: number; name: string }>({
    collection: 'subgroups',
    columns: ['id', 'name'],
    where: {
      class: { equals: division.class },
      subject: { in: [...new Set(parts.map(({ subject }) => subject))] },
      id: { not_in: parts.map(({ id }) => id) },
    },
  })
  for (const { part, name } of renamed) {
    const path = `parts.${wanted.parts.findIndex((one) => one.part === part)}.name`
    if (others.some((row) => row.name === name)) throw nameTaken({ name }, { path })
    // Two parts may exchange their names: each gets out of the other's way first.
    await rows(req).update({
      collection: 'subgroups',
      where: { division: { equals: division.id }, part: { equals: part } },
      data: { name: `\u2026${division.id}-${part}` },
    })
  }
  for (const { part, name } of renamed)
    await rows(req).update({
      collection: 'subgroups',
      where: { division: { equals: division.id }, part: { equals: part } },
      data: { name },
    })
}

/** The groups that the division gets: one in each of its subjects, numbered after those it has. */
const addParts = async (
  { req, facts }: Args,
  { division, parts }: Loaded,
  wanted: Wanted,
): Promise<PartRow[]> => {
  const known = new Set(parts.map(({ part }) => part))
  const added = wanted.parts.filter(({ part }) => !known.has(part)).sort((a, b) => a.part - b.part)
  if (
    known.size + added.length !== wanted.parts.length ||
    added.some(({ part }, index) => part !== known.size + index + 1)
  )
    throw badInput(
      { ru: 'Группы не те, что в этом делении.', en: 'These are not the groups of this division.' },
      { path: 'parts' },
    )
  if (added.length === 0) return []
  const planned = [...new Set(parts.map(({ subject }) => subject))].flatMap((subject) =>
    added.map(({ part, name }) => ({ division: division.id, part, subject, name })),
  )
  const { school } = facts
  const ids = await rows(req)
    .insert({
      collection: 'subgroups',
      rows: planned.map((row) => ({ ...row, school, class: division.class })),
    })
    .catch((error: unknown) => {
      const { name, part } = added[0]!
      const path = `parts.${wanted.parts.findIndex((one) => one.part === part)}.name`
      throw isUniqueViolation(error) ? nameTaken({ name }, { path }) : error
    })
  return planned.map((row, index): PartRow => ({ ...row, id: ids[index]! }))
}

/** Changes who is where in a division, from a day on. What was before that day stays as it was. */
export const changeDivision = ({
  req,
  facts,
  id,
  wanted,
}: Args): Promise<{ moved: number; revision: number }> =>
  inTransaction(req, async () => {
    const loaded = await loadDivision({ req, facts, id, revision: wanted.revision })
    const { division, card, parts } = loaded
    requireDayOfYear(facts, card, wanted.from, 'from')
    if (division.to && wanted.from > division.to)
      throw divisionClosed({ date: division.to }, { path: 'from' })
    if (wanted.from < division.from) throw beforeDivision({ date: division.from }, { path: 'from' })
    await renameParts(req, loaded, wanted)
    const added = await addParts({ req, facts, id, wanted }, loaded, wanted)
    if (wanted.name !== division.name)
      await rows(req).update({
        collection: SLUGS.divisions,
        where: { id: { equals: id } },
        data: { name: wanted.name },
      })
    const moved = await moveMembers({
      req,
      facts,
      division,
      parts: [...parts, ...added],
      wanted: new Map(wanted.parts.map(({ part, students }) => [part, students])),
      from: wanted.from,
    })
    forgetReference(req, facts.school)
    return { moved, revision: wanted.revision + 1 }
  })
