import { describe, expect, it } from '@jest/globals'

import { countEverything, expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

const card = (overrides: object = {}) => ({
  year: suite.world.year,
  grade: 5,
  letter: 'А',
  profile: null,
  room: suite.world.room,
  termSet: suite.world.termSet,
  bellSchedule: null,
  classTeachers: [] as object[],
  ...overrides,
})
const create = (overrides: object = {}, actor: ActorName = 'deputy') =>
  suite.as(actor).post<{ id: number }>('/api/class-cards', card(overrides))
const patch = (id: number, overrides: object = {}) =>
  suite.as('deputy').patch(`/api/class-cards/${id}`, card(overrides))
const saved = (id: number) =>
  suite.payload.findByID({ collection: 'classes', id, depth: 0, overrideAccess: true })

describe('the card of a class', () => {
  it('is made and changed by deputy and administrator, with a letter of up to 15 characters', async () => {
    const { status, body } = await create({ letter: 'инженерный', profile: ' Физика ' })
    expect(status).toBe(200)
    expect(await saved(body.id)).toMatchObject({
      name: '5 инженерный',
      profile: 'Физика',
      letter: 'инженерный',
    })
    expect((await patch(body.id, { grade: 6, letter: 'инженерный' })).status).toBe(200)
    expect(await saved(body.id)).toMatchObject({ name: '6 инженерный', profile: null })
    expect((await create({ letter: 'Г' }, 'administrator')).status).toBe(200)
    for (const actor of ['principal', 'secretary', 'teacher', 'classTeacher', 'guardian'] as const)
      expectRefusal(await create({ letter: 'Ж' }, actor), { status: 403 })
  })

  it('keeps class teachers with their dates, and refuses two at once', async () => {
    const { staff } = suite.world
    const { body } = await create({ letter: 'К' })
    const history = [
      { staff: staff.teacher, from: '2026-08-25', to: '2026-11-08' },
      { staff: staff.otherTeacher, from: '2026-11-09', to: null },
    ]
    expect((await patch(body.id, { letter: 'К', classTeachers: history })).status).toBe(200)
    expect(await saved(body.id)).toMatchObject({ classTeachers: history })
    // Who leads the class now may divide it at once.
    expect((await suite.as('otherTeacher').get(`/api/divisions/classes/${body.id}`)).status).toBe(200)
    const clash = [history[0], { ...history[1], from: '2026-11-08' }]
    expectRefusal(await patch(body.id, { letter: 'К', classTeachers: clash }), {
      status: 422,
      code: 'class-teacher-dates',
      path: 'classTeachers.1.from',
    })
    expectRefusal(
      await patch(body.id, {
        letter: 'К',
        classTeachers: [{ staff: staff.teacher, from: '2026-10-02', to: '2026-10-01' }],
      }),
      { status: 422, path: 'classTeachers.0.to' },
    )
    expect(await saved(body.id)).toMatchObject({ classTeachers: history })
  })

  it('a letter is taken once a year, in whatever case, also by two at once', async () => {
    const answers = await Promise.all([create({ letter: 'Л' }), create({ letter: 'л' }, 'administrator')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expectRefusal(await create({ letter: 'Л' }), {
      status: 409,
      code: 'letter-taken',
      path: 'letter',
      says: '5Л',
    })
  })

  it('bad input stands at its field, and nothing is saved', async () => {
    const { world, away, payload, folder } = suite
    const { body } = await create({ letter: 'М' })
    const before = await countEverything(payload, `${folder}/media`)
    const otherYear = (
      await world.buildYear({ name: '2027/28', startDate: '2027-09-01', endDate: '2028-05-31' })
    ).id
    before.years! += 1
    for (const [overrides, status, path] of [
      [{ letter: '' }, 400, 'letter'],
      [{ letter: 'шестнадцатьзнаков' }, 400, 'letter'],
      [{ grade: 12 }, 400, 'grade'],
      [{ letter: 'Н', room: away.room }, 400, 'room'],
      [{ letter: 'Н', termSet: away.termSet }, 400, 'termSet'],
      [{ letter: 'Н', year: otherYear }, 400, 'termSet'],
      [{ letter: 'Н', year: away.year }, 400, 'year'],
      [
        { letter: 'Н', classTeachers: [{ staff: away.staff.teacher, from: '2026-09-01', to: null }] },
        400,
        'classTeachers.0.staff',
      ],
      [
        { letter: 'Н', classTeachers: [{ staff: world.staff.teacher, from: '', to: null }] },
        400,
        'classTeachers.0.from',
      ],
    ] as const)
      expectRefusal(await create(overrides), { status, path })
    expectRefusal(await patch(body.id, { letter: 'М', year: otherYear }), { status: 400, path: 'year' })
    expectRefusal(await suite.as('deputy').patch(`/api/class-cards/${away.classes.own}`, card()), {
      status: 404,
    })
    expect(await countEverything(payload, `${folder}/media`)).toEqual(before)
  })

  it('two windows: the one that saw an older card is told', async () => {
    const { body } = await create({ letter: 'О' })
    const seen = (await saved(body.id)).updatedAt
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await patch(body.id, { letter: 'О', profile: 'Право', seen: 'long ago' })).status).toBe(409)
    expect((await patch(body.id, { letter: 'О', profile: 'Право', seen })).status).toBe(200)
    expect(await saved(body.id)).toMatchObject({ profile: 'Право' })
  })

  it('a class in use is not deleted and says what needs it; an empty one is', async () => {
    const { body } = await create({ letter: 'П' })
    expectRefusal(await suite.as('deputy').delete(`/api/class-cards/${body.id}`), { status: 403 })
    expect((await suite.as('administrator').delete(`/api/class-cards/${body.id}`)).status).toBe(200)
    const answer = await suite.as('administrator').delete(`/api/class-cards/${suite.world.classes.own}`)
    expectRefusal(answer, { status: 409, says: /ещё нужна/ })
  })
})
