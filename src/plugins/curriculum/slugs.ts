/** Collections that the plugin brings. */
export const SLUGS = {
  curricula: 'curricula',
  classes: 'curriculum-classes',
  lines: 'curriculum-lines',
} as const
