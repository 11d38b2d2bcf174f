import { AlignmentType, Document, type IRunOptions, Packer, Paragraph, TabStopType, TextRun } from 'docx'

import { ordersMessages } from '../translations'
import { type OrderPaper, SIGNATURES } from './to-paper'

/** Half-points, as Word counts. */
const BODY_SIZE = 28
const RIGHT_EDGE = 9350

const boldRun = (text: string): IRunOptions => ({ text, bold: true })

const line = (text: string, options: { isBold?: boolean; isCentred?: boolean; before?: number } = {}) =>
  new Paragraph({
    alignment: options.isCentred ? AlignmentType.CENTER : AlignmentType.BOTH,
    spacing: { before: options.before ?? 120 },
    children: [new TextRun(options.isBold ? boldRun(text) : text)],
  })

const sides = (left: string, right: string, before: number) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
    spacing: { before },
    children: [new TextRun(left), new TextRun(`\t${right}`)],
  })

/** The order as a Word document, so that a school can put it on its own form. */
export const orderDocx = (paper: OrderPaper): Promise<Buffer> => {
  const words = ordersMessages('ru').paper
  const { text } = paper
  const points = text.points.flatMap(({ text: point, hasList }, at) => [
    line(`${at + 1}. ${point}`),
    ...(hasList
      ? paper.lines.map((one, place) => line(`${at + 1}.${place + 1}. ${one}`, { before: 40 }))
      : []),
  ])
  return Packer.toBuffer(
    new Document({
      title: paper.fileName,
      styles: { default: { document: { run: { font: 'Times New Roman', size: BODY_SIZE } } } },
      sections: [
        {
          properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } },
          children: [
            line(paper.school, { isBold: true, isCentred: true }),
            line(paper.title, { isBold: true, isCentred: true, before: 400 }),
            sides(paper.date, paper.number, 240),
            line(text.heading, { isBold: true, before: 300 }),
            line(text.preamble, { before: 300 }),
            line(words.orders, { isBold: true }),
            ...points,
            ...(text.ground ? [line(`${words.ground}: ${text.ground}`, { before: 240 })] : []),
            sides(words.principal, paper.signer ?? '____________________', 600),
            line(words.acquainted, { before: 500 }),
            ...SIGNATURES.map((one) => line(one, { before: 200 })),
            ...(paper.isDraft ? [line(words.draft, { isBold: true, before: 400 })] : []),
          ],
        },
      ],
    }),
  )
}
