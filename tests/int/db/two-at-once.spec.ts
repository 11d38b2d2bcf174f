import { describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { payloadHandlers } from '@/server/payload-handlers'

import { openSession } from '../../helpers/actors'
import { TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

/** So many people press the same button at the same moment. */
const TIMES = 4
const atOnce = async (press: () => Promise<{ status: number }>): Promise<number[]> => {
  const answers = await Promise.all(Array.from({ length: TIMES }, press))
  return answers.map(({ status }) => status).sort()
}
const count = (collection: string, where: object): Promise<number> =>
  rows({ payload: suite.payload }).count({ collection: collection as 'users', where: where as never })

describe('pressed by several at once', () => {
  it('an absence of a teacher is noted once', async () => {
    const input = { staff: suite.world.staff.teacher, from: TODAY, to: TODAY, reason: 'illness' }
    expect(await atOnce(() => suite.as('deputy').post('/api/substituting/absences', input))).toEqual([
      200, 409, 409, 409,
    ])
    expect(await count('staff-absences', { staff: { equals: suite.world.staff.teacher } })).toBe(1)
  })

  it('a person is made once', async () => {
    const values = { lastName: 'Ёлкина', firstName: 'Алёна', birthDate: '1985-04-02' }
    const statuses = await atOnce(() =>
      suite.as('secretary').post('/api/registry/people', { kind: 'guardian', values }),
    )
    expect(statuses).toEqual([200, 409, 409, 409])
    expect(await count('people', { lastName: { equals: 'Ёлкина' } })).toBe(1)
  })

  it('a lock of the journals stands once', async () => {
    const through = suite.world.dates.past
    expect(await atOnce(() => suite.as('deputy').post('/api/journal-control/locks', { through }))).toEqual([
      200, 200, 200, 200,
    ])
    expect(await count('journal-locks', { school: { equals: suite.world.school } })).toBe(1)
  })

  it('one slip of access is good, however many were issued', async () => {
    const { id } = await suite.world.buildPerson({ lastName: 'Щукина', firstName: 'Юлия' })
    await suite.world.buildGuardianship({ guardian: id, student: suite.world.students.classmate })
    const issue = () => suite.as('classTeacher').post('/api/access-slips/issue', { people: [id] })
    expect((await issue()).status).toBe(200)
    expect(await atOnce(issue)).toEqual([200, 200, 200, 200])
    const account = await rows({ payload: suite.payload }).findOne<{ id: number }>({
      collection: 'users',
      columns: ['id'],
      where: { person: { equals: id } },
    })
    expect(
      await count('access-codes', {
        account: { equals: account!.id },
        usedAt: { exists: false },
        voidedAt: { exists: false },
      }),
    ).toBe(1)
  })

  it('an export of the whole school is made once', async () => {
    const statuses = await atOnce(() =>
      suite.as('administrator').post('/api/exports', { format: 'json', files: false }),
    )
    expect(statuses).toEqual([200, 409, 409, 409])
  })

  it('a card that several save in the panel is saved by all, and all sign in with one account', async () => {
    const { payload, world } = suite
    const { rest } = payloadHandlers({ payload, config: payload.config })
    const token = await openSession(payload, world.users.administrator)
    const send = (method: string, path: string, body: object, headers = {}) =>
      rest(
        new Request(`http://school.test${path}`, {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
    let turn = 0
    const save = () => {
      const data = { shortName: `Чер ${(turn += 1)}` }
      return send('PATCH', `/api/subjects/${world.subjects.maths}`, data, { authorization: `JWT ${token}` })
    }
    expect(await atOnce(save)).toEqual([200, 200, 200, 200])

    const account = { username: 'cherchenie', password: 'rso-demo-drawing-7' }
    await world.buildUser({ ...account, email: 'cherchenie@school.test', statuses: ['teacher'] })
    expect(await atOnce(() => send('POST', '/api/users/login', account))).toEqual([200, 200, 200, 200])
  })
})
