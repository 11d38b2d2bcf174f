import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  closings: 'year-closings' as string as CollectionSlug,
  plan: 'year-closing-classes' as string as CollectionSlug,
  decisions: 'year-closing-decisions' as string as CollectionSlug,
  orders: 'year-closing-orders' as string as CollectionSlug,
} as const
