import { describe, expect, it } from '@jest/globals'

import { findPlanFaults, proposeClasses } from './plan-classes'

const QUARTERS = 1
const HALVES = 2
const row = (id: number, grade: number, letter = 'А') => ({
  id,
  grade,
  letter,
  profile: grade > 9 ? 'физмат' : null,
  room: id + 100,
  termSet: grade > 9 ? HALVES : QUARTERS,
  bellSchedule: null,
  classTeachers: [
    { staff: id + 1, from: '2026-09-01', to: '2027-01-10' },
    { staff: id + 2, from: '2027-01-11', to: null },
  ],
})
const classes = [row(1, 1), row(7, 7), row(8, 7, 'Б'), row(9, 9), row(10, 10), row(11, 11)]
const propose = () =>
  proposeClasses({
    classes,
    endDate: '2027-05-26',
    termSetAfter: new Map([
      [QUARTERS, 10],
      [HALVES, 20],
    ]),
    sizeOf: (id) => (id === 7 ? 31 : 20),
  })

describe('the proposed classes', () => {
  it('grow by a grade; 9 and 11 lead nowhere, 10 is opened anew', () => {
    expect(propose().map(({ grade, letter, fromClass }) => `${fromClass}→${grade}${letter}`)).toEqual([
      '1→2А',
      '7→8А',
      '8→8Б',
      'null→10А',
      '10→11А',
    ])
  })
  it('keep room and the class teacher of the last day, and take all who are there', () => {
    expect(propose().find(({ fromClass }) => fromClass === 7)).toMatchObject({
      room: 107,
      teacher: 9,
      capacity: 31,
      termSet: 10,
    })
    expect(propose().find(({ fromClass }) => fromClass === 10)).toMatchObject({ termSet: 20, capacity: 25 })
  })
})

describe('faults of a plan', () => {
  const faults = (changes: object, at = 2) =>
    findPlanFaults(
      propose().map((one, index) => (index === at ? { ...one, ...changes } : one)),
      new Map(classes.map((one) => [one.id, one])),
      ({ room }) => room !== 999,
    ).map(({ path, code }) => `${path} ${code}`)

  it('are none as it is proposed', () => expect(faults({})).toEqual([]))
  it('are a letter twice, a wrong or double former class, a strange record', () => {
    expect(faults({ letter: 'а' })).toEqual(['rows.2.letter sameLetter'])
    expect(faults({ letter: ' ' })).toEqual(['rows.2.letter noLetter'])
    expect(faults({ fromClass: 1 })).toEqual(['rows.2.fromClass wrongFrom'])
    expect(faults({ fromClass: 404 })).toEqual(['rows.2.fromClass wrongFrom'])
    expect(faults({ fromClass: 7 })).toEqual(['rows.2.fromClass sameFrom'])
    expect(faults({ room: 999 })).toEqual(['rows.2.termSet strange'])
  })
})
