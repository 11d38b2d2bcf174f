import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  absences: 'staff-absences' as CollectionSlug,
  substitutions: 'substitutions' as CollectionSlug,
} as const
