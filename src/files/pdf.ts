import path from 'node:path'
import { createRequire } from 'node:module'

import type * as pdfmake from 'pdfmake'

type Definition = Parameters<typeof pdfmake.createPdf>[0]

/** A piece of a paper: a text, a table, columns. */
export type Content = pdfmake.Content

type Printer = {
  setFonts: (fonts: object) => void
  setUrlAccessPolicy?: (allow: () => boolean) => void
  setLocalAccessPolicy?: (allow: (file: string) => boolean) => void
  createPdf: (definition: Definition) => { getBuffer: () => Promise<Buffer> }
}

/** The fonts stand beside the package and know Cyrillic. Loaded when the first file is asked for. */
const openPrinter = (): Printer => {
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  const printer = load('pdfmake') as Printer
  const fonts = load('pdfmake/fonts/Roboto.js') as object
  printer.setFonts(fonts)
  // What people typed must not make the server fetch or read anything but its fonts.
  printer.setUrlAccessPolicy?.(() => false)
  const folder = path.dirname(load.resolve('pdfmake/fonts/Roboto.js'))
  printer.setLocalAccessPolicy?.((file) => path.resolve(file).startsWith(folder + path.sep))
  return printer
}

let printer: Printer | undefined

export type Paper = {
  /** Stands in the properties of the file. */
  title: string
  content: Content
  orientation?: 'portrait' | 'landscape'
  /** Below each page beside its number, for example the date of printing. */
  footer?: string
  /** PDF/A-3b: everything that the pages need lies inside, for papers that are kept for years. */
  isForKeeping?: boolean
  /** Points: left, top, right, bottom. */
  pageMargins?: [number, number, number, number]
} & Pick<Definition, 'images' | 'pageSize' | 'styles' | 'defaultStyle'>

/** A PDF on A4 with numbered pages, in a typeface that has Cyrillic. Black on white. */
export const pdfFile = async ({
  title,
  content,
  orientation,
  footer,
  isForKeeping,
  pageMargins = [56, 42, 42, 48],
  ...rest
}: Paper): Promise<Buffer> => {
  printer ??= openPrinter()
  const { defaultStyle, ...definition } = rest
  return printer
    .createPdf({
      pageSize: 'A4',
      pageMargins,
      pageOrientation: orientation ?? 'portrait',
      info: { title },
      ...(isForKeeping ? { version: '1.7' as const, subset: 'PDF/A-3b' as const } : {}),
      content,
      defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.15, ...defaultStyle },
      styles: { title: { fontSize: 14, bold: true }, small: { fontSize: 8.5 } },
      footer: (page, pages) => ({
        columns: [
          { text: footer ?? '', style: 'small' },
          { text: `${page} / ${pages}`, alignment: 'right', style: 'small' },
        ],
        margin: [pageMargins[0], 12, pageMargins[2], 0],
      }),
      ...definition,
    })
    .getBuffer()
}
