import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = { imports: 'imports' as string as CollectionSlug } as const
