import type { CollectionBeforeChangeHook } from 'payload'

import { idOf } from '@/core/ids'

import { sameLetter } from '../operations/dictionary-errors'
import { assignmentTypesOf } from '../operations/dictionary'

type Type = { letter?: string | null; isOff?: boolean | null; school?: number | { id: number } | null }

/** Two types that are offered at once cannot share a letter: in the journal nobody could tell them apart. */
export const refuseSameLetter: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const next = { ...(originalDoc as Type | undefined), ...(data as Type) }
  const school = idOf(next.school)
  const { letter: wanted } = next
  // Without a letter it is refused further on.
  if (!school || next.isOff || !wanted) return data
  const own = (originalDoc as { id?: number } | undefined)?.id
  const other = (await assignmentTypesOf(req.payload, school)).find(
    ({ id, letter, isOff }) => id !== own && !isOff && letter.toUpperCase() === wanted.toUpperCase(),
  )
  if (other) throw sameLetter({ letter: wanted, name: other.name }, { path: 'letter' })
  return data
}
