import { CSV_START, csvLine } from '@/core/files/csv'

import { MOST_ROWS, rowXml, SHEET_END, SHEET_START, sheetName, workbookParts } from '../domain/sheet-xml'
import { cellsOf, headOf, jsonOf, type NameOf } from '../presenters/present-document'
import type { Column } from '../presenters/columns-of'
import type { Locale } from '@/core/locale'
import type { ExportFormat } from '../types'
import type { ZipEntry, ZipWriter } from '@/files/zip-writer'

export type Table = { slug: string; label: string; columns: readonly Column[] }
type Doc = Record<string, unknown>

/** Where the documents of one collection after another go. */
type Sink = {
  begin: (table: Table) => Promise<void>
  add: (doc: Doc) => Promise<void>
  end: () => Promise<void>
  /** After the last table. */
  finish?: () => Promise<void>
}

type Options = { zip: ZipWriter; nameOf: NameOf; locale: Locale }

/** A file of JSON for each collection. */
const jsonSink = ({ zip, nameOf }: Options): Sink => {
  let entry: ZipEntry
  let table: Table
  let isFirst = true
  return {
    begin: async (next) => {
      table = next
      isFirst = true
      entry = zip.entry(`${next.slug}.json`)
      await entry.write('[')
    },
    add: async (doc) => {
      await entry.write(`${isFirst ? '' : ','}\n${JSON.stringify(jsonOf(doc, table.columns, nameOf))}`)
      isFirst = false
    },
    end: async () => {
      await entry.write('\n]\n')
      await entry.close()
    },
  }
}

/** A file of CSV for each collection. */
const csvSink = ({ zip, ...presenting }: Options): Sink => {
  let entry: ZipEntry
  let table: Table
  return {
    begin: async (next) => {
      table = next
      entry = zip.entry(`${next.slug}.csv`)
      await entry.write(CSV_START + csvLine(headOf(next.columns)))
    },
    add: (doc) => entry.write(csvLine(cellsOf(doc, table.columns, presenting))),
    end: () => entry.close(),
  }
}

/** One workbook with a sheet for each collection; one that is too long for a sheet goes on in the next. */
const xlsxSink = ({ zip, ...presenting }: Options): Sink => {
  const sheets: string[] = []
  const taken = new Set<string>()
  let entry: ZipEntry
  let table: Table
  let count = 0
  const open = async (): Promise<void> => {
    const name = sheetName(table.label, taken)
    sheets.push(name)
    taken.add(name.toLowerCase())
    entry = zip.entry(`xl/worksheets/sheet${sheets.length}.xml`)
    await entry.write(SHEET_START + rowXml(headOf(table.columns), 1))
    count = 1
  }
  const close = async (): Promise<void> => {
    await entry.write(SHEET_END)
    await entry.close()
  }
  return {
    begin: async (next) => {
      table = next
      await open()
    },
    add: async (doc) => {
      if (count === MOST_ROWS) {
        await close()
        await open()
      }
      count += 1
      await entry.write(rowXml(cellsOf(doc, table.columns, presenting), count))
    },
    end: close,
    finish: async () => {
      for (const [path, xml] of Object.entries(workbookParts(sheets))) {
        const part = zip.entry(path)
        await part.write(xml)
        await part.close()
      }
    },
  }
}

const SINKS: Record<ExportFormat, (options: Options) => Sink> = {
  csv: csvSink,
  json: jsonSink,
  xlsx: xlsxSink,
}

export const openSink = (format: ExportFormat, options: Options): Sink => SINKS[format](options)
