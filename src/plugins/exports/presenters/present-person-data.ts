import { download } from '@/core/files/download'
import { xlsxFile } from '@/core/files/xlsx'
import type { Locale } from '@/core/locale'
import { type Content, pdfFile } from '@/files/pdf'
import { formatDate } from '@/i18n/format'

import type { PersonFormat } from '../domain/person-formats'
import { sheetName } from '../domain/sheet-xml'
import type { DataSection, PersonData } from '../operations/person-data'
import { exportsMessages } from '../translations'
import { cellsOf, factsOfDoc, headOf, jsonOf } from './present-document'

/** What a reader of paper bears of one table; the rest stands in the other files. */
const MOST_LINES = 400

export type PersonDataOptions = { data: PersonData; locale: Locale; today: string; school: string }

const asJson = ({ data, today, school }: PersonDataOptions): string =>
  `${JSON.stringify(
    {
      person: data.person,
      school,
      madeOn: today,
      sections: Object.fromEntries(
        data.sections.map(({ slug, columns, docs }) => [
          slug,
          docs.map((doc) => jsonOf(doc, columns, data.nameOf)),
        ]),
      ),
    },
    null,
    2,
  )}\n`

const asXlsx = ({ data, locale }: PersonDataOptions): Promise<Buffer> => {
  const taken = new Set<string>()
  return xlsxFile(
    data.sections.map(({ label, columns, docs }) => {
      const name = sheetName(label, taken)
      taken.add(name.toLowerCase())
      return {
        name,
        columns: headOf(columns).map((header) => ({ header })),
        rows: docs.map((doc) => cellsOf(doc, columns, { nameOf: data.nameOf, locale })),
      }
    }),
  )
}

const sectionContent = (
  { data, locale }: PersonDataOptions,
  { label, columns, docs }: DataSection,
): Content[] => {
  const text = exportsMessages(locale).person
  const lines = docs
    .slice(0, MOST_LINES)
    .map((doc) => factsOfDoc(doc, columns, { nameOf: data.nameOf, locale }))
  return [
    { text: `${label} (${docs.length})`, bold: true, fontSize: 12, margin: [0, 12, 0, 4] },
    docs.length === 1 ? { ul: lines[0]! } : { ol: lines.map((facts) => facts.join('; ')), fontSize: 9 },
    ...(docs.length > MOST_LINES ? [{ text: text.more(docs.length - MOST_LINES), italics: true }] : []),
  ]
}

const asPdf = (options: PersonDataOptions): Promise<Buffer> => {
  const { data, locale, today, school } = options
  const text = exportsMessages(locale).person
  const title = text.paper(data.person.name)
  return pdfFile({
    title,
    footer: text.madeOn(formatDate(locale, today)),
    content: [
      { text: title, style: 'title', margin: [0, 0, 0, 4] },
      { text: school },
      { text: text.paperLead, margin: [0, 4, 0, 0] },
      ...data.sections.flatMap((section) => sectionContent(options, section)),
    ],
  })
}

type Single = Exclude<PersonFormat, 'zip'>

/** Everything on a person as the bytes of a file, with its name. */
export const personDataFile = async (format: Single, options: PersonDataOptions) => {
  const name = `${exportsMessages(options.locale).person.file(options.data.person.name)}.${format}`
  const body =
    format === 'json' ? asJson(options) : await (format === 'xlsx' ? asXlsx(options) : asPdf(options))
  return { name, body }
}

/** Everything on a person as a file. */
export const presentPersonData = async (format: Single, options: PersonDataOptions): Promise<Response> =>
  download(await personDataFile(format, options))
