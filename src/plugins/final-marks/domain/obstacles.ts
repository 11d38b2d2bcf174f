/** Why a student may end a period without a mark. */
export const OBSTACLES = ['fewMarks', 'missedLessons', 'debts'] as const
export type Obstacle = (typeof OBSTACLES)[number]

/** Missing more than this part of the lessons is the usual ground for «н/а». */
export const MISSED_SHARE = 0.5

type Question = {
  marks: number
  minMarks: number
  missed: number
  lessons: number
  debts: number
}

/** What stands against a mark: too few marks, more than half of the lessons missed, works not handed in. Pure. */
export const obstaclesOf = ({ marks, minMarks, missed, lessons, debts }: Question): Obstacle[] => [
  ...(marks < minMarks ? (['fewMarks'] as const) : []),
  ...(lessons > 0 && missed / lessons > MISSED_SHARE ? (['missedLessons'] as const) : []),
  ...(debts > 0 ? (['debts'] as const) : []),
]
