import type { Facts } from '@/access/facts'

/** The diaries that are the person's own family's: the own one first, then the children's. */
export const ownDiaries = ({ student, children }: Pick<Facts, 'student' | 'children'>): number[] => [
  ...(student === null ? [] : [student]),
  ...children,
]
