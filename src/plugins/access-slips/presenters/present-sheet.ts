import type { Locale } from '@/core/locale'
import { type Content, pdfFile } from '@/files/pdf'
import { formatDate } from '@/i18n/format'

import { slipsMessages } from '../translations'
import type { Slip } from '../types'

export type PaperSlip = Omit<Slip, 'person' | 'qr'>
type Sheet = {
  address: string
  expiresOn: string
  slips: readonly PaperSlip[]
  school: string
  locale: Locale
}

const slipOf = (slip: PaperSlip, { address, expiresOn, school, locale }: Sheet): Content => {
  const text = slipsMessages(locale).slip
  return {
    margin: [6, 8, 6, 8],
    columns: [
      {
        width: '*',
        stack: [
          { text: school, fontSize: 7.5, color: '#555' },
          { text: slip.name, bold: true, fontSize: 11, margin: [0, 2, 0, 0] },
          { text: slip.note, fontSize: 8.5, margin: [0, 0, 0, 4] },
          {
            text: [text.address, ' ', { text: `${address.replace(/^https?:\/\//, '')}/access`, bold: true }],
            fontSize: 9,
          },
          { text: [text.username, ' ', { text: slip.username, bold: true, fontSize: 11 }], fontSize: 9 },
          { text: text.code, fontSize: 9, margin: [0, 3, 0, 0] },
          { text: slip.code, bold: true, fontSize: 15, characterSpacing: 1 },
          { text: text.until(formatDate(locale, expiresOn, 'numeric')), fontSize: 7.5, color: '#555' },
        ],
      },
      { width: 82, qr: slip.link, fit: 82, margin: [0, 6, 0, 0] },
    ],
  }
}

/** Slips to cut out, two in a row, none torn between pages. */
export const presentSheet = (sheet: Sheet): Promise<Buffer> => {
  const cells = sheet.slips.map((slip) => slipOf(slip, sheet))
  const body: Content[][] = []
  for (let place = 0; place < cells.length; place += 2) body.push([cells[place]!, cells[place + 1] ?? ''])
  const dash = () => ({ dash: { length: 4, space: 3 } })
  return pdfFile({
    title: slipsMessages(sheet.locale).title,
    pageMargins: [24, 24, 24, 36],
    content: {
      table: { widths: ['*', '*'], dontBreakRows: true, body },
      layout: { hLineStyle: dash, vLineStyle: dash, hLineColor: () => '#888', vLineColor: () => '#888' },
    },
  })
}
