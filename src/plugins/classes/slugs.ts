/** Collections that the plugin brings. */
export const SLUGS = { divisions: 'class-divisions' } as const
