import { describe, expect, it } from '@jest/globals'

import { matches, pieces } from './match'

describe('matches', () => {
  it.each([
    ['Журнал', 'жур', true],
    ['Иванова Анна Петровна', 'анна ив', true],
    ['Ёлкина Анна', 'елк', true],
    ['Журнал', 'нал', false],
    ['Классы', '', true],
  ])('%s for «%s»: %s', (text, query, expected) => {
    expect(matches(text, query)).toBe(expected)
  })
})

describe('pieces', () => {
  const marked = (title: string, query: string): string =>
    pieces(title, query)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('')

  it.each([
    ['Иванова Анна', 'анна ив', '[Ив]анова [Анна]'],
    ['Ёлкина', 'ел', '[Ёл]кина'],
    ['7А класс', '7а', '[7А] класс'],
    ['C++ (кружок)', '(', 'C++ [(]кружок)'],
    ['Журнал', '', 'Журнал'],
    ['Журнал', 'нал', 'Журнал'],
  ])('%s for «%s» is %s', (title, query, expected) => {
    expect(marked(title, query)).toBe(expected)
  })
})
