import type { CollectionSlug, Payload } from 'payload'

import type { Locale } from '@/core/locale'

/** How a collection is called for people. */
export const labelOf = (payload: Payload, collection: string, locale: Locale): string => {
  const label = payload.collections[collection as CollectionSlug]?.config.labels.plural
  if (typeof label === 'string') return label
  return (label as Record<string, string> | undefined)?.[locale] ?? collection
}
