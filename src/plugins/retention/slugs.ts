/** The collections of the plugin. */
export const SLUGS = {
  periods: 'retention-periods',
  holds: 'retention-holds',
  acts: 'retention-acts',
  erasures: 'retention-erasures',
} as const
