import { describe, expect, it } from '@jest/globals'

import { notificationMessages } from '../translations'
import { type FreshNews, joinNews } from './join-news'

const NAMES = new Map([[1, 'Егор']])
let id = 0
const mark = (more: Partial<FreshNews> = {}): FreshNews => ({
  id: (id += 1),
  student: 1,
  kind: 'mark',
  subject: 'Математика',
  stands: '5',
  told: null,
  dueDate: null,
  ...more,
})
const task = (more: Partial<FreshNews> = {}): FreshNews =>
  mark({ kind: 'homework', subject: 'Физика', stands: 'abc', dueDate: '2026-11-27', ...more })
const join = (news: readonly FreshNews[], more: object = {}) =>
  joinNews({
    news,
    names: NAMES,
    showsValue: false,
    locale: 'ru',
    text: notificationMessages('ru').push,
    ...more,
  })

describe('a message of news', () => {
  it('names the subject and never the mark', () => {
    const message = join([mark()])
    expect(message).toMatchObject({
      title: 'Новая оценка',
      body: 'Математика',
      url: '/diary/marks?student=1',
    })
    expect(JSON.stringify(message)).not.toContain('5')
  })

  it('tells the mark to whoever asked for it', () => {
    expect(
      join([mark(), mark({ stands: '4' }), mark({ subject: 'Физика', stands: 'долг' })], { showsValue: true })
        ?.body,
    ).toBe('Математика: 5, 4; Физика: долг')
  })

  it('joins several', () => {
    expect(join([mark(), mark(), mark({ subject: 'Физика' })])).toMatchObject({
      title: 'Новые оценки',
      body: 'Математика (2), Физика',
    })
  })

  it('tells of children apart', () => {
    const names = new Map([
      [1, 'Егор'],
      [2, 'Яна'],
    ])
    expect(join([mark(), task({ student: 2 })], { names })).toMatchObject({
      title: 'Новое в дневнике',
      body: 'Егор: Оценки: Математика\nЯна: Задания: Физика на пт,\u00a027.11',
      url: '/diary',
    })
  })

  it('leaves out what was taken back, and what was told', () => {
    expect(join([mark({ stands: null }), mark({ told: '5' }), task({ told: 'abc' })])).toBeNull()
    expect(join([mark({ stands: null }), task()])).toMatchObject({
      title: 'Новое задание',
      url: '/diary/homework?student=1',
    })
  })

  it('tells a corrected mark as it stands', () => {
    expect(join([mark({ told: '2', stands: '4' })], { showsValue: true })?.body).toBe('Математика: 4')
  })

  it('stays short', () => {
    const many = Array.from({ length: 9 }, (_, index) => mark({ subject: `Предмет ${index}` }))
    expect(join(many)?.body).toMatch(/Предмет 4 и ещё 4$/)
  })
})
