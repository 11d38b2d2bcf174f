/** Collections that the diary brings. */
export const SLUGS = { works: 'homework-works', readings: 'diary-readings' } as const
