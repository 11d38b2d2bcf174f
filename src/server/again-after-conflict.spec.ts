import { describe, expect, it } from '@jest/globals'

import { againAfterConflict } from './again-after-conflict'

const conflict = () => Response.json({ errors: [{ code: 'write-conflict' }] }, { status: 503 })
const saving = (more: RequestInit = {}) =>
  new Request('http://localhost/api/classes/1', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '5А' }),
    ...more,
  })

/** Answers with a conflict so many times, then with what it was sent. */
const spoiltFor = (times: number) => {
  const seen: string[] = []
  const handler = async (request: Request): Promise<Response> => {
    seen.push(request.method === 'GET' ? '' : await request.text())
    return seen.length <= times ? conflict() : Response.json({ got: seen.at(-1) })
  }
  return { handler: againAfterConflict(handler), seen }
}

describe('a save that another one has spoilt', () => {
  it('is run again with the same body', async () => {
    const { handler, seen } = spoiltFor(3)
    const answer = await handler(saving())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ got: '{"name":"5А"}' })
    expect(new Set(seen)).toEqual(new Set(['{"name":"5А"}']))
    expect(seen).toHaveLength(4)
  })

  it('is told in the end', async () => {
    const { handler, seen } = spoiltFor(100)
    expect((await handler(saving())).status).toBe(503)
    expect(seen).toHaveLength(12)
  })

  it('any other answer stands, and so does what is read or carries a file', async () => {
    const busy = async () => Response.json({ errors: [{ code: 'database-busy' }] }, { status: 503 })
    const asked = { times: 0 }
    const counted = againAfterConflict(() => {
      asked.times += 1
      return busy()
    })
    expect((await counted(saving())).status).toBe(503)
    expect(asked.times).toBe(1)

    const form = new FormData()
    form.set('file', new Blob(['x']), 'x.txt')
    for (const request of [
      new Request('http://localhost/api/classes'),
      new Request('http://localhost/api/media', { method: 'POST', body: form }),
    ]) {
      const { handler, seen } = spoiltFor(1)
      expect((await handler(request)).status).toBe(503)
      expect(seen).toHaveLength(1)
    }
  })
})
