import { beforeEach, describe, expect, it } from '@jest/globals'

import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
let account: number
let username: string
let count = 0

beforeEach(async () => {
  standAt()
  username = `renamed-${(count += 1)}`
  ;({ id: account } = await suite.world.buildUser({ username, statuses: ['teacher'] }))
})

// Sessions of the tests begin by the clock of the machine: this day of the school comes long after it.
const longAfterSigningIn = () => standAt('2027-06-01')
const change = (data: object) =>
  suite.as('administrator').patch<{ errors: { code: string }[] }>(`/api/users/${account}`, data)
const read = async () =>
  suite.payload.findByID({
    collection: 'users',
    id: account,
    depth: 0,
    select: { username: true, email: true },
  })

describe('the user name, the e-mail and the password of an account', () => {
  it('are changed soon after signing in', async () => {
    expect((await change({ username: `${username}-new`, email: `${username}@school.example` })).status).toBe(
      200,
    )
    expect(await read()).toMatchObject({ username: `${username}-new`, email: `${username}@school.example` })
  })

  it.each([
    ['user name', () => ({ username: `${username}-new` })],
    ['e-mail', () => ({ email: `${username}@school.example` })],
    ['password', () => ({ password: 'четыре кота на крыше' })],
  ])('stay in a session that was left open: the %s', async (_name, data) => {
    longAfterSigningIn()
    expectRefusal(await change(data()), { status: 403, code: 'sign-in-again' })
    expect(await read()).toMatchObject({ username, email: null })
  })

  it('stay through GraphQL as well', async () => {
    longAfterSigningIn()
    const { errors } = await suite
      .as('administrator')
      .graphql(`mutation { updateUser(id: ${account}, data: { username: "${username}-new" }) { id } }`)
    expect(errors?.[0]?.message).toMatch(/Войдите заново/)
    expect(await read()).toMatchObject({ username })
  })

  it('stand in the way of nothing else: the whole form is saved when they are as they were', async () => {
    longAfterSigningIn()
    expect((await change({ username, email: '', locale: 'en' })).status).toBe(200)
  })
})
