import type { TeachingLine } from '../../../operations/read-workloads'

/** What a line speaks of: «5А, Английский язык, 1-я группа». */
export const lineName = ({ class: card, subject, subgroup }: TeachingLine): string =>
  [card.name, subject.name, subgroup?.name].filter(Boolean).join(', ')
