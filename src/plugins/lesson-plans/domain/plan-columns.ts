/** What a column of somebody's table may hold. */
export const PLAN_FIELDS = [
  'section', 'title', 'hours', 'lessonType', 'isControl', 'homework', 'homeworkMinutes', 'materials', 'outcomes',
] as const // prettier-ignore
export type PlanField = (typeof PLAN_FIELDS)[number]

/** The column of each field, counted from zero. */
export type PlanMatching = Record<PlanField, number | null>

/** Words of headers as they are met; the first fields take their columns first. */
const WORDS: readonly (readonly [PlanField, RegExp])[] = [
  ['homeworkMinutes', /минут|(?:^| )мин(?: |$)|minutes/],
  ['homework', /домашн|^д ?з(?: |$)|^дом задан|homework/],
  ['section', /^(?!.*тем).*(?:раздел|глава|модул|блок|section|chapter|unit)/],
  [
    'title',
    /^тем[аы](?: |$)|^topic|^title|наименование|название темы|тема урока|тема занят|содержание|раздел.*тем/,
  ],
  ['hours', /(?:^| )час|(?:^| )hours|^ч$/],
  ['lessonType', /^тип|тип урока|вид урока|форма урока|вид занят|форма занят|lesson type|^type/],
  ['isControl', /контрол|control|проверочн/],
  ['materials', /материал|оборудован|ресурс|(?:^| )эор|(?:^| )цор|пособи|materials|resources/],
  ['outcomes', /результат|(?:^| )ууд|outcomes/],
]

type Header = (text: string) => string

/** Tells the columns by the words of their headers; no column serves two fields. */
export const guessColumns = (headers: readonly string[], plainHeader: Header): PlanMatching => {
  const plain = headers.map(plainHeader)
  const taken = new Set<number>()
  const found = Object.fromEntries(PLAN_FIELDS.map((field) => [field, null])) as PlanMatching
  for (const [field, words] of WORDS) {
    const index = plain.findIndex((header, place) => header !== '' && !taken.has(place) && words.test(header))
    if (index < 0) continue
    taken.add(index)
    found[field] = index
  }
  return found
}

const HEADER_ROWS = 20

/** The row that holds the headers: the one among the first with the most columns told; titles may stand above it. */
export const findHeaderRow = (rows: readonly (readonly string[])[], plainHeader: Header): number => {
  let [best, most] = [0, 0]
  for (const [index, row] of rows.slice(0, HEADER_ROWS).entries()) {
    // A long text is a title of the document, not a header.
    const told = guessColumns(
      row.map((cell) => (cell.length > 60 ? '' : cell)),
      plainHeader,
    )
    const count = Object.values(told).filter((column) => column !== null).length
    if (told.title !== null && count > most) [best, most] = [index, count]
  }
  return best
}
