import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  documents: 'file-documents' as CollectionSlug,
  awards: 'student-awards' as CollectionSlug,
  consents: 'student-consents' as CollectionSlug,
} as const

/** Parts of a file that are lists, and where each is kept. */
export const PART_SLUGS = { ...SLUGS, benefits: 'student-benefits' as CollectionSlug } as const
