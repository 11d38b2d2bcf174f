import type { Payload, PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'

import { loadReference } from './load'
import { schoolCache } from './school-cache'
import type { Reference } from './types'

const cache = schoolCache('reference', async (payload, school) => {
  const reference = await loadReference(payload, school)
  if (!reference) throw notFound()
  return reference
})

/** The snapshot of a school, read once and shared by all requests until something in it changes. */
export const readReference = (payload: Payload, school: number): Promise<Reference> => cache(payload, school)

/** The school's snapshot is read anew: call it after changing anything that stands in it. */
export const forgetReference = (req: PayloadRequest, school: number): void => cache.forget(req, school)
