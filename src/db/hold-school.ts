import type { CollectionSlug, PayloadRequest } from 'payload'

import { mongoCollection, writing } from './rows/mongo-collection'

const SCHOOLS = 'schools' as CollectionSlug

/**
 * For a transaction whose checks read more than it writes: of two that ask this for a school at once the second
 * begins again after the first, and sees what it did. The embedded database does one transaction at a time anyway;
 * on MongoDB both would find everything in order and both would write.
 *
 * To be asked first of all. It is for what is rare and must not be doubled (orders, numbers of a book); what
 * everybody does all day is kept apart by unique keys.
 */
export const holdSchool = async (req: PayloadRequest, school: number): Promise<void> => {
  if (req.payload.db.name !== 'mongoose') return
  await writing(req, { isMany: false }, (session) =>
    // Mongoose's own counter, which nobody reads.
    mongoCollection(req, SCHOOLS).updateMany({ _id: school }, { $inc: { __v: 1 } }, { session }),
  )
}
