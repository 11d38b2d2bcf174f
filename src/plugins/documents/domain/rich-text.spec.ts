import { describe, expect, it } from '@jest/globals'

import { paragraphsOf, toRichText } from './rich-text'

describe('paragraphsOf', () => {
  it('gives back what was written, without empty lines', () => {
    const text = 'ПРИКАЗЫВАЮ:\n\n1. Зачислить Ёлкина Егора.\r\n2. Контроль оставляю за собой.'
    expect(paragraphsOf(toRichText(text))).toEqual([
      'ПРИКАЗЫВАЮ:',
      '1. Зачислить Ёлкина Егора.',
      '2. Контроль оставляю за собой.',
    ])
  })

  it('takes lists item by item and joins pieces of a line', () => {
    const item = (...texts: string[]) => ({
      type: 'listitem',
      children: texts.map((text) => ({ type: 'text', text })),
    })
    const body = { root: { children: [{ type: 'list', children: [item('Пер', 'вый'), item('Второй')] }] } }
    expect(paragraphsOf(body)).toEqual(['Первый', 'Второй'])
  })

  it.each([null, undefined, {}, 'text', { root: {} }, { root: { children: [] } }])(
    'finds nothing in %j',
    (body) => {
      expect(paragraphsOf(body)).toEqual([])
    },
  )
})
