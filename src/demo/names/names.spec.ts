import { describe, expect, it } from '@jest/globals'

import { patronymicOf } from './patronymic'
import { feminineSurname } from './surnames'
import { createUsernames, transliterate } from './transliterate'

describe('feminineSurname', () => {
  it.each([
    ['Иванов', 'Иванова'],
    ['Воробьёв', 'Воробьёва'],
    ['Ильин', 'Ильина'],
    ['Покровский', 'Покровская'],
    ['Коваленко', 'Коваленко'],
    ['Мельничук', 'Мельничук'],
    ['Саркисян', 'Саркисян'],
  ])('%s → %s', (masculine, feminine) => {
    expect(feminineSurname(masculine)).toBe(feminine)
  })
})

describe('patronymicOf', () => {
  it.each([
    ['Иван', 'Иванович', 'Ивановна'],
    ['Андрей', 'Андреевич', 'Андреевна'],
    ['Николай', 'Николаевич', 'Николаевна'],
    ['Юрий', 'Юрьевич', 'Юрьевна'],
    ['Василий', 'Васильевич', 'Васильевна'],
    ['Дмитрий', 'Дмитриевич', 'Дмитриевна'],
    ['Игорь', 'Игоревич', 'Игоревна'],
    ['Илья', 'Ильич', 'Ильинична'],
    ['Никита', 'Никитич', 'Никитична'],
    ['Лев', 'Львович', 'Львовна'],
    ['Пётр', 'Петрович', 'Петровна'],
    ['Рустам', 'Рустамович', 'Рустамовна'],
  ])('%s → %s, %s', (father, son, daughter) => {
    expect([patronymicOf(father, 'male'), patronymicOf(father, 'female')]).toEqual([son, daughter])
  })
})

describe('user names', () => {
  it('are the surname and an initial in Latin letters', () => {
    expect(transliterate('Щёкотов-Юрьев')).toBe('shchekotoviurev')
    expect(createUsernames('')('Иванова', 'Мария')).toBe('ivanova.m')
  })

  it('number namesakes', () => {
    const usernameFor = createUsernames('b-')
    expect(['Мария', 'Марина', 'Ольга'].map((name) => usernameFor('Иванова', name))).toEqual([
      'b-ivanova.m',
      'b-ivanova.m2',
      'b-ivanova.o',
    ])
  })
})
