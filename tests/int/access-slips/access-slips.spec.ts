import { describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'

import { standAt } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

type Slip = { person: number; username: string; code: string; link: string }
const issue = (actor: ActorName, ...people: number[]) =>
  suite.as(actor).post<{ slips: Slip[]; errors?: { code: string }[] }>('/api/access-slips/issue', { people })
const slipOf = async (actor: ActorName, person: number): Promise<Slip> =>
  (await issue(actor, person)).body.slips[0]!
const enter = (username: string, code: string) =>
  suite.nobody.post<{ mustChangePassword?: boolean; errors?: { code: string }[] }>(
    '/api/access-slips/login',
    {
      username,
      code,
    },
  )

/** A parent of the class who has no account yet. */
const newParent = async (lastName = 'Щукина') => {
  const { world } = suite
  const { id } = await world.buildPerson({ lastName, firstName: 'Юлия' })
  await world.buildGuardianship({ guardian: id, student: world.students.classmate })
  return id
}

describe('issuing codes', () => {
  it('makes an account with a name of its own for whoever has none', async () => {
    const [first, second] = [await newParent('Щукина'), await newParent('Щукина')]
    const { status, body } = await issue('classTeacher', first, second)
    expect(status).toBe(200)
    expect(body.slips.map(({ username }) => username)).toEqual(['shchukina.i', 'shchukina.i2'])
    expect(body.slips[0]!.code).toMatch(/^[A-Z3-9]{4}-[A-Z3-9]{4}-[A-Z3-9]{4}$/)
    const { docs } = await suite.payload.find({
      collection: 'users',
      where: { person: { equals: first } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ statuses: ['guardian'], mustChangePassword: true })
    expect((docs[0] as { email?: string | null }).email ?? null).toBeNull()
  })

  it('keeps no code as it is and notes who issued it', async () => {
    const person = await newParent('Яковлева')
    const { code } = await slipOf('classTeacher', person)
    const hashes = await rows({ payload: suite.payload }).find({
      collection: 'access-codes' as 'users',
      columns: ['hash' as never],
    })
    for (const row of hashes) expect(row).toMatchObject({ hash: expect.stringMatching(/^scrypt:14:1:/) })
    const kept = JSON.stringify(hashes)
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replaceAll('-', ''))
    const reads = await rows({ payload: suite.payload }).count({
      collection: 'record-reads',
      where: { record: { equals: 'access-codes' }, reader: { equals: suite.world.users.classTeacher } },
    })
    expect(reads).toBeGreaterThan(0)
  })

  it('a class teacher reaches the families of the own class and nobody else', async () => {
    const { people } = suite.world
    for (const actor of ['student', 'classmate', 'guardian'] as const)
      expect({ actor, status: (await issue('classTeacher', people[actor])).status }).toEqual({
        actor,
        status: 200,
      })
    for (const actor of [
      'otherStudent',
      'otherGuardian',
      'teacher',
      'principal',
      'secretary',
      'classTeacher',
    ] as const)
      expect({ actor, status: (await issue('classTeacher', people[actor])).status }).toEqual({
        actor,
        status: 404,
      })
    expect((await issue('classTeacher', suite.away.people.student)).status).toBe(404)
    expect((await issue('classTeacher', people.student, people.otherStudent)).status).toBe(404)
  })

  it('a class teacher opens no account of a colleague who is a parent in the class', async () => {
    const { world } = suite
    for (const actor of ['teacher', 'deputy'] as const) {
      await world.buildGuardianship({
        guardian: world.people[actor],
        student: world.students.classmate,
        kinship: 'other',
      })
      expect({ actor, status: (await issue('classTeacher', world.people[actor])).status }).toEqual({
        actor,
        status: 422,
      })
    }
  })

  it('a secretary opens those of staff but never of who governs; an administrator all but the own', async () => {
    const { people } = suite.world
    expect((await issue('secretary', people.teacher)).status).toBe(200)
    for (const actor of ['administrator', 'principal', 'deputy', 'secretary'] as const)
      expect({ actor, status: (await issue('secretary', people[actor])).status }).toEqual({
        actor,
        status: 422,
      })
    expect((await issue('administrator', people.principal)).status).toBe(200)
    expect((await issue('administrator', people.administrator)).status).toBe(422)
  })

  it('is closed to everybody else', async () => {
    const { people } = suite.world
    expect((await suite.nobody.post('/api/access-slips/issue', { people: [people.student] })).status).toBe(
      401,
    )
    for (const actor of ['teacher', 'principal', 'deputy', 'medical', 'student', 'guardian'] as const)
      expect({ actor, status: (await issue(actor, people.student)).status }).toEqual({ actor, status: 403 })
    expect((await issue('secretary')).status).toBe(400)
    expect((await suite.as('secretary').post('/api/access-slips/issue', { people: ['1'] })).status).toBe(400)
  })
})

describe('entering by a code', () => {
  it('opens a session once, and a password has to be chosen', async () => {
    const { username, code } = await slipOf('classTeacher', await newParent('Чижова'))
    const answer = await enter(username, code.toLowerCase().replaceAll('-', ' '))
    expect(answer.status).toBe(200)
    expect(answer.body.mustChangePassword).toBe(true)
    const token = /payload-token=([^;]+)/.exec(answer.headers.getSetCookie().join(';'))?.[1]
    const cookie = { headers: { authorization: `JWT ${token}` } }
    const chosen = await suite.nobody.post(
      '/api/portal/first-password',
      { next: 'четыре слова подряд' },
      cookie,
    )
    expect(chosen.status).toBe(200)
    const signedIn = await suite.nobody.post('/api/portal/login', {
      username,
      password: 'четыре слова подряд',
    })
    expect(signedIn.status).toBe(200)
    expect((await enter(username, code)).status).toBe(401)
  })

  it('lets in one of two who come at once', async () => {
    const { username, code } = await slipOf('classTeacher', await newParent('Шилова'))
    const answers = await Promise.all([enter(username, code), enter(username, code), enter(username, code)])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })

  it('a newer code voids the former', async () => {
    const person = await newParent('Цветкова')
    const former = await slipOf('classTeacher', person)
    const { username, code } = await slipOf('classTeacher', person)
    expect((await enter(username, former.code)).status).toBe(401)
    expect((await enter(username, code)).status).toBe(200)
  })

  it('the present password holds until the code is used', async () => {
    const { world } = suite
    const { id } = await world.buildPerson({ lastName: 'Фокина', firstName: 'Ольга' })
    await world.buildGuardianship({ guardian: id, student: world.students.student })
    await world.buildUser({
      username: 'fokina',
      password: 'прежний пароль',
      statuses: ['guardian'],
      person: id,
    })
    const { username, code } = await slipOf('classTeacher', id)
    const signIn = () => suite.nobody.post('/api/portal/login', { username, password: 'прежний пароль' })
    expect((await signIn()).status).toBe(200)
    expect((await enter(username, code)).status).toBe(200)
    expect((await signIn()).status).toBe(401)
  })

  it('does not tell a wrong name from a wrong code, and closes after too many tries', async () => {
    const { username, code } = await slipOf('classTeacher', await newParent('Хохлова'))
    const noName = await enter('nobody-like-this', code)
    const noCode = await enter(username, 'AAAA-AAAA-AAAA')
    expect(noName.body.errors?.[0]).toEqual(noCode.body.errors?.[0])
    for (let n = 0; n < 6; n += 1) await enter(username, 'AAAA-AAAA-AAAA')
    expect((await enter(username, code)).status).toBe(423)
  })

  it('gives no more tries to many at the same moment than one after the other', async () => {
    const { username, code } = await slipOf('classTeacher', await newParent('Щербакова'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(username, 'AAAA-AAAA-AAAA')))
    const judged = answers.filter(({ status }) => status === 401)
    expect(judged).toHaveLength(7)
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(13)
    expect((await enter(username, code)).status).toBe(423)
    standAt(suite.world.dates.today, '23:59')
    try {
      expect((await enter(username, code)).status).toBe(200)
    } finally {
      standAt()
    }
  })

  it('an old code opens nothing', async () => {
    const { username, code } = await slipOf('classTeacher', await newParent('Ушакова'))
    standAt(addDays(suite.world.dates.today, 15))
    try {
      expect((await enter(username, code)).status).toBe(401)
    } finally {
      standAt()
    }
  })

  it('says what is missing', async () => {
    expect((await enter('', '')).status).toBe(400)
    expect((await suite.nobody.post('/api/access-slips/login', 'это не JSON')).status).toBe(400)
  })
})

describe('the sheet', () => {
  it('is a PDF of codes that hold, and of no others', async () => {
    const person = await newParent('Тихонова')
    const { code } = await slipOf('classTeacher', person)
    const sheet = (given: string, actor: ActorName = 'classTeacher') =>
      suite.as(actor).post('/api/access-slips/sheet', { slips: [{ person, code: given }] })
    expect((await sheet(code)).text.slice(0, 5)).toBe('%PDF-')
    expect((await sheet('AAAA-AAAA-AAAA')).status).toBe(409)
    expect((await sheet(code, 'teacher')).status).toBe(403)
  })
})
