import type { FieldHook } from 'payload'

import { rows } from '@/db/rows'

import { divisionClosed } from '../operations/division-errors'
import { SLUGS } from '../slugs'

type Member = { subgroup?: number | { id: number }; to?: string | null }

/** A subgroup of a closed division takes nobody in after its last day, whoever writes it. */
export const keepWithinDivision: FieldHook = async ({ data, originalDoc, req, value }) => {
  const { subgroup, to } = { ...originalDoc, ...data } as Member
  const id = typeof subgroup === 'object' ? subgroup.id : subgroup
  const group =
    id &&
    (await rows(req).findOne<{ division: number | null }>({
      collection: 'subgroups',
      columns: ['division'],
      where: { id: { equals: id } },
    }))
  if (!group || group.division === null) return value as unknown
  const division = await rows(req).findOne<{ to: string | null }>({
    collection: SLUGS.divisions,
    columns: ['to'],
    where: { id: { equals: group.division } },
  })
  if (division?.to && (!to || to > division.to)) throw divisionClosed({ date: division.to }, { path: 'to' })
  return value as unknown
}
