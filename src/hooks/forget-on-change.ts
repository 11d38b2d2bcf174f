import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { SchoolCollection } from '@/core/plugin'
import { forgetReference, REFERENCE_COLLECTIONS } from '@/db/reference'

type Scoped = { id: number; school?: number | { id: number } }

/** The snapshot of the document's school is read anew after a change of anything that stands in it. */
export const forgetOnChange = (collection: SchoolCollection): SchoolCollection => {
  const { slug, hooks } = collection.config
  if (!(REFERENCE_COLLECTIONS as readonly string[]).includes(slug)) return collection
  const forget = (req: PayloadRequest, doc: Scoped): void => {
    const school = slug === 'schools' ? doc.id : typeof doc.school === 'object' ? doc.school.id : doc.school
    if (school) forgetReference(req, school)
  }
  const afterChange: CollectionAfterChangeHook = ({ doc, req }) => {
    forget(req, doc as Scoped)
  }
  const afterDelete: CollectionAfterDeleteHook = ({ doc, req }) => {
    forget(req, doc as Scoped)
  }
  return {
    ...collection,
    config: {
      ...collection.config,
      hooks: {
        ...hooks,
        afterChange: [...(hooks?.afterChange ?? []), afterChange],
        afterDelete: [...(hooks?.afterDelete ?? []), afterDelete],
      },
    },
  }
}
