/** What a plan can hold. A year of lessons has at most some 340 hours in one subject. */
export const LIMITS = {
  topics: 400,
  hours: 99,
  minutes: 600,
  section: 200,
  title: 300,
  text: 2000,
} as const
