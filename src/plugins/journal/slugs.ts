/** Collections that the journal brings. */
export const SLUGS = {
  assignmentTypes: 'assignment-types',
  assignments: 'assignments',
  marks: 'marks',
  changes: 'journal-changes',
  seals: 'journal-seals',
  attendance: 'attendance',
  termTotals: 'term-totals',
} as const
