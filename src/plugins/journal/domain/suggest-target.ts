type Candidate = { date: string; topic: string | null; homework: string | null }

/**
 * Which lesson of a parallel class a lesson is most likely copied to: the first one from its day on with nothing
 * written yet; otherwise the nearest one, so that the choice is never empty.
 */
export const suggestTarget = <TLesson extends Candidate>(
  lessons: readonly TLesson[],
  date: string,
): TLesson | null => {
  const isBlank = ({ topic, homework }: TLesson): boolean => !topic && !homework
  const ahead = lessons.filter((lesson) => lesson.date >= date)
  return ahead.find(isBlank) ?? lessons.findLast(isBlank) ?? ahead[0] ?? lessons.at(-1) ?? null
}
