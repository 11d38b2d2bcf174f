import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { SchoolCache } from '@/db/reference'

type Scoped = { school?: number | { id: number } | null }

/** What is kept in memory of a collection is read anew after a change of it, through whatever door the change came. */
export const forgetting = (cache: Pick<SchoolCache<object>, 'forget'>) => {
  const forget = (req: PayloadRequest, { school }: Scoped): void => {
    const id = typeof school === 'object' ? school?.id : school
    if (id) cache.forget(req, id)
  }
  const afterChange: CollectionAfterChangeHook = ({ doc, req }) => forget(req, doc as Scoped)
  const afterDelete: CollectionAfterDeleteHook = ({ doc, req }) => forget(req, doc as Scoped)
  return { afterChange: [afterChange], afterDelete: [afterDelete] }
}
