import type { CollectionBeforeChangeHook } from 'payload'

/** The uploader is who signed in, whatever the client sends. */
export const stampUploader: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) =>
  req.user
    ? {
        ...data,
        uploadedBy:
          operation === 'create'
            ? req.user.id
            : (originalDoc as { uploadedBy?: number } | undefined)?.uploadedBy,
      }
    : data
