import { isWithin } from '@/core/school-date'
import type { Locale } from '@/core/locale'
import type { Content } from '@/files/pdf'
import { formatDate, monthName } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import type { JournalPage } from '@/plugins/journal/types'

import { layOutRows, layOutSpreads } from '../domain/lay-out-spreads'
import type { JournalPages } from '../operations/read-pages'
import { paperMessages } from '../translations'

type Lesson = JournalPage['lessons'][number]
type Student = JournalPage['students'][number]
type Laid = { lesson: Lesson; topic: string; homework: string }
type Tell = { locale: Locale; labelOf: (value: number) => string }

const SMALL = 7.5
const ROW = 12.5
const GREY = '#8a8a8a'
const WIDTHS = { number: 16, name: 158, date: 24.2, day: 44, topic: 330 } as const

/** Thin lines, a stronger one below the head; equal paddings, so that a page holds what was counted for it. */
const LAYOUT = {
  hLineWidth: (line: number) => (line === 2 ? 0.9 : 0.4),
  vLineWidth: () => 0.4,
  hLineColor: () => '#555555',
  vLineColor: () => '#555555',
  paddingLeft: () => 2,
  paddingRight: () => 2,
  paddingTop: () => 1.2,
  paddingBottom: () => 1,
}

const topicOf = (page: JournalPage, lesson: Lesson): string => {
  const type = page.lessonTypes.find(({ id }) => id === lesson.lessonType)?.shortName
  return [lesson.topic ?? '', type ? `(${type})` : ''].filter(Boolean).join(' ')
}

const homeworkOf = (lesson: Lesson, locale: Locale): string => {
  const due = lesson.homeworkDueDate
    ? paperMessages(locale).pages.due(formatDate(locale, lesson.homeworkDueDate, 'short'))
    : ''
  return lesson.homework ? [lesson.homework, due].filter(Boolean).join(' ') : ''
}

/** What stands in a cell: absence, then the marks of the lesson in the order of its assignments, then a debt's dot. */
const cellTexts = (
  page: JournalPage,
  { locale, labelOf }: Tell,
): ((student: number, lesson: Lesson) => string) => {
  const absences = new Map(page.attendance.map(({ student, lesson, code }) => [`${student} ${lesson}`, code]))
  const marks = new Map(page.marks.map((mark) => [`${mark.student} ${mark.assignment}`, mark]))
  const { absence } = messages(locale)
  return (student, lesson) => {
    const code = absences.get(`${student} ${lesson.id}`)
    const values = lesson.assignments.flatMap(({ id }) => {
      const mark = marks.get(`${student} ${id}`)
      if (!mark) return []
      return mark.value === null ? (mark.isDebt ? ['•'] : []) : [labelOf(mark.value)]
    })
    return [code ? absence[code].code : '', values.join('/')].filter(Boolean).join(' ')
  }
}

const monthRow = (spread: readonly Laid[], locale: Locale): Content[] => {
  const cells: Content[] = []
  for (let at = 0; at < spread.length;) {
    const month = spread[at]!.lesson.date.slice(5, 7)
    let span = 1
    while (spread[at + span]?.lesson.date.slice(5, 7) === month) span += 1
    const name = monthName(locale, Number(month))
    cells.push({
      text: span === 1 ? name.slice(0, 3) : name,
      colSpan: span,
      alignment: 'center',
      bold: true,
    } as Content)
    for (let more = 1; more < span; more += 1) cells.push('')
    at += span
  }
  return cells
}

type Head = { page: JournalPage; side: string }

const headOf = ({ page, side }: Head, isFirst: boolean): Content => {
  const { workload, term } = page
  const name = [workload.class.name, workload.subgroup].filter(Boolean).join(', ')
  return {
    columns: [
      { text: `${workload.subject.name}, ${name}`, bold: true, fontSize: 11 },
      { text: `${term.name} · ${workload.teacher}`, alignment: 'center' },
      { text: side, alignment: 'right', color: GREY },
    ],
    margin: [0, 0, 0, 5],
    ...(isFirst ? {} : { pageBreak: 'before' as const }),
  }
}

const marksPage = (
  page: JournalPage,
  spread: readonly Laid[],
  students: readonly Student[],
  tell: Tell,
): Content => {
  const text = paperMessages(tell.locale).pages
  const cellOf = cellTexts(page, tell)
  const numberOf = new Map(page.students.map(({ id }, index) => [id, index + 1]))
  return {
    table: {
      widths: [WIDTHS.number, WIDTHS.name, ...spread.map(() => WIDTHS.date)],
      heights: ROW,
      body: [
        [
          { text: '№', rowSpan: 2 },
          { text: text.student, rowSpan: 2, bold: true },
          ...monthRow(spread, tell.locale),
        ],
        [
          '',
          '',
          ...spread.map(({ lesson }) => ({
            text: String(Number(lesson.date.slice(8))),
            alignment: 'center' as const,
          })),
        ],
        ...students.map(({ id, name, periods }) => [
          String(numberOf.get(id)),
          { text: name, noWrap: true },
          ...spread.map(({ lesson }) =>
            periods.some((period) => isWithin(period, lesson.date))
              ? { text: cellOf(id, lesson), alignment: 'center' as const, fontSize: 7 }
              : { text: '', fillColor: '#e4e4e4' },
          ),
        ]),
      ],
    },
    layout: LAYOUT,
  }
}

const topicsPage = (spread: readonly Laid[], locale: Locale): Content => {
  const text = paperMessages(locale).pages
  return {
    table: {
      widths: [WIDTHS.day, WIDTHS.number, WIDTHS.topic, '*'],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [text.date, text.number, text.topic, text.homework].map((name) => ({ text: name, bold: true })),
        ...spread.map(({ lesson, topic, homework }) => [
          formatDate(locale, lesson.date, 'short'),
          String(lesson.number),
          topic,
          homework,
        ]),
      ],
    },
    layout: { ...LAYOUT, hLineWidth: (line: number) => (line === 1 ? 0.9 : 0.4) },
  }
}

type Args = {
  journals: readonly JournalPages[]
  locale: Locale
  /** What people see for the value of a mark, by the scale of the school. */
  labelOf: (value: number) => string
}

/**
 * Journals page by page as on paper: marks on the left page, topics and homework of the very same lessons on the
 * right one. Each journal begins on a left page.
 */
export const journalContent = ({ journals, locale, labelOf }: Args): Content[] => {
  const text = paperMessages(locale).pages
  const content: Content[] = []
  for (const { terms } of journals) {
    for (const page of terms) {
      const laid = page.lessons.map((lesson) => ({
        lesson,
        topic: topicOf(page, lesson),
        homework: homeworkOf(lesson, locale),
      }))
      const spreads = layOutSpreads(laid)
      for (const [at, spread] of spreads.entries()) {
        const of = spreads.length > 1 ? ` ${at + 1}/${spreads.length}` : ''
        for (const students of layOutRows(page.students)) {
          content.push(headOf({ page, side: text.left + of }, content.length === 0))
          content.push(marksPage(page, spread, students, { locale, labelOf }))
        }
        content.push(headOf({ page, side: text.right + of }, false))
        content.push(topicsPage(spread, locale))
      }
    }
  }
  return content
}

export const PAGE_FONT = SMALL
