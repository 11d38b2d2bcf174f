import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  factors: 'second-factors' as CollectionSlug,
  signIns: 'sign-ins' as CollectionSlug,
} as const
