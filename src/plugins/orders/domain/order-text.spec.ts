import { describe, expect, it } from '@jest/globals'

import { orderText } from './order-text'

const list = [{ name: 'Ёлкина Анна', birthDate: null, from: '7А', to: '7Б', note: null }]
const of = (points: string) =>
  orderText({
    template: { series: 'п', preamble: ' На основании заявления ', points },
    heading: 'О переводе',
    effectiveOn: '25 ноября 2026 г.',
    ground: null,
    list,
  })

describe('orderText', () => {
  it('fills the wording in and keeps empty lines out', () => {
    const text = of('Перевести с {дата}: {список}\n\n Контроль оставляю за собой. ')
    expect(text.preamble).toBe('На основании заявления')
    expect(text.points).toEqual([
      { text: 'Перевести с 25 ноября 2026 г.:', hasList: true },
      { text: 'Контроль оставляю за собой.', hasList: false },
    ])
  })

  it('never loses the list', () =>
    expect(of('Перевести учеников.').points[0]).toMatchObject({ hasList: true }))
})
