import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import { type Content, pdfFile } from '@/files/pdf'

import { kindLabel, kindOf } from '../domain/record-kinds'
import type { DueItem } from '../types'

export type ActDetails = { number: string; ground: string; commission: readonly string[] }
type Args = {
  req: PayloadRequest
  facts: Facts
  details: ActDetails
  items: readonly DueItem[]
  schoolName: string
}

const date = (day: string): string => formatDate('ru', day, 'numeric')

/** How the data went: the act must say it (order 179 of Roskomnadzor, 28.10.2022, not yet held against its text). */
const WAYS: Record<ReturnType<typeof kindOf>['action'], string> = {
  anonymise: 'обезличивание',
  close: 'обезличивание',
  delete: 'удаление',
  summarise: 'удаление',
  keep: '',
}

/** What tells a record apart without a name: the number of the file, the school year, how many entries. */
const placeOf = ({ fileNumber, kind, name, count, key }: DueItem): string => {
  if (fileNumber) return fileNumber
  if (kind === 'journal') return `${name} учебный год`
  return count === null ? key.replace(/^\D+/, '') : `записей: ${count}`
}

/** The act names records by number and kind: with names it would keep what it says was destroyed. */
const contentOf = ({ facts, details, items, schoolName }: Args): Content[] => [
  { text: schoolName, alignment: 'center', margin: [0, 0, 0, 12] },
  { text: `Акт № ${details.number}`, style: 'title', alignment: 'center' },
  { text: 'об уничтожении персональных данных', alignment: 'center', margin: [0, 0, 0, 12] },
  { text: date(facts.today), margin: [0, 0, 0, 12] },
  { text: `Основание: ${details.ground}`, margin: [0, 0, 0, 8] },
  { text: `Комиссия в составе: ${details.commission.join('; ')}`, margin: [0, 0, 0, 8] },
  {
    text: 'составила настоящий акт о том, что истекли сроки хранения записей, названных ниже. Персональные данные в них уничтожены в информационной системе «АСУ РСО» способом, указанным в таблице, без возможности восстановления; скан-копии и файлы удалены.',
    margin: [0, 0, 0, 8],
  },
  {
    table: {
      headerRows: 1,
      widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto'],
      body: [
        ['№', 'Вид записей', 'Номер дела или записи', 'Способ', 'Отсчёт с', 'Срок истёк'],
        ...items.map((item, at) => [
          String(at + 1),
          kindLabel(item.kind).ru,
          placeOf(item),
          WAYS[kindOf(item.kind).action],
          date(item.since),
          date(item.dueOn),
        ]),
      ],
    },
    margin: [0, 0, 0, 16],
  },
  { text: `Всего: ${items.length}`, margin: [0, 0, 0, 24] },
  ...details.commission.map((member): Content => ({
    columns: [
      { text: '____________________', width: 140 },
      { text: member, width: '*' },
    ],
    margin: [0, 0, 0, 14],
  })),
]

/** Makes the act as PDF and puts it among the documents, for their keepers only. */
export const writeAct = async (args: Args): Promise<{ file: number; document: number }> => {
  const { req, facts, details } = args
  const title = `Акт № ${details.number} об уничтожении персональных данных`
  const data = await pdfFile({ title, content: contentOf(args), footer: title })
  const file = await req.payload.create({
    collection: 'media',
    data: { school: facts.school, audience: 'owner', alt: title } as never,
    file: {
      data,
      name: `akt-ob-unichtozhenii-${facts.today}-${newId()}.pdf`,
      mimetype: 'application/pdf',
      size: data.length,
    },
    overrideAccess: true,
    req,
    depth: 0,
  })
  const document = await req.payload.create({
    collection: 'documents',
    data: {
      school: facts.school,
      title,
      kind: 'report',
      folder: 'Акты об уничтожении',
      number: details.number,
      date: facts.today,
      file: file.id,
      isForAllStaff: false,
      audience: [],
      _status: 'published',
    } as never,
    overrideAccess: true,
    req,
    depth: 0,
  })
  return { file: file.id, document: document.id }
}
