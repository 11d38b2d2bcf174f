import type { CollectionSlug, PayloadRequest } from 'payload'

import { badInput, isAppError } from '@/core/errors'
import type { Localized } from '@/core/locale'

import { asSystem } from './step-context'

type Args = {
  req: PayloadRequest
  collection: CollectionSlug
  id: number
  /** What was taken off the form, in words. */
  name: string
  /** The field that tells of a refusal. */
  path: string
}

const BRING_BACK: Localized = {
  ru: 'Верните её в список или сначала освободите.',
  en: 'Put it back into the list, or free it first.',
}

/**
 * Deletes what was taken off the form, as long as nothing needs it.
 * @throws badInput beside the field, saying what still needs it
 */
export const removeUnused = async ({ req, collection, id, name, path }: Args): Promise<void> => {
  try {
    await req.payload.delete({ ...asSystem({ req }), collection, id })
  } catch (error) {
    if (!isAppError(error) || error.code !== 'document-in-use') throw error
    const told = (locale: keyof Localized) => `«${name}». ${error.messageFor(locale)} ${BRING_BACK[locale]}`
    throw badInput({ ru: told('ru'), en: told('en') }, { path })
  }
}
