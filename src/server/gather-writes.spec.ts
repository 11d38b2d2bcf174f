import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Response } from 'express'

import { afterEach, describe, expect, it } from '@jest/globals'

import { gatherWrites } from './gather-writes'

type Answer = (res: Response) => Promise<void> | void
let close = (): void => undefined

/** Serves one answer and counts in how many pieces it went to the network. */
const serve = async (answer: Answer) => {
  let pieces = 0
  const server = http.createServer((_req, plain) => {
    const res = plain as Response
    const write = res.write.bind(res) as (chunk: Uint8Array, done?: () => void) => boolean
    res.write = ((chunk: Uint8Array, done?: () => void) => {
      pieces += 1
      return write(chunk, done)
    }) as Response['write']
    gatherWrites(res)
    void answer(res)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => server.close()
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pieces: () => pieces }
}

describe('a page that is written in small pieces', () => {
  afterEach(() => close())

  it('goes out in a few large ones, whole and in order', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `${index} ${'журнал '.repeat(150)}`)
    const { url, pieces } = await serve((res) => {
      for (const word of words) {
        res.write(word)
        res.flush()
      }
      res.end('конец')
    })
    expect(await (await fetch(url)).text()).toBe(`${words.join('')}конец`)
    expect(pieces()).toBeLessThan(10)
  })

  it('does not wait for its end', async () => {
    const { url } = await serve(async (res) => {
      res.write('начало')
      await sleep(400)
      res.end('конец')
    })
    const reader = (await fetch(url)).body!.getReader()
    const started = performance.now()
    const first = await reader.read()
    expect(new TextDecoder().decode(first.value)).toBe('начало')
    expect(performance.now() - started).toBeLessThan(300)
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('конец')
  })

  it('tells the writer when a slow reader has to be waited for', async () => {
    const large = Buffer.alloc(4_000_000, 'я')
    const { url } = await serve(async (res) => {
      if (!res.write(large)) await once(res, 'drain')
      res.end()
    })
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(large.byteLength)
  })

  it('calls back for each write and for the end', async () => {
    const called: string[] = []
    const { url } = await serve((res) => {
      res.write('а', () => called.push('write'))
      res.write(Buffer.from('б'), 'utf8', () => called.push('write'))
      res.end('в', () => called.push('end'))
    })
    expect(await (await fetch(url)).text()).toBe('абв')
    expect(called.sort()).toEqual(['end', 'write', 'write'])
  })
})
