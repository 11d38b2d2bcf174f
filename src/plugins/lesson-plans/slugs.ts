/** Collections that the plugin brings. */
export const SLUGS = {
  plans: 'lesson-plans',
  topics: 'plan-topics',
  remarks: 'plan-remarks',
  assignments: 'plan-assignments',
  laid: 'laid-topics',
  relayings: 'plan-relayings',
} as const
