import type { CollectionBeforeChangeHook } from 'payload'

import { defineError } from '@/core/errors'
import { idOf } from '@/core/ids'
import { overlaps, type Period } from '@/core/school-date'
import { rows } from '@/db/rows'

const alreadyInSubgroup = defineError<{ name: string; from: string }>({
  code: 'already-in-subgroup',
  status: 409,
  message: {
    ru: ({ name, from }) =>
      `Ученик с ${from} уже в подгруппе «${name}» по этому предмету: сначала закройте то участие.`,
    en: ({ name, from }) =>
      `The student is in “${name}” of this subject since ${from}: close that membership first.`,
  },
})

type Member = Period & { id: number; subgroup: number; student: number }
type Group = { id: number; class: number; subject: number; name: string }

/** Nobody is in two subgroups of one subject of a class on one day. */
export const refuseSecondSubgroup: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data } as Member
  const [subgroup, student] = [idOf(next.subgroup), idOf(next.student)]
  // Without them it is refused further on.
  if (subgroup === null || student === null) return data
  const table = rows(req)
  const columns = ['id', 'class', 'subject', 'name'] as const
  const group = await table.findOne<Group>({
    collection: 'subgroups',
    columns: [...columns],
    where: { id: { equals: subgroup } },
  })
  if (!group) return data
  const siblings = await table.find<Group>({
    collection: 'subgroups',
    columns: [...columns],
    where: { class: { equals: group.class }, subject: { equals: group.subject } },
  })
  const others = await table.find<Member>({
    collection: 'subgroup-members',
    columns: ['id', 'subgroup', 'student', 'from', 'to'],
    where: {
      student: { equals: student },
      subgroup: { in: siblings.map(({ id }) => id) },
    },
  })
  const clash = others.find(
    (other) => other.id !== (originalDoc as Member | undefined)?.id && overlaps(other, next),
  )
  if (!clash) return data
  const { name } = siblings.find(({ id }) => id === clash.subgroup)!
  throw alreadyInSubgroup({ name, from: clash.from ?? '' }, { path: 'from' })
}
