import type { DiaryDay, DiaryHomework } from '../presenters/types'

/** Everything due on the day, in the order of its lessons. */
export const homeworkOf = ({ lessons, homework }: DiaryDay): (DiaryHomework & { subject: string })[] => [
  ...lessons.flatMap(({ subject, homework: due }) => due.map((one) => ({ subject, ...one }))),
  ...homework,
]
