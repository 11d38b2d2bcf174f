import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  kinds: 'class-event-kinds' as string as CollectionSlug,
  events: 'class-events' as string as CollectionSlug,
  pictures: 'class-event-pictures' as string as CollectionSlug,
} as const
