import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'
import { initials } from '@/i18n/names'

type Conflict = { author?: number | null }

export type Named<TConflict> = TConflict & { authorName: string | null; isOwn: boolean }

/** Adds who wrote the newer values, for the one who has to choose between them: rare, so it may cost a statement. */
export const nameAuthors = async <TConflict extends Conflict>(
  req: PayloadRequest,
  { user, reference }: Facts,
  conflicts: readonly TConflict[],
): Promise<Named<TConflict>[]> => {
  const others = new Set(conflicts.flatMap(({ author }) => (author && author !== user ? [author] : [])))
  const accounts =
    others.size === 0
      ? []
      : await rows(req).find<{ id: number; person: number | null }>({
          collection: 'users',
          columns: ['id', 'person'],
          where: { id: { in: [...others] } },
        })
  const nameOf = new Map(
    accounts.flatMap(({ id, person }) => {
      // Only people of this school are in the snapshot: nobody else is named.
      const card = reference.people.get(person ?? 0)
      return card ? [[id, initials(card)] as const] : []
    }),
  )
  return conflicts.map((conflict) => ({
    ...conflict,
    authorName: (conflict.author && nameOf.get(conflict.author)) || null,
    isOwn: conflict.author === user,
  }))
}
