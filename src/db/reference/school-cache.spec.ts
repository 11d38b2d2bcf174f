import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { forgetAllSchools, schoolCache } from './school-cache'

const payload = { db: {}, logger: { error: () => undefined } } as unknown as Payload
const req = { payload } as PayloadRequest
let time = 0
let reads = 0
let answer: () => Promise<{ version: number }>
const cache = schoolCache('spec', () => {
  reads += 1
  return answer()
})
const settle = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => {
  time = 1000
  reads = 0
  answer = () => Promise.resolve({ version: reads })
  jest.spyOn(performance, 'now').mockImplementation(() => time)
})
afterEach(() => {
  forgetAllSchools(payload)
  jest.restoreAllMocks()
})

describe('schoolCache', () => {
  it('reads a school once for all who ask', async () => {
    const [one, other] = await Promise.all([cache(payload, 1), cache(payload, 1)])
    expect(one).toBe(other)
    expect(reads).toBe(1)
  })

  it('reads anew after a change', async () => {
    await cache(payload, 1)
    cache.forget(req, 1)
    expect(await cache(payload, 1)).toEqual({ version: 2 })
  })

  it('does not keep a failure', async () => {
    answer = () => Promise.reject(new Error('no database'))
    await expect(cache(payload, 1)).rejects.toThrow('no database')
    answer = () => Promise.resolve({ version: 7 })
    expect(await cache(payload, 1)).toEqual({ version: 7 })
  })

  it('freshens beside the requests and lets nobody wait', async () => {
    await cache(payload, 1)
    time += 16_000
    expect(await cache(payload, 1)).toEqual({ version: 1 })
    await settle()
    expect(await cache(payload, 1)).toEqual({ version: 2 })
    expect(reads).toBe(2)
  })

  it('never brings back what was forgotten while it was read', async () => {
    await cache(payload, 1)
    time += 16_000
    let finish: (value: { version: number }) => void = () => undefined
    answer = () => new Promise((resolve) => (finish = resolve))
    await cache(payload, 1)
    cache.forget(req, 1)
    answer = () => Promise.resolve({ version: 99 })
    expect(await cache(payload, 1)).toEqual({ version: 99 })
    finish({ version: -1 })
    await settle()
    expect(await cache(payload, 1)).toEqual({ version: 99 })
  })
})
