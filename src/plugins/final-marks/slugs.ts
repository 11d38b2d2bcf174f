/** Collections that the plugin brings. */
export const SLUGS = {
  finals: 'final-marks',
  openings: 'final-mark-openings',
} as const
