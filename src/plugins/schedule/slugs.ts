import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  versions: 'timetable-versions' as CollectionSlug,
  entries: 'timetable-entries' as CollectionSlug,
  limits: 'teacher-limits' as CollectionSlug,
} as const
