import { describe, expect, it } from '@jest/globals'

import type { DiaryDay, DiaryEvent, DiaryLesson, StudentWeek } from '@/plugins/diary/types'

import { notificationMessages } from '../translations'
import { tellWeek } from './tell-week'

const dates = (monday: number) => Array.from({ length: 7 }, (_, index) => `2026-11-${monday + index}`)
const day = (date: string, more: Partial<DiaryDay> = {}): DiaryDay => ({
  date,
  off: null,
  lessons: [],
  homework: [],
  minutes: 0,
  events: [],
  ...more,
})
const lesson = (more: Partial<DiaryLesson>): DiaryLesson =>
  ({ subject: 'Физика', homework: [], behaviour: [], attendance: null, ...more }) as DiaryLesson
const week = (more: Partial<StudentWeek> = {}): StudentWeek => ({
  student: { id: 1, name: 'Ёлкин Егор', class: '7А' },
  isMarked: true,
  days: dates(16).map((date) => day(date)),
  nextDays: dates(23).map((date) => day(date)),
  subjects: [],
  debts: [],
  ...more,
})
const tell = (of: StudentWeek, events: readonly DiaryEvent[] = []) =>
  tellWeek({
    week: of,
    events,
    locale: 'ru',
    words: notificationMessages('ru').letter,
    debtWord: 'долг',
  }).map(({ title, lines }) => [title, ...lines.map(({ head, text }) => `${head}: ${text}`)])
const mark = (date: string, value: number | null, isDebt = false) =>
  ({ date, value, isDebt, scale: 'five' }) as StudentWeek['subjects'][number]['marks'][number]
const subject = (marks: ReturnType<typeof mark>[], average: number | null = 4.5) =>
  ({ subject: { id: 1, name: 'Физика' }, marks, average }) as StudentWeek['subjects'][number]

describe('the week of a letter', () => {
  it('has marks of the week alone, with the average of the term', () => {
    const marks = [
      mark('2026-11-13', 2),
      mark('2026-11-16', 5),
      mark('2026-11-22', 4),
      mark('2026-11-18', null, true),
    ]
    expect(tell(week({ subjects: [subject(marks)] }))).toEqual([
      ['Оценки', 'Физика: 5, 4, долг (средняя 4,50)'],
    ])
  })

  it('has none in a class without marks, nor for a comment alone', () => {
    expect(tell(week({ isMarked: false, subjects: [subject([mark('2026-11-16', 5)])] }))).toEqual([])
    expect(tell(week({ subjects: [subject([mark('2026-11-16', null)])] }))).toEqual([])
  })

  it('tells which lessons were missed, never why', () => {
    const lessons = [
      lesson({ attendance: 'ill' }),
      lesson({ subject: 'Химия', attendance: 'unexcused' }),
      lesson({ subject: 'Музыка', attendance: 'late' }),
      lesson({ subject: 'Физкультура', attendance: 'exempt' }),
    ]
    const days = dates(16).map((date, index) => day(date, index === 0 ? { lessons } : {}))
    expect(tell(week({ days }))).toEqual([
      ['Пропуски и опоздания', 'понедельник, 16\u00a0ноября: пропуск: Физика, Химия; опоздание: Музыка'],
    ])
  })

  it('has debts with the day they are due, homework of the next week in one line, and events', () => {
    const text = `Прочитать\n\n§ 5 ${'очень внимательно '.repeat(40)}`
    const homework = [{ subject: 'Химия', text } as DiaryDay['homework'][number]]
    const nextDays = dates(23).map((date, index) => day(date, index === 1 ? { homework } : {}))
    const debt = {
      id: 1,
      subject: 'Физика',
      date: '2026-11-09',
      type: 'Контрольная',
      topic: null,
      comment: null,
    }
    const events = [
      {
        id: 1,
        title: 'Музей',
        kind: 'Экскурсия',
        from: '2026-11-20',
        to: '2026-11-20',
        time: '',
        place: null,
        href: '',
      },
    ]
    const [debts, tasks, occasions] = tell(
      week({
        nextDays,
        debts: [
          { ...debt, dueDate: '2026-11-25' },
          { ...debt, dueDate: null },
        ],
      }),
      events,
    )
    expect(debts).toEqual([
      'Долги',
      'Физика: Контрольная, сдать до 25\u00a0ноября',
      'Физика: Контрольная, срок не указан',
    ])
    expect(tasks![1]).toMatch(/^вт,\u00a024\.11, Химия: Прочитать § 5 очень .*…$/)
    expect([...tasks![1]!].length).toBeLessThan(340)
    expect(occasions).toEqual(['Мероприятия', '20\u00a0ноября: Музей, Экскурсия'])
  })
})
