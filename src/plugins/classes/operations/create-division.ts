import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { isUniqueViolation, rows } from '@/db/rows'

import { requireDivider } from '../access/require-divider'
import { SLUGS } from '../slugs'
import type { PartRow, WantedPart } from '../types'
import { nameTaken } from './division-errors'
import { moveMembers } from './move-members'
import { refuseDivided } from './refuse-divided'
import { requireDayOfYear } from './roster'

type Args = {
  req: PayloadRequest
  facts: Facts
  classId: number
  wanted: { name: string; subjects: readonly number[]; from: SchoolDate; parts: readonly WantedPart[] }
}

const refuseTakenNames = async ({ req, classId, wanted }: Args): Promise<void> => {
  const taken = await rows(req).find<{ name: string }>({
    collection: 'subgroups',
    columns: ['name'],
    where: { class: { equals: classId }, subject: { in: [...wanted.subjects] } },
  })
  const index = wanted.parts.findIndex(({ name }) => taken.some((row) => row.name === name))
  if (index >= 0) throw nameTaken({ name: wanted.parts[index]!.name }, { path: `parts.${index}.name` })
}

/** Divides a class for one subject or several: the parts, their students and the day from which it holds. */
export const createDivision = (args: Args): Promise<{ id: number }> => {
  const { req, facts, classId, wanted } = args
  return inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const card = requireDivider(facts, classId)
    requireDayOfYear(facts, card, wanted.from, 'from')
    if (wanted.subjects.some((id) => !facts.reference.subjects.has(id)))
      throw badInput(
        { ru: 'Такого предмета в школе нет.', en: 'The school has no such subject.' },
        { path: 'subjects' },
      )
    await refuseDivided({ req, facts, classId, subjects: wanted.subjects, from: wanted.from })
    await refuseTakenNames(args)
    const { school } = facts
    const division = { class: classId, name: wanted.name, from: wanted.from, to: null, revision: 1 }
    const [id] = (await rows(req).insert({
      collection: SLUGS.divisions,
      rows: [{ school, ...division }],
    })) as [number]
    const planned = wanted.subjects.flatMap((subject) =>
      wanted.parts.map(({ name }, index) => ({ division: id, part: index + 1, subject, name })),
    )
    const ids = await rows(req)
      .insert({ collection: 'subgroups', rows: planned.map((row) => ({ ...row, school, class: classId })) })
      .catch((error: unknown) => {
        throw isUniqueViolation(error)
          ? nameTaken({ name: wanted.parts[0]!.name }, { path: 'parts.0.name' })
          : error
      })
    await moveMembers({
      req,
      facts,
      division: { id, ...division },
      parts: planned.map((row, index): PartRow => ({ ...row, id: ids[index]! })),
      wanted: new Map(wanted.parts.map(({ students }, index) => [index + 1, students])),
      from: wanted.from,
    })
    forgetReference(req, school)
    return { id }
  })
}
