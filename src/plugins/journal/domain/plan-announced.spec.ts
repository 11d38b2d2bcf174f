import { planAnnounced } from './plan-announced'

const DAY = '2026-11-24'
const ILL = { from: DAY, to: '2026-11-26', code: 'ill' as const }
const plan = (more: Partial<Parameters<typeof planAnnounced>[0]>) =>
  planAnnounced({ date: DAY, isRecorded: false, standing: null, before: null, after: ILL, ...more })

describe('an announced absence', () => {
  it('sets the code in lessons that are still to come, and on no other day', () => {
    expect(plan({})).toEqual({ now: 'ill' })
    expect(plan({ date: '2026-11-27' })).toBeNull()
  })

  it('leaves a recorded lesson as the teacher saw it', () => {
    expect(plan({ isRecorded: true })).toBeNull()
    expect(plan({ isRecorded: true, standing: { code: 'late', isOwn: false } })).toBeNull()
  })

  it('gives a reason to an absence without one', () => {
    expect(plan({ isRecorded: true, standing: { code: 'absent', isOwn: false } })).toEqual({ now: 'ill' })
  })

  it('does nothing twice', () => {
    expect(plan({ before: ILL, standing: { code: 'ill', isOwn: true } })).toBeNull()
  })

  it('takes back its own code and nobody else’s', () => {
    expect(plan({ before: ILL, after: null, standing: { code: 'ill', isOwn: true } })).toEqual({ now: null })
    expect(plan({ before: ILL, after: null, standing: { code: 'ill', isOwn: false } })).toBeNull()
    expect(plan({ before: ILL, after: null, standing: { code: 'late', isOwn: true } })).toBeNull()
  })

  it('changes its own code when the reason changes', () => {
    const before = { ...ILL, code: 'excused' as const }
    expect(plan({ before, isRecorded: true, standing: { code: 'excused', isOwn: true } })).toEqual({
      now: 'ill',
    })
  })
})
