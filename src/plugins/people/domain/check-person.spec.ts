import { describe, expect, it } from '@jest/globals'

import { checkPerson } from './check-person'
import { EMPTY_FORM, type FormValues, type PersonKind, type Position } from './person-fields'

const problems = (
  values: Partial<FormValues>,
  kinds: PersonKind[] = ['student'],
  positions: Position[] = [],
): string[] =>
  Object.keys(
    checkPerson({
      values: { ...EMPTY_FORM, lastName: 'Ёлкина-Ким', firstName: 'Анна', ...values },
      positions,
      kinds,
      today: '2026-11-25',
    }),
  )

describe('checkPerson', () => {
  it('lets a short right form pass', () => expect(problems({ birthDate: '2014-03-08' })).toEqual([]))
  it('needs a name made of letters', () => {
    expect(problems({ lastName: ' ', firstName: 'Анна2' })).toEqual(['lastName', 'firstName'])
    expect(problems({ lastName: "д'Артаньян", middleName: 'Ахмед оглы' })).toEqual([])
  })
  it.each(['2027-01-01', '2026-02-30', '0014-01-01', '1980-01-01'])('refuses the birth date %s', (date) =>
    expect(problems({ birthDate: date })).toEqual(['birthDate']),
  )
  it('knows that a parent is no child', () => {
    expect(problems({ birthDate: '1980-01-01' }, ['guardian'])).toEqual([])
    expect(problems({ birthDate: '2020-01-01' }, ['guardian'])).toEqual(['birthDate'])
  })
  it('holds periods together', () => {
    expect(problems({ hiredOn: '2020-09-01', leftOn: '2019-09-01' }, ['staff'])).toEqual(['leftOn'])
    expect(problems({}, ['staff'], [{ title: 'Учитель', from: '2020-09-01', to: '2019-01-01' }])).toEqual([
      'positions',
    ])
  })
  it('looks at numbers and addresses', () =>
    expect(problems({ phone: '12', email: 'анна', snils: '112-233-445 96' })).toEqual([
      'phone',
      'email',
      'snils',
    ]))
})
