/** What fits on one page of A4, landscape, at the sizes of `presenters/journal-pages`. */
export const PAGE = {
  /** Columns of lessons beside the names. */
  columns: 24,
  /** Students below one another. */
  rows: 32,
  /** Lines of topics and homework on the page to the right. */
  lines: 46,
  /** Letters of a line in the column of topics and in that of homework; counted scarcely, so that nothing runs over. */
  topicLetters: 66,
  homeworkLetters: 62,
} as const

type Texts = { topic: string; homework: string }

/** Words are not torn unless longer than the column, so a break may leave up to a word's length empty. */
const linesOfParagraph = (paragraph: string, letters: number): number => {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 1 : 0) + word.length
    const torn = Math.ceil(used / letters) - 1
    if (torn > 0) {
      lines += torn
      used -= torn * letters
    }
  }
  return lines
}

const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, letters), 0)

/** How many lines a lesson takes on the page of topics. */
export const heightOf = ({ topic, homework }: Texts): number =>
  Math.max(linesOf(topic, PAGE.topicLetters), linesOf(homework, PAGE.homeworkLetters))

/**
 * Parts the lessons of a journal into spreads, as in a paper journal: what stands in the columns to the left stands
 * line by line to the right. A spread ends when either page is full, and nothing is left out.
 */
export const layOutSpreads = <TLesson extends Texts>(lessons: readonly TLesson[]): TLesson[][] => {
  const spreads: TLesson[][] = []
  let left = 0
  for (const lesson of lessons) {
    const height = heightOf(lesson)
    const last = spreads.at(-1)
    if (!last || last.length === PAGE.columns || height > left) {
      spreads.push([lesson])
      left = PAGE.lines - height
    } else {
      last.push(lesson)
      left -= height
    }
  }
  return spreads
}

/** Parts the names of a class that is too long for one page. */
export const layOutRows = <TStudent>(students: readonly TStudent[]): TStudent[][] => {
  const pages = Math.max(1, Math.ceil(students.length / PAGE.rows))
  const size = Math.ceil(students.length / pages)
  return Array.from({ length: pages }, (_, page) => students.slice(page * size, (page + 1) * size))
}
