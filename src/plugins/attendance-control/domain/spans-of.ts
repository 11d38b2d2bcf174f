type Missed<TCode> = { number: number; code: TCode }
export type LessonSpan<TCode> = { from: number; to: number; code: TCode }

/** Lessons in their order, those one after the other with the same code as one span. */
export const spansOf = <TCode>(lessons: readonly Missed<TCode>[]): LessonSpan<TCode>[] => {
  const spans: LessonSpan<TCode>[] = []
  for (const { number, code } of lessons) {
    const last = spans.at(-1)
    if (last?.code === code && last.to + 1 === number) last.to = number
    else spans.push({ from: number, to: number, code })
  }
  return spans
}
