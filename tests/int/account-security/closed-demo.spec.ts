import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'

import { openSession } from '../../helpers/actors'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

Object.assign(process.env, { DEMO: '0' })

const suite = useSchools()
const PASSWORD = 'три кота на крыше'
let count = 0
let account: { id: number; username: string }

const makeDemo = (isDemo: boolean) =>
  rows({ payload: suite.payload }).update({
    collection: 'users',
    where: { id: { equals: account.id } },
    data: { isDemo } as never,
  })
const me = async (token: string) =>
  (await suite.nobody.get('/api/portal/me', { headers: { authorization: `JWT ${token}` } })).status

beforeEach(async () => {
  const username = `trial-${(count += 1)}`
  const { id } = await suite.world.buildUser({
    username,
    password: PASSWORD,
    email: `${username}@school.test`,
    statuses: ['administrator'],
  })
  account = { id, username }
})

/** ASVS 5.0, 6.3.2: accounts with a password that everybody knows open nothing unless the server is to show them. */
describe('an account of a demo school where no demo is shown', () => {
  it.each(['/api/portal/login', '/api/users/login'] as const)('does not sign in by %s', async (door) => {
    await makeDemo(true)
    const { username } = account
    const answer = await suite.nobody.post(door, { username, password: PASSWORD })
    expectRefusal(answer, { status: 403, code: 'demo-closed', says: 'DEMO=1' })
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('payload-token=ey')
    await makeDemo(false)
    expect((await suite.nobody.post(door, { username, password: PASSWORD })).status).toBe(200)
  })

  it('does not sign in by GraphQL', async () => {
    await makeDemo(true)
    const answer = await suite.nobody.graphql(
      `mutation { loginUser(email: "${account.username}@school.test", username: "", password: "${PASSWORD}") { token } }`,
    )
    expect(answer.data?.loginUser ?? null).toBeNull()
    expect(JSON.stringify(answer)).toContain('DEMO=1')
  })

  it('tells who does not know the password nothing', async () => {
    await makeDemo(true)
    const answer = await suite.nobody.post('/api/portal/login', { ...account, password: 'семь слонов' })
    expectRefusal(answer, { status: 401 })
    expect(answer.text).not.toContain('DEMO')
  })

  it('does not go on with a session from when it was shown', async () => {
    const token = await openSession(suite.payload, account.id)
    expect(await me(token)).toBe(200)
    await makeDemo(true)
    expect(await me(token)).toBe(401)
  })
})
