/** Thematic plan of a subject: topics of a grade in the order in which they are taught. */
export type TopicsByGrade = Readonly<Record<number, readonly string[]>>

/** Topics written as running text, divided by semicolons. */
export const topics = (text: string): string[] =>
  text
    .split(';')
    .map((topic) => topic.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
