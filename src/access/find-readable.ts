import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, Sort, Where } from 'payload'

type Args<TSlug extends CollectionSlug> = {
  req: PayloadRequest
  collection: TSlug
  where: Where
  /** All of them when left out. */
  limit?: number
  sort?: Sort
  select?: Record<string, true>
}

/**
 * Documents that the reader may read: the rules of the collection are asked, and a plain no is an empty list.
 * Relations stay ids.
 */
export const findReadable = async <TSlug extends CollectionSlug>({
  req,
  limit = 0,
  select,
  ...args
}: Args<TSlug>): Promise<DataFromCollectionSlug<TSlug>[]> => {
  const { docs } = await req.payload.find({
    ...(args as { collection: 'people'; where: Where }),
    req,
    limit,
    ...(select ? { select: select } : {}),
    overrideAccess: false,
    disableErrors: true,
    depth: 0,
    pagination: false,
  })
  return docs as unknown as DataFromCollectionSlug<TSlug>[]
}
