/** Collections that the journal brings. */
export const SLUGS = {
  assignmentTypes: 'assignment-types',
  markRules: 'mark-rules',
  assignments: 'assignments',
  marks: 'marks',
  changes: 'journal-changes',
  finalChanges: 'final-mark-changes',
  seals: 'journal-seals',
  attendance: 'attendance',
  termTotals: 'term-totals',
  behaviourNotes: 'behaviour-notes',
  lessonNotes: 'lesson-notes',
} as const
