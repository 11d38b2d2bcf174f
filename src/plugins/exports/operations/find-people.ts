import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { named } from '@/collections/people/named'

type FoundPerson = { id: number; name: string; birthDate: string | null }

type Page = { rows: FoundPerson[]; total: number }

/** People of the school whose name begins so, in any order of its words. */
export const findPeople = async (
  req: PayloadRequest,
  facts: Facts,
  { q, page, pageSize }: { q: string; page: number; pageSize: number },
): Promise<Page> => {
  const wanted = named(q)
  if (!wanted) return { rows: [], total: 0 }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'people',
    where: { and: [{ school: { equals: facts.school } }, wanted] },
    select: { fullName: true, birthDate: true },
    sort: ['sortKey', 'id'],
    limit: pageSize,
    page,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return {
    rows: docs.map(({ id, fullName, birthDate }) => ({
      id,
      name: fullName ?? '',
      birthDate: birthDate ?? null,
    })),
    total: totalDocs,
  }
}
