import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  exports: 'data-exports' as CollectionSlug,
  requests: 'data-requests' as CollectionSlug,
  rosterIds: 'roster-ids' as CollectionSlug,
} as const

/** The task that makes a file in the background. */
export const MAKE_TASK = 'exports-make'
