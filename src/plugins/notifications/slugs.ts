import type { CollectionSlug } from 'payload'

export const SLUGS = {
  settings: 'notification-settings' as CollectionSlug,
  choices: 'notification-choices' as CollectionSlug,
  devices: 'push-devices' as CollectionSlug,
  news: 'push-news' as CollectionSlug,
  outbox: 'push-outbox' as CollectionSlug,
  letters: 'digest-letters' as CollectionSlug,
} as const
