import { describe, expect, it } from '@jest/globals'

import { columnName, rowXml, sheetName } from './sheet-xml'

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (place, name) => expect(columnName(place)).toBe(name))
})

describe('rowXml', () => {
  it('writes texts as texts, and leaves out what XML cannot hold', () =>
    expect(rowXml(['=1+1', 'a<b&\u0001"\ud800', 5, null], 2)).toBe(
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>' +
        '<c r="B2" t="inlineStr"><is><t xml:space="preserve">a&lt;b&amp;&quot;</t></is></c>' +
        '<c r="C2"><v>5</v></c></row>',
    ))
})

describe('sheetName', () => {
  it('is short, plain and taken by nobody', () => {
    const long = 'Очень длинное название таблицы школы'
    expect(sheetName(long, new Set())).toHaveLength(31)
    expect(sheetName('A/B', new Set(['a b']))).toBe('A B (2)')
  })
})
