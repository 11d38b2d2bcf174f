import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  remarks: 'journal-remarks' as CollectionSlug,
  steps: 'journal-remark-steps' as CollectionSlug,
  locks: 'journal-locks' as CollectionSlug,
  openings: 'journal-openings' as CollectionSlug,
  rules: 'journal-control-rules' as CollectionSlug,
  inspections: 'journal-inspections' as CollectionSlug,
} as const
