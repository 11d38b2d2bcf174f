import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = { notices: 'absence-notices' as CollectionSlug } as const
