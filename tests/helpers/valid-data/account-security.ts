import type { ValidData } from './types'

export const accountSecurityData: ValidData = {
  'second-factors': async ({ own }) => ({
    account: await own('account', 'users'),
    kind: 'totp',
    title: 'Телефон',
    secret: 'sealed',
    addedAt: '2026-11-20T05:00:00.000Z',
  }),
  'sign-ins': async ({ own }) => ({
    account: await own('account', 'users'),
    at: '2026-11-20T05:00:00.000Z',
    manner: 'password',
    deviceName: 'Chrome, Windows',
    address: '192.0.2.7',
  }),
}
