import { beforeEach, expect, it } from '@jest/globals'

import { collectingLogger } from '../../helpers/collecting-logger'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const PASSWORD = 'три кота на крыше'

let account: { id: number; username: string; email: string }
let log: ReturnType<typeof collectingLogger>
let count = 0

beforeEach(async () => {
  const username = `logged-${(count += 1)}`
  const email = `${username}@school.test`
  const { id } = await suite.world.buildUser({ username, email, password: PASSWORD, statuses: ['teacher'] })
  account = { id, username, email }
  log = collectingLogger()
  Object.assign(suite.payload, { logger: log.logger })
})

const told = () =>
  log
    .entries()
    .filter(({ msg }) => msg === 'Sign-in')
    .map(({ account, door, manner, isSuccess, refusal }) => ({ account, door, manner, isSuccess, refusal }))

const portal = (password: string, username = account.username) =>
  suite.nobody.post('/api/portal/login', { username, password })
const rest = (password: string) =>
  suite.nobody.post('/api/users/login', { username: account.username, password })
const graphql = (password: string) =>
  suite.nobody.graphql(
    `mutation { loginUser(email: "", username: "${account.username}", password: "${password}") { token } }`,
  )

it('a sign-in is logged by whichever door it comes, with the number of the account', async () => {
  await portal(PASSWORD)
  await rest(PASSWORD)
  await graphql(PASSWORD)
  const right = { account: account.id, manner: 'password', isSuccess: true, refusal: undefined }
  expect(told()).toEqual([
    { ...right, door: 'portal' },
    { ...right, door: 'rest' },
    { ...right, door: 'graphql' },
  ])
})

it('a refused one is logged once, with its reason', async () => {
  await portal('не тот')
  await rest('не тот')
  await graphql('не тот')
  await portal(PASSWORD, 'nobody-of-this-name')
  await suite.nobody.post('/api/access-slips/login', { username: account.username, code: 'ABCDEF' })
  const wrong = { account: account.id, manner: undefined, isSuccess: false }
  expect(told()).toEqual([
    { ...wrong, door: 'portal', refusal: 'wrong-credentials' },
    { ...wrong, door: 'rest', refusal: 'AuthenticationError' },
    { ...wrong, door: 'graphql', refusal: 'AuthenticationError' },
    { ...wrong, door: 'portal', account: undefined, refusal: 'wrong-credentials' },
    { ...wrong, door: 'slip', refusal: 'wrong-code' },
  ])
})

it('a locked account is told from a wrong password', async () => {
  for (let attempt = 0; attempt < 8; attempt += 1) await rest('не тот')
  await portal(PASSWORD)
  expect(told().at(-1)).toMatchObject({ isSuccess: false, refusal: 'account-locked' })
})

it('a letter for a new password, and coming in by it, are logged', async () => {
  const token = await suite.payload.forgotPassword({
    collection: 'users',
    data: { email: account.email } as never,
    disableEmail: true,
  })
  await suite.nobody.post('/api/users/reset-password', { token, password: 'четыре слова подряд' })
  await suite.nobody.post('/api/users/reset-password', { token, password: 'четыре слова подряд' })
  expect(log.entries().find(({ msg }) => String(msg).startsWith('A letter'))).toMatchObject({
    account: account.id,
  })
  expect(told()).toMatchObject([
    { account: account.id, door: 'letter', isSuccess: true },
    { door: 'letter', isSuccess: false },
  ])
})

it('no name, no password and no address of mail gets into the log', async () => {
  await portal(PASSWORD)
  await portal('не тот')
  await portal('не тот', account.email)
  await graphql('не тот')
  const text = log.lines.join('')
  for (const secret of [account.username, account.email, PASSWORD, 'не тот'])
    expect(text).not.toContain(secret)
})
