import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  orders: 'orders' as string as CollectionSlug,
  lines: 'order-lines' as string as CollectionSlug,
  templates: 'order-templates' as string as CollectionSlug,
  scans: 'order-scans' as string as CollectionSlug,
} as const
