import { type Content, pdfFile } from '@/files/pdf'

import { ordersMessages } from '../translations'
import { type OrderPaper, SIGNATURES } from './to-paper'

const ground = (text: string): Content => ({ text, margin: [0, 10, 0, 0] })

/** The order as a school prints it. */
export const orderPdf = (paper: OrderPaper): Promise<Buffer> => {
  const words = ordersMessages('ru').paper
  const { text } = paper
  const points: Content[] = text.points.map(({ text: point, hasList }, at) => [
    { text: `${at + 1}. ${point}`, margin: [0, 4, 0, 4] },
    ...(hasList ? [{ ol: [...paper.lines], margin: [18, 0, 0, 6] as [number, number, number, number] }] : []),
  ])
  return pdfFile({
    title: paper.fileName,
    footer: paper.isDraft ? words.draft : undefined,
    defaultStyle: { fontSize: 12 },
    content: [
      { text: paper.school, alignment: 'center', bold: true },
      { text: paper.title, style: 'title', alignment: 'center', margin: [0, 24, 0, 16] },
      { columns: [{ text: paper.date }, { text: paper.number, alignment: 'right' }] },
      { text: text.heading, bold: true, margin: [0, 20, 0, 16] },
      { text: text.preamble, margin: [0, 0, 0, 8] },
      { text: words.orders, bold: true, margin: [0, 0, 0, 8] },
      ...points,
      ...(text.ground ? [ground(`${words.ground}: ${text.ground}`)] : []),
      {
        columns: [
          { text: words.principal },
          { text: paper.signer ?? '____________________', alignment: 'right' },
        ],
        margin: [0, 32, 0, 24],
        unbreakable: true,
      },
      { text: words.acquainted, margin: [0, 0, 0, 8] },
      ...SIGNATURES.map((line): Content => ({ text: line, margin: [0, 8, 0, 0] })),
    ],
  })
}
