import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  checks: 'journal-checks' as CollectionSlug,
  discrepancies: 'journal-discrepancies' as CollectionSlug,
  archives: 'journal-archives' as CollectionSlug,
} as const

/** The task that makes the archive of a year. */
export const ARCHIVE_TASK = 'journal-archive-make'
