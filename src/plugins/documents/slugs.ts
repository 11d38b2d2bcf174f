import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = { acknowledgements: 'acknowledgements' as string as CollectionSlug } as const
