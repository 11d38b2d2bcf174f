import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { type Content, pdfFile } from '@/files/pdf'

import { filesMessages } from '../translations'
import type { FileCard } from '../types'
import { cardLines, fileWords, relativeLines } from './card-text'

type Args = { card: FileCard; locale: Locale; today: SchoolDate; school: string }

const isSex = (text: string | null | undefined): text is 'male' | 'female' =>
  text === 'male' || text === 'female'

const heading = (text: string): Content => ({ text, style: 'title', margin: [0, 16, 0, 6] })

const table = (
  widths: (string | number)[],
  head: string[],
  rows: (string | null)[][],
  empty: string,
): Content =>
  rows.length === 0
    ? { text: empty, margin: [0, 0, 0, 6] }
    : {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths,
          body: [
            head.map((text) => ({ text, bold: true })),
            ...rows.map((row) => row.map((cell) => cell ?? '')),
          ],
        },
        fontSize: 9.5,
      }

const lines = (list: { label: string; value: string | null }[]): Content => ({
  table: {
    widths: [170, '*'],
    body: list.map(({ label, value }) => [{ text: label, color: '#444' }, value ?? '']),
  },
  layout: 'lightHorizontalLines',
})

const titlePage = ({ card, locale, school }: Args): Content => {
  const text = filesMessages(locale)
  return [
    { text: school, alignment: 'center', margin: [0, 60, 0, 140] },
    { text: text.paper.head, alignment: 'center', fontSize: 26, bold: true },
    {
      text: card.fileNumber ? text.file.number(card.fileNumber) : '№ ________',
      alignment: 'center',
      fontSize: 18,
      margin: [0, 8, 0, 40],
    },
    { text: text.paper.ofStudent[isSex(card.fields.sex) ? card.fields.sex : 'unknown'], alignment: 'center' },
    { text: card.name, alignment: 'center', fontSize: 18, bold: true, margin: [0, 8, 0, 8] },
    { text: card.class ? text.file.class(card.class) : '', alignment: 'center', margin: [0, 0, 0, 160] },
    {
      columns: [text.paper.headmaster, { text: text.paper.signature, alignment: 'right' }],
      pageBreak: 'after',
    },
  ]
}

/** The personal file in its usual form: title page, card, family, inventory, schooling, awards, benefits, consents. */
export const presentPaper = async (args: Args): Promise<Buffer> => {
  const { card, locale, today } = args
  const text = filesMessages(locale)
  const words = fileWords(locale)
  const { fields, nothing, paper } = {
    fields: text.entries.fields,
    nothing: text.paper.nothing,
    paper: text.paper,
  }
  const isKept = ({ isRemoved }: { isRemoved: boolean }) => !isRemoved
  const content: Content = [
    titlePage(args),
    heading(paper.card),
    lines(cardLines(card.fields, locale)),
    heading(paper.family),
    ...card.family
      .filter(({ isPresent }) => isPresent)
      .map((relative): Content => [
        {
          text: `${relative.name}, ${text.family.kinship[relative.kinship] ?? relative.kinship}`,
          bold: true,
          margin: [0, 6, 0, 2],
        },
        relative.fields ? lines(relativeLines(relative.fields, locale)) : '',
      ]),
    heading(paper.inventory),
    table(
      [30, '*', 90, 70],
      [paper.place, text.entries.titles.documents, fields.number, fields.receivedOn],
      card.documents
        .filter(isKept)
        .map((entry, place) => [
          String(place + 1),
          [words.document(entry), entry.title, entry.note].filter(Boolean).join('. '),
          entry.number,
          words.date(entry.receivedOn),
        ]),
      nothing,
    ),
    heading(paper.schooling),
    table(
      [70, 80, 70, 70, '*'],
      [
        text.schooling.class,
        text.schooling.year,
        text.schooling.from,
        text.schooling.to,
        text.schooling.order,
      ],
      card.schooling.map((row) => [
        row.class,
        row.year,
        words.date(row.from ?? null),
        words.date(row.to ?? null),
        [row.opened, row.closed].filter(Boolean).join('; '),
      ]),
      nothing,
    ),
    heading(paper.awards),
    table(
      [70, '*', 100, 120],
      [fields.awardedOn, fields.awardTitle, fields.level, fields.document],
      card.awards
        .filter(isKept)
        .map((entry) => [words.date(entry.awardedOn), entry.title, words.level(entry), entry.document]),
      nothing,
    ),
    heading(paper.benefits),
    table(
      ['*', 70, 70, 150],
      [fields.kind, fields.from, fields.to, fields.document],
      card.benefits.map((entry) => [
        words.benefit(entry),
        words.date(entry.from),
        words.date(entry.to),
        entry.document,
      ]),
      nothing,
    ),
    heading(paper.consents),
    table(
      ['*', 110, 60, 65, 65],
      [fields.purpose, fields.signer, fields.formVersion, fields.signedOn, fields.withdrawnOn],
      card.consents
        .filter(isKept)
        .map((entry) => [
          `${words.consent(entry)}. ${entry.purpose}`,
          entry.signerName,
          entry.formVersion,
          words.date(entry.signedOn),
          words.date(entry.withdrawnOn),
        ]),
      nothing,
    ),
  ]
  return pdfFile({
    title: text.file.titleOf(card.name),
    content,
    footer: `${card.name}${card.fileNumber ? `, № ${card.fileNumber}` : ''}. ${paper.printed(words.date(today) ?? '')}`,
  })
}
