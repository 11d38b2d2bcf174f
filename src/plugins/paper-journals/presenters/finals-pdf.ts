import type { Locale } from '@/core/locale'
import { type Content, pdfFile } from '@/files/pdf'

import { paperMessages } from '../translations'
import type { ClassFinals } from '../types'

type Args = {
  finals: ClassFinals
  locale: Locale
  title: string
  /** Below each page: the school, and when it was printed. */
  footer: string
}

/** So many subjects stand beside each other on a page; more go on below. */
const MOST_SUBJECTS = 14

/**
 * The final marks of a class as A4 pages, landscape: students × subjects, for each period in which something was put.
 * PDF/A-3b, as the journals.
 */
export const finalsPdf = ({ finals, locale, title, footer }: Args): Promise<Buffer> => {
  const { finals: text } = paperMessages(locale)
  const { subjects, students } = finals
  const shown = finals.periods.filter(({ labels }) => Object.keys(labels).length > 0)
  const parts = Array.from({ length: Math.ceil(subjects.length / MOST_SUBJECTS) }, (_, index) =>
    subjects.slice(index * MOST_SUBJECTS, (index + 1) * MOST_SUBJECTS),
  )
  const content = shown.flatMap(({ name, labels }, at): Content[] =>
    parts.flatMap((part, index): Content[] => [
      {
        text: `${title}. ${name}`,
        style: 'title',
        margin: [0, 0, 0, 6],
        ...(at + index > 0 ? { pageBreak: 'before' as const } : {}),
      },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [16, 130, ...part.map(() => '*')],
          body: [
            ['№', text.student, ...part.map((subject) => ({ text: subject.name, fontSize: 7 }))],
            ...students.map((student, row) => [
              String(row + 1),
              student.name,
              ...part.map((subject) => ({
                text: labels[student.id]?.[subject.id] ?? '',
                alignment: 'center' as const,
              })),
            ]),
          ],
        },
      },
    ]),
  )
  return pdfFile({
    title,
    content,
    orientation: 'landscape',
    pageMargins: [24, 22, 24, 30],
    footer,
    defaultStyle: { fontSize: 9, lineHeight: 1.05 },
    isForKeeping: true,
  })
}
