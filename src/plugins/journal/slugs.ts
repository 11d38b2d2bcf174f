/** Collections that the journal brings. */
export const SLUGS = {
  assignmentTypes: 'assignment-types',
  assignments: 'assignments',
  marks: 'marks',
  markRevisions: 'mark-revisions',
  attendance: 'attendance',
  termTotals: 'term-totals',
} as const
