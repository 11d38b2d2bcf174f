import type { CollectionSlug } from 'payload'

/** Collections that the plugin brings. */
export const SLUGS = {
  events: 'calendar-events',
  feeds: 'calendar-feeds',
} as const satisfies Record<string, CollectionSlug>
