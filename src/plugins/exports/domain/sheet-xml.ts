import type { Cell } from '@/core/files/csv'

/** The most rows and the longest text that Excel knows. */
export const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767

/** What a file of XML cannot hold: control characters and halves of a pair. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escape = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .slice(0, LONGEST_CELL)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The letters of a column: A … Z, AA … */
export const columnName = (place: number): string =>
  place < 26
    ? String.fromCharCode(65 + place)
    : columnName(Math.floor(place / 26) - 1) + columnName(place % 26)

/** A cell of a sheet. A text is written as a text, so that Excel runs none of them as a formula. */
const cellXml = (cell: Cell, address: string, style: string): string => {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${address}"${style}><v>${cell}</v></c>`
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(String(cell))}</t></is></c>`
}

/** A row of a sheet by its number, from 1; the first is the head and stands in bold. */
export const rowXml = (cells: readonly Cell[], number: number): string => {
  const style = number === 1 ? ' s="1"' : ''
  return `<row r="${number}">${cells.map((cell, place) => cellXml(cell, columnName(place) + number, style)).join('')}</row>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The head of each sheet stays in sight. */
export const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`
export const SHEET_END = '</sheetData></worksheet>'

/** A name that Excel takes for a sheet and that no other sheet has. */
export const sheetName = (wanted: string, taken: ReadonlySet<string>): string => {
  const base = wanted.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet'
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`
    const name = base.slice(0, 31 - end.length) + end
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Everything in a workbook but its sheets, by path. */
export const workbookParts = (sheets: readonly string[]): Record<string, string> => {
  const numbers = sheets.map((_, place) => place + 1)
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((name, place) => `<sheet name="${escape(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  }
}
