import type { Locale } from '@/core/locale'
import { type Content, pdfFile } from '@/files/pdf'
import { formatDate } from '@/i18n/format'

import type { Sheet } from '../operations/read-sheet'
import { substitutionMessages } from '../translations'
import { tellSheetLine } from './tell-sheet'

type Args = { sheet: Sheet; school: string; locale: Locale }

/** The sheet of substitutions as it hangs on the wall: by class, large enough to be read from a step away. */
export const sheetPdf = ({ sheet, school, locale }: Args): Promise<Buffer> => {
  const { sheet: text } = substitutionMessages(locale)
  const title = text.titleOf(formatDate(locale, sheet.date, 'weekdayFor'))
  const head = [text.class, text.number, text.subject, text.what, text.room].map((name) => ({
    text: name,
    bold: true,
  }))
  const body: Content[][] = sheet.classes.flatMap(({ name, lines }) =>
    lines.map((line, at): Content[] => [
      { text: at === 0 ? name : '', bold: true },
      String(line.number),
      [line.subject, line.subgroup].filter(Boolean).join(', '),
      tellSheetLine(line, locale),
      line.kind === 'cancel' ? '' : (line.room ?? ''),
    ]),
  )
  return pdfFile({
    title,
    content: [
      { text: school, style: 'small' },
      { text: title, style: 'title', margin: [0, 2, 0, 10] },
      body.length === 0
        ? text.empty
        : {
            table: {
              headerRows: 1,
              widths: ['auto', 'auto', '*', '*', 'auto'],
              dontBreakRows: true,
              body: [head, ...body],
            },
            layout: 'lightHorizontalLines',
          },
    ],
    footer: title,
  })
}
