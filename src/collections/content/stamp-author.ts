import type { CollectionBeforeChangeHook } from 'payload'

/** The author is who signed in at creation, whatever the client sends. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) =>
  req.user
    ? {
        ...data,
        author:
          operation === 'create' ? req.user.id : (originalDoc as { author?: number } | undefined)?.author,
      }
    : data
