import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Actors, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'

const SCHOOL = {
  schoolName: 'МБОУ «Школа № 12» г. о. Самара',
  shortName: 'Школа № 12',
  timeZone: 'Europe/Samara',
  lastName: 'Ёлкина',
  firstName: 'Анна',
  middleName: 'Петровна',
  username: 'Elkina',
  password: 'три кота на крыше',
}

type Errors = { errors: { code: string; message: string; path?: string }[] }

let booted: BootedSchool
let nobody: Actors['nobody']

const countAll = async () => {
  const counts: Record<string, number> = {}
  for (const collection of ['schools', 'people', 'staff', 'users'] as const) {
    counts[collection] = (await booted.payload.count({ collection, overrideAccess: true })).totalDocs
  }
  return counts
}

beforeAll(async () => {
  booted = await bootSchool()
  ;({ nobody } = await signInActors(booted.payload, []))
})
afterAll(() => booted.destroy())

describe('POST /portal/welcome', () => {
  it('says what is wrong with each field, in the language of the visitor', async () => {
    const { status, body } = await nobody.post<Errors>('/api/portal/welcome', {
      ...SCHOOL,
      shortName: ' ',
      timeZone: 'Europe/Paris',
      username: 'а',
    })
    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { code: 'bad-input', path: 'shortName', message: 'Заполните это поле.' },
      { code: 'bad-input', path: 'timeZone', message: 'Выберите часовой пояс.' },
      { code: 'bad-input', path: 'username', message: expect.stringContaining('латинские') },
    ])
    const english = await nobody.post<Errors>(
      '/api/portal/welcome',
      { ...SCHOOL, firstName: undefined },
      { headers: { cookie: 'payload-lng=en' } },
    )
    expect(english.body.errors).toEqual([
      { code: 'bad-input', path: 'firstName', message: 'Fill in this field.' },
    ])
  })

  it('refuses a password that would be guessed, and saves nothing', async () => {
    const { status, body } = await nobody.post<Errors>('/api/portal/welcome', {
      ...SCHOOL,
      password: 'qwerty123',
    })
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'weak-password', path: 'password' })
    expect(await countAll()).toEqual({ schools: 0, people: 0, staff: 0, users: 0 })
  })

  it('does not read a broken body', async () => {
    const { status, body } = await nobody.post<Errors>('/api/portal/welcome', '{"schoolName":')
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain('JSON')
  })

  it('makes one school for two visitors at the same moment', async () => {
    const answers = await Promise.all([
      nobody.post<Errors>('/api/portal/welcome', SCHOOL),
      nobody.post<Errors>('/api/portal/welcome', { ...SCHOOL, username: 'other', lastName: 'Другов' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [refused] = answers.filter(({ status }) => status === 409)
    expect(refused?.body.errors[0]).toMatchObject({ code: 'school-is-open' })
    expect(await countAll()).toEqual({ schools: 1, people: 1, staff: 1, users: 1 })
    const [made] = answers.filter(({ status }) => status === 200)
    expect(made?.body).toEqual({ ok: true })
    const token = /payload-token=([^;]+)/.exec(made?.headers.get('set-cookie') ?? '')?.[1]
    const { body } = await nobody.get<{ user: { statuses: string[] }; school: { shortName: string } }>(
      '/api/portal/me',
      {
        headers: { authorization: `JWT ${token}` },
      },
    )
    expect(body.user.statuses).toEqual(['administrator'])
    expect(body.school.shortName).toBe('Школа № 12')
  })

  it.each(['lesson-types', 'assignment-types'] as const)('gives the school its %s', async (collection) => {
    const { totalDocs } = await booted.payload.count({ collection, overrideAccess: true })
    expect(totalDocs).toBeGreaterThan(5)
  })

  it('is closed from then on', async () => {
    const { status, body } = await nobody.post<Errors>('/api/portal/welcome', SCHOOL)
    expect(status).toBe(409)
    expect(body.errors[0]?.message).toContain('уже создана')
  })
})
