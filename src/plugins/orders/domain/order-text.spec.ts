import { describe, expect, it } from '@jest/globals'

import { orderLine, orderText } from './order-text'

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

  it('fills in what is done and on what ground', () => {
    const text = orderText({
      template: { series: 'п', preamble: 'На основании {акты}', points: '{действие} с {дата}: {список}' },
      heading: 'О повторном обучении',
      action: 'Оставить на повторное обучение',
      acts: 'статьи 58',
      effectiveOn: '1 сентября 2027 г.',
      ground: null,
      list,
    })
    expect(text.preamble).toBe('На основании статьи 58')
    expect(text.points[0]?.text).toBe('Оставить на повторное обучение с 1 сентября 2027 г.:')
  })

  it('writes a student as one line, no class torn from its name', () =>
    expect(
      orderLine(
        { name: 'Ёлкина Анна', birthDate: '01.02.2012', from: '7А', to: '7Б', note: 'по заявлению' },
        { birth: 'дата рождения', fromClass: 'из класса', toClass: 'в класс' },
      ),
    ).toBe('Ёлкина Анна, дата рождения 01.02.2012, из класса\u00a07А в класс\u00a07Б, по заявлению'))
})
