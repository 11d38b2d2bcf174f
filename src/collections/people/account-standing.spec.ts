import { needsSecondFactor } from './account-standing'

const demandedOf = (demand: 'required' | 'staff' | 'everybody' | 'offered') =>
  (
    [
      'administrator',
      'deputy',
      'secretary',
      'principal',
      'teacher',
      'medical',
      'student',
      'guardian',
    ] as const
  ).filter((status) => needsSecondFactor({ statuses: [status] }, demand))

it('the second factor is demanded of those who govern, of staff, of everybody or of nobody', () => {
  expect(demandedOf('required')).toEqual(['administrator', 'deputy', 'secretary'])
  expect(demandedOf('staff')).toEqual([
    'administrator',
    'deputy',
    'secretary',
    'principal',
    'teacher',
    'medical',
  ])
  expect(demandedOf('everybody')).toHaveLength(8)
  expect(demandedOf('offered')).toEqual([])
})

it('one status of several is enough; the passwords of a demo school are public anyway', () => {
  expect(needsSecondFactor({ statuses: ['guardian', 'teacher'] }, 'staff')).toBe(true)
  expect(needsSecondFactor({ statuses: ['administrator'], isDemo: true }, 'everybody')).toBe(false)
})
