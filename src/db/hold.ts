import type { CollectionSlug, PayloadRequest } from 'payload'

import { mongoCollection, writing } from './rows/mongo-collection'

/** Makes two transactions of one document collide, on MongoDB, that would otherwise only read it. */
export const hold =
  (collection: string) =>
  async (req: PayloadRequest, id: number): Promise<void> => {
    if (req.payload.db.name !== 'mongoose') return
    await writing(req, { isMany: false }, (session) =>
      // Mongoose's own counter, which nobody reads.
      mongoCollection(req, collection as CollectionSlug).updateMany(
        { _id: id },
        { $inc: { __v: 1 } },
        { session },
      ),
    )
  }

/**
 * For a transaction whose checks read more than it writes: of two that ask this for a school at once the second
 * begins again after the first, and sees what it did. The embedded database does one transaction at a time anyway;
 * on MongoDB both would find everything in order and both would write.
 *
 * To be asked first of all. It is for what is rare and must not be doubled (orders, numbers of a book); what
 * everybody does all day is kept apart by unique keys.
 */
export const holdSchool = hold('schools')

/** The same for what is checked against other rows of one student, such as the days of a notice of absence. */
export const holdStudent = hold('students')

/** The same for what is copied from a lesson, such as its date, which a move of the lesson changes. */
export const holdLesson = hold('lessons')

/** The same for the second factors of an account, the last of which may have to stay. */
export const holdAccount = hold('users')
