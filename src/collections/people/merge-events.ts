/** Records of one student have become those of another: two cards were one human being, or were parted again. */
export type StudentsMerged = { school: number; students: readonly number[] }

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    /** In the transaction that moved the records: what is counted from them is counted anew. */
    'students.merged': StudentsMerged
  }
}
