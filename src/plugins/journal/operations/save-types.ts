import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { badFields, type FieldFault, isAppError, notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { assignmentTypesOf } from './dictionary'
import { sameLetter, sameName, typeIsUsed } from './dictionary-errors'

type Scope = { req: PayloadRequest; facts: Facts }
type Named = { id: number | null; name: string; isOff: boolean; order: number }
export type AssignmentTypeInput = Named & {
  letter: string
  weight: number
  isControl: boolean
  needsLongCheck: boolean
}
export type LessonTypeInput = Named & { shortName: string }
type List<TType> = { types: readonly TType[]; removed: readonly number[] }

const upper = (text: string): string => text.trim().toUpperCase()

/**
 * A row that shares a text with one before it, or with one that the page did not show, because somebody else has added
 * it since; with that other one.
 */
const doubles = <TType extends { name: string }, TOther extends { name: string }>(
  types: readonly TType[],
  unseen: readonly TOther[],
  textOf: (type: TType | TOther) => string,
) =>
  types.flatMap((type, at) => {
    const isSame = (other: TType | TOther) => upper(textOf(other)) === upper(textOf(type))
    const first = types.slice(0, at).find(isSame) ?? unseen.find(isSame)
    return first ? [{ at, type, first }] : []
  })

/** The types that are in the list and that the page neither shows nor takes out. */
const unseenOf = <TKnown extends { id: number }>(
  known: readonly TKnown[],
  { types, removed }: List<Named>,
): TKnown[] => {
  const shown = new Set([...types.map(({ id }) => id), ...removed])
  return known.filter(({ id }) => !shown.has(id))
}

type Dictionary = 'assignment-types' | 'lesson-types'
type Save = Scope & List<Named> & { collection: Dictionary; known: readonly { id: number; name: string }[] }

/** Deletes a type; whoever points to a record is asked by the hook that guards all of them. */
const removeType = async ({ req, collection, known }: Save, id: number): Promise<void> => {
  try {
    // The rule was asked by the endpoint: whoever keeps the list may take out what nobody uses.
    await req.payload.delete({ collection, id, req, overrideAccess: true })
  } catch (error) {
    if (!isAppError(error) || error.code !== 'document-in-use') throw error
    const { name } = known.find((row) => row.id === id)!
    throw typeIsUsed({ name, why: { ru: error.messageFor('ru'), en: error.messageFor('en') } })
  }
}

/** Writes a list as it stands on the page, in the order of its places; deletes what was taken out of it and is used nowhere. */
const saveList = async (save: Save): Promise<void> => {
  const { req, facts, collection, known, types, removed } = save
  const knownIds = new Set(known.map(({ id }) => id))
  const ids = types.flatMap(({ id }) => (id === null ? [] : [id]))
  if ([...ids, ...removed].some((id) => !knownIds.has(id))) throw notFound()
  for (const id of removed) await removeType(save, id)
  const table = rows(req)
  const placed = [...types]
    .sort((left, right) => left.order - right.order)
    .map((type, index) => ({ ...type, order: (index + 1) * 10 }))
  // A name that goes from one row to another would meet itself: the rows step aside first.
  for (const id of ids)
    await table.update({ collection, where: { id: { equals: id } }, data: { name: `… ${id}` } })
  for (const { id, ...data } of placed)
    if (id !== null)
      await table.update({ collection, where: { id: { equals: id } }, data: { ...data, updatedAt: now() } })
  const added = placed.filter(({ id }) => id === null).map(({ id: _, ...data }) => data)
  if (added.length > 0)
    await table.insert({ collection, rows: added.map((row) => ({ ...row, school: facts.school })) })
}

/** Every fault beside its cell, told at once. */
const refuseDoubles = (faults: readonly FieldFault[]): void => {
  if (faults.length > 0) throw badFields(faults)
}

const namesTwice = (types: readonly Named[], unseen: readonly { name: string }[]): FieldFault[] =>
  doubles(types, unseen, ({ name }) => name).map(({ at, type }) => {
    const { messageFor } = sameName(type)
    return { path: `types.${at}.name`, ru: messageFor('ru'), en: messageFor('en') }
  })

/** Saves the school's types of works: names and, of those that are offered, letters stand once each. */
export const saveAssignmentTypes = ({ req, facts, ...list }: Scope & List<AssignmentTypeInput>) =>
  inTransaction(req, async () => {
    const offered = list.types.map((type, at) => ({ ...type, at })).filter(({ isOff }) => !isOff)
    const known = await assignmentTypesOf(req.payload, facts.school)
    const unseen = unseenOf(known, list)
    const unseenOffered = unseen.filter(({ isOff }) => !isOff)
    const letters = doubles(offered, unseenOffered, ({ letter }) => letter).map(
      ({ type, first }): FieldFault => {
        const { messageFor } = sameLetter({ letter: type.letter, name: first.name })
        return { path: `types.${type.at}.letter`, ru: messageFor('ru'), en: messageFor('en') }
      },
    )
    refuseDoubles([...namesTwice(list.types, unseen), ...letters])
    await saveList({ req, facts, ...list, collection: SLUGS.assignmentTypes, known })
    assignmentTypesOf.forget(req, facts.school)
  })

/** Saves the school's types of lessons. */
export const saveLessonTypes = ({ req, facts, ...list }: Scope & List<LessonTypeInput>) =>
  inTransaction(req, async () => {
    const known = [...facts.reference.lessonTypes.values()]
    refuseDoubles(namesTwice(list.types, unseenOf(known, list)))
    await saveList({ req, facts, ...list, collection: 'lesson-types', known })
    forgetReference(req, facts.school)
  })
