import { describe, expect, it } from '@jest/globals'

import { isKnownPushHost } from './known-push-host'

const HOSTS = ['fcm.googleapis.com', '*.push.apple.com', '*.push.services.mozilla.com']
const known = (endpoint: string, hosts = HOSTS) => isKnownPushHost(endpoint, hosts)

describe('a push service', () => {
  it('is known by its host', () => {
    expect(known('https://fcm.googleapis.com/fcm/send/abc')).toBe(true)
    expect(known('https://web.push.apple.com/QAbc')).toBe(true)
    expect(known('https://updates.push.services.mozilla.com/wpush/v2/x')).toBe(true)
  })

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilpush.apple.com/x',
    'https://push.apple.com/x',
    'https://me@fcm.googleapis.com/x',
    'https://fcm.googleapis.com@127.0.0.1/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:4000/x',
    'file:///etc/passwd',
    'nothing',
    '',
  ])('is not %s', (endpoint) => {
    expect(known(endpoint)).toBe(false)
  })

  it('is one of this machine only when it is named with its port', () => {
    const own = ['http://127.0.0.1:4000']
    expect(known('http://127.0.0.1:4000/push/1', own)).toBe(true)
    expect(known('http://127.0.0.1:4001/push/1', own)).toBe(false)
    expect(known('http://localhost:4000/push/1', own)).toBe(false)
  })
})
