import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'

import { readSheet } from '@/plugins/imports/operations/read-sheet'
import { xlsxFile } from '@/core/files/xlsx'

const book = (sheet: string) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  })
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const refused = (bytes: Uint8Array) =>
  readSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  )

describe('files as they come', () => {
  it('reads what it writes itself', async () => {
    const bytes = await xlsxFile([
      { name: 'Лист', columns: [{ header: 'ФИО' }, { header: 'Класс' }], rows: [['Ёлкин <Пётр> & Ко', 5]] },
    ])
    expect((await readSheet(bytes)).rows).toEqual([
      ['ФИО', 'Класс'],
      ['Ёлкин <Пётр> & Ко', '5'],
    ])
  })
  it('reads cp1251 and commas', async () => {
    const bytes = Uint8Array.from([0xd4, 0xc8, 0xce, 0x2c, 0x41, 0x0a, 0xdf, 0x2c, 0x31])
    expect((await readSheet(bytes)).rows).toEqual([
      ['ФИО', 'A'],
      ['Я', '1'],
    ])
  })
  it('takes the kept value of a formula and warns', async () => {
    const sheet = `<row r="1">${text('A1', 'ФИО')}</row><row r="2"><c r="A2" t="str"><f>B2&amp;C2</f><v>Зайцев</v></c></row>`
    const read = await readSheet(book(sheet))
    expect(read.rows[1]).toEqual(['Зайцев'])
    expect(read.warnings[0]!.ru).toContain('Лист «A», в ячейках есть формулы: A2')
  })
  it('refuses a formula that nobody has worked out, by its sheet and cell', async () => {
    const sheet = `<row r="1">${text('A1', 'ФИО')}</row><row r="2"><c r="A2"><f>B2</f></c></row>`
    await expect(readSheet(book(sheet))).rejects.toThrow(
      'На листе «A» в ячейках A2 стоят формулы без значений',
    )
  })
  it('tells merged cells by their address', async () => {
    const sheet = `<row r="1">${text('A1', 'a')}</row></sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells><sheetData>`
    await expect(readSheet(book(sheet))).rejects.toThrow('На листе «A» есть объединённые ячейки: B2:C3')
  })
  it('passes a million empty rows, and four times as many cost about four times as much', async () => {
    const costOf = async (count: number): Promise<number> => {
      const empty = Array.from({ length: count }, (_, at) => `<row r="${at + 3}" spans="1:9"/>`).join('')
      const bytes = book(`<row r="1">${text('A1', 'ФИО')}</row><row r="2">${text('A2', 'Я')}</row>${empty}`)
      const start = process.cpuUsage()
      expect((await readSheet(bytes)).rows).toHaveLength(2)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    await costOf(1_000_000)
    // The least of three: a large clean-up of the memory falls into one of them.
    const leastOf = async (count: number): Promise<number> =>
      Math.min(await costOf(count), await costOf(count), await costOf(count))
    const quarter = await leastOf(100_000)
    // Sixteen times, if every row were held against every other.
    expect((await leastOf(400_000)) / quarter).toBeLessThan(9)
  })
  it('stops a bomb, rows without end, passwords, pictures, nothing', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(150 * 1024 * 1024) }, { level: 6 })
    expect(await refused(bomb)).toBe('swollen-file')
    expect(
      await refused(book(`<row r="1">${text('A1', 'a')}</row><row r="100001">${text('A100001', 'b')}</row>`)),
    ).toBe('too-many-rows')
    expect(await refused(strToU8(`ФИО\n${'Я\n'.repeat(100_001)}`))).toBe('too-many-rows')
    expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('encrypted-file')
    expect(await refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toBe('not-a-table')
    expect(await refused(new Uint8Array())).toBe('empty-sheet')
    expect(await refused(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-a-table')
  })
})
