import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = { codes: 'access-codes' as CollectionSlug } as const
