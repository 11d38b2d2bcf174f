import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  merges: 'person-merges' as string as CollectionSlug,
} as const
