import type { Locale } from '@/core/locale'
import { pdfFile } from '@/files/pdf'

import type { JournalPages } from '../operations/read-pages'
import { paperMessages } from '../translations'
import { journalContent, PAGE_FONT } from './journal-pages'

type Args = {
  journals: readonly JournalPages[]
  locale: Locale
  title: string
  /** Below each page: the school, and when it was printed. */
  footer: string
  labelOf: (value: number) => string
}

/** Journals as A4 pages, landscape. PDF/A-3b: the fonts are inside, so that it reads the same in many years. */
export const journalPdf = ({ journals, locale, title, footer, labelOf }: Args): Promise<Buffer> => {
  const content = journalContent({ journals, locale, labelOf })
  return pdfFile({
    title,
    content: content.length > 0 ? content : paperMessages(locale).pages.nothing,
    orientation: 'landscape',
    pageMargins: [24, 22, 24, 30],
    footer,
    defaultStyle: { fontSize: PAGE_FONT, lineHeight: 1.05 },
    isForKeeping: true,
  })
}
