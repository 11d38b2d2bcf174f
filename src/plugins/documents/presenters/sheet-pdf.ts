import type { Facts } from '@/access/facts'
import { type Content, pdfFile } from '@/files/pdf'
import { formatDate, formatInstant } from '@/i18n/format'

import { documentsMessages } from '../translations'
import type { DocumentCard } from '../types'

/** The acknowledgement sheet as a school files it: who was asked, when each has read it, room for signatures. */
export const sheetPdf = (card: DocumentCard, { reference, today }: Facts): Promise<Buffer> => {
  const text = documentsMessages('ru').paper
  const { timeZone, name } = reference.school
  const about = [
    documentsMessages('ru').kinds[card.kind],
    card.number && `№ ${card.number}`,
    card.date && `от ${formatDate('ru', card.date, 'numeric')}`,
  ]
  const rows = (card.sheet ?? []).map(({ name: who, acknowledgedAt }, at) => [
    String(at + 1),
    who,
    acknowledgedAt ? formatInstant('ru', acknowledgedAt, { timeZone, style: 'numeric' }) : '',
    '',
  ])
  const content: Content[] = [
    { text: name, alignment: 'center' },
    { text: text.title, style: 'title', alignment: 'center', margin: [0, 16, 0, 8] },
    { text: about.filter(Boolean).join(' '), alignment: 'center' },
    { text: `«${card.title}»`, alignment: 'center', margin: [0, 0, 0, 16] },
    {
      table: {
        headerRows: 1,
        widths: [24, '*', 110, 110],
        body: [Object.values(text.columns).map((column) => ({ text: column, bold: true })), ...rows],
      },
    },
  ]
  return pdfFile({ title: text.title, content, footer: formatDate('ru', today, 'numeric') })
}
