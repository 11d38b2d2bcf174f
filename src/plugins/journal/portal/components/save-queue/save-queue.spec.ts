import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Change, KeptEntry, Outcome, Timers, UnsavedStorage } from './queue-types'
import { createSaveQueue } from './save-queue'

type Value = number | null

const FORBIDDEN = 6
const same = (left: Value, right: Value) => left === right

/** Timers that run when told, in order of their time. */
const manualTimers = () => {
  const waiting: { at: number; run: () => void }[] = []
  let clock = 0
  const timers: Timers = {
    set: (run, ms) => {
      const timer = { at: clock + ms, run }
      waiting.push(timer)
      return timer
    },
    clear: (timer) => {
      const index = waiting.findIndex((one) => one === timer)
      if (index >= 0) waiting.splice(index, 1)
    },
  }
  const runNext = (): boolean => {
    waiting.sort((left, right) => left.at - right.at)
    const next = waiting.shift()
    if (!next) return false
    clock = next.at
    next.run()
    return true
  }
  const advance = (ms: number): void => {
    const until = clock + ms
    while (waiting.some(({ at }) => at <= until)) runNext()
    clock = until
  }
  return { timers, runNext, advance, clock: () => clock }
}

/** A server like ours: all or nothing, refuses what was changed meanwhile, takes a repeated save for done. */
const modelServer = () => {
  const values = new Map<string, Value>()
  const log: { key: string; value: Value; replaced: Value; by: 'us' | 'them' }[] = []
  const write = (key: string, value: Value, by: 'us' | 'them') => {
    log.push({ key, value, replaced: values.get(key) ?? null, by })
    values.set(key, value)
  }
  const answer = (changes: readonly Change<Value>[]): Outcome<Value> => {
    if (changes.some(({ now }) => now === FORBIDDEN)) return { kind: 'refused', message: 'нельзя' }
    const differing = changes.filter(({ key, now }) => (values.get(key) ?? null) !== now)
    const conflicts = differing.filter(({ key, was }) => (values.get(key) ?? null) !== was)
    if (conflicts.length > 0) {
      return {
        kind: 'conflict',
        conflicts: conflicts.map(({ key }) => ({ key, value: values.get(key) ?? null })),
      }
    }
    for (const { key, now } of differing) write(key, now, 'us')
    return { kind: 'saved' }
  }
  return { values, log, write, answer }
}

const memoryStorage = () => {
  const kept = new Map<string, Record<string, KeptEntry<Value>>>()
  const storage: UnsavedStorage<Value> = {
    write: (channel, key, entry) => {
      kept.set(channel, { ...kept.get(channel), [key]: entry })
      return undefined
    },
    remove: (channel, key) => {
      const { [key]: _, ...others } = kept.get(channel) ?? {}
      kept.set(channel, others)
      return undefined
    },
    read: (channels) =>
      new Map(
        channels.flatMap((channel) => (kept.has(channel) ? [[channel, kept.get(channel)!] as const] : [])),
      ),
  }
  return {
    storage,
    count: () => [...kept.values()].reduce((sum, entries) => sum + Object.keys(entries).length, 0),
  }
}

type Delivery = 'arrives' | 'lost-before' | 'lost-after'

const setUp = () => {
  const server = modelServer()
  const clock = manualTimers()
  const memory = memoryStorage()
  const known = new Map<string, Value>()
  const underWay: { changes: readonly Change<Value>[]; resolve: (outcome: Outcome<Value>) => void }[] = []
  const create = () =>
    createSaveQueue<Value>({
      send: (_, changes) => new Promise((resolve) => underWay.push({ changes, resolve })),
      isSame: same,
      onKnown: (_, key, value) => known.set(key, value),
      onChange: () => undefined,
      timers: clock.timers,
      storage: memory.storage,
    })
  const queue = create()
  const put = (key: string, now: Value) =>
    queue.put({ channel: 'lesson', key, was: known.get(key) ?? null, now })
  const deliver = async (how: Delivery = 'arrives') => {
    const request = underWay.shift()
    if (!request) return false
    const outcome = how === 'lost-before' ? null : server.answer(request.changes)
    request.resolve(how === 'arrives' && outcome ? outcome : { kind: 'unreachable', reason: 'network' })
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
    return true
  }
  const calm = async () => {
    for (let step = 0; step < 500; step += 1) {
      const didDeliver = await deliver()
      if (!clock.runNext() && !didDeliver && underWay.length === 0) return
    }
    throw new Error('The queue never came to rest')
  }
  return { server, clock, memory, known, underWay, queue, create, put, deliver, calm }
}

describe('save queue', () => {
  it('sends a quick series in one request and knows it saved', async () => {
    const { put, clock, underWay, deliver, queue, server, memory } = setUp()
    for (let index = 0; index < 25; index += 1) put(`m:${index}`, 5)
    expect(queue.summary()).toEqual({ status: 'saving', reason: null, unsaved: 25, kept: 0 })
    expect(memory.count()).toBe(25)
    clock.runNext()
    expect(underWay).toHaveLength(1)
    expect(underWay[0]!.changes).toHaveLength(25)
    await deliver()
    expect(queue.summary()).toEqual({ status: 'saved', reason: null, unsaved: 0, kept: 0 })
    expect(server.values.size).toBe(25)
    expect(memory.count()).toBe(0)
  })

  it('saves in between while somebody types on and on', () => {
    const { put, clock, underWay } = setUp()
    put('m:0', 5)
    for (let index = 1; underWay.length === 0 && index < 100; index += 1) {
      clock.advance(300)
      put(`m:${index}`, 5)
    }
    expect(clock.clock()).toBe(3000)
    expect(underWay[0]!.changes).toHaveLength(10)
  })

  it('forgets what was taken back before it left', () => {
    const { put, queue } = setUp()
    put('m:1', 5)
    put('m:1', null)
    expect(queue.summary().status).toBe('saved')
  })

  it('waits longer after every failure and says that it repeats', async () => {
    const { put, clock, deliver, queue } = setUp()
    put('m:1', 5)
    const times: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      clock.runNext()
      times.push(clock.clock())
      await deliver('lost-before')
    }
    const pauses = times.slice(1).map((time, index) => time - times[index]!)
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(queue.summary()).toEqual({ status: 'retrying', reason: 'network', unsaved: 1, kept: 0 })
  })

  it('repeats without a second copy when only the answer was lost, even after a newer wish', async () => {
    const { put, clock, deliver, calm, queue, server } = setUp()
    put('m:1', 4)
    clock.runNext()
    await deliver('lost-after')
    put('m:1', 5)
    await calm()
    expect(queue.summary().status).toBe('saved')
    expect(server.values.get('m:1')).toBe(5)
    expect(server.log).toHaveLength(2)
  })

  it('puts a wish back although nobody knows whether it arrived', async () => {
    const { put, clock, deliver, calm, server } = setUp()
    put('m:1', 4)
    clock.runNext()
    await deliver('lost-after')
    put('m:1', null)
    await calm()
    expect(server.values.get('m:1')).toBeNull()
  })

  it('saves the rest of a batch and lets a person choose where others wrote', async () => {
    const { put, calm, queue, server } = setUp()
    server.write('m:1', 3, 'them')
    put('m:1', 5)
    put('m:2', 4)
    await calm()
    expect(server.values).toEqual(
      new Map([
        ['m:1', 3],
        ['m:2', 4],
      ]),
    )
    expect(queue.get('lesson', 'm:1')).toMatchObject({ state: 'conflict', now: 5, theirs: { value: 3 } })
    expect(queue.summary()).toEqual({ status: 'attention', reason: null, unsaved: 1, kept: 0 })
  })

  it('replaces theirs when told so, and takes theirs when told so', async () => {
    const { put, calm, queue, server, known } = setUp()
    server.write('m:1', 3, 'them')
    server.write('m:2', 3, 'them')
    put('m:1', 5)
    put('m:2', 5)
    await calm()
    queue.insist('lesson', 'm:1')
    queue.giveUp('lesson', 'm:2')
    await calm()
    expect(server.values).toEqual(
      new Map([
        ['m:1', 5],
        ['m:2', 3],
      ]),
    )
    expect(known.get('m:2')).toBe(3)
    expect(queue.summary().status).toBe('saved')
  })

  it('finds the one value that the server refuses and saves the others', async () => {
    const { put, calm, queue, server } = setUp()
    for (let index = 0; index < 10; index += 1) put(`m:${index}`, index === 6 ? FORBIDDEN : 5)
    await calm()
    expect(server.values.size).toBe(9)
    expect(queue.get('lesson', 'm:6')).toMatchObject({ state: 'refused', now: FORBIDDEN, message: 'нельзя' })
    put('m:6', 5)
    await calm()
    expect(queue.summary().status).toBe('saved')
  })

  it('asks again after a reload what was not chosen yet, and overwrites nobody', async () => {
    const { put, calm, create, server, memory } = setUp()
    server.write('m:1', 3, 'them')
    put('m:1', 5)
    await calm()
    expect(memory.count()).toBe(1)
    const reopened = create()
    void reopened.restore(['lesson'])
    await calm()
    expect(reopened.get('lesson', 'm:1')).toMatchObject({ state: 'conflict', now: 5, theirs: { value: 3 } })
    expect(server.values.get('m:1')).toBe(3)
  })

  it('saves after a crash what was under way', async () => {
    const { put, clock, create, calm, server, underWay } = setUp()
    put('m:1', 4)
    clock.runNext()
    put('m:1', 5)
    server.answer(underWay.shift()!.changes)
    const reopened = create()
    void reopened.restore(['lesson'])
    await calm()
    expect(server.values.get('m:1')).toBe(5)
    expect(reopened.summary().status).toBe('saved')
  })

  it('does not ask for ever when an answer makes no sense', async () => {
    const { put, clock, underWay, queue } = setUp()
    put('m:1', 4)
    clock.runNext()
    underWay.shift()!.resolve({ kind: 'conflict', conflicts: [{ key: 'm:99', value: 1 }] })
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
    expect(queue.summary()).toMatchObject({ status: 'retrying', reason: 'server' })
  })
})

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), key: fc.integer({ min: 0, max: 3 }), value: fc.constantFrom<Value>(null, 2, 3, 4, 5, FORBIDDEN) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('theirs' as const), key: fc.integer({ min: 0, max: 3 }), value: fc.constantFrom<Value>(null, 12, 13, 14) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'tick' as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver' as const), how: fc.constantFrom<Delivery>('arrives', 'lost-before', 'lost-after') }) },
) // prettier-ignore

describe('save queue, whatever happens', () => {
  it('loses nothing, overwrites nobody unseen, keeps the order, and comes to rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { server, clock, queue, put, deliver, calm, known, underWay } = setUp()
        const last = new Map<string, Value>()
        const wishes = new Map<string, Value[]>()
        for (const action of steps) {
          if (action.kind === 'put') {
            const key = `m:${action.key}`
            last.set(key, action.value)
            wishes.set(key, [...(wishes.get(key) ?? []), action.value])
            put(key, action.value)
          } else if (action.kind === 'theirs') server.write(`m:${action.key}`, action.value, 'them')
          else if (action.kind === 'tick') clock.runNext()
          else await deliver(action.how)
          // One request of a channel at a time, or the order would be left to luck.
          expect(underWay.length).toBeLessThanOrEqual(1)
        }
        await calm()

        for (const [key, wish] of last) {
          const entry = queue.get('lesson', key)
          if (entry) {
            expect(['conflict', 'refused']).toContain(entry.state)
            expect(entry.now).toBe(wish)
          } else {
            const writtenAfterUs = server.log.filter((row) => row.key === key).at(-1)?.by === 'them'
            if (!writtenAfterUs) expect(server.values.get(key) ?? null).toBe(wish)
          }
        }
        // Nothing of theirs was replaced by us: nobody chose anything in this story.
        for (const row of server.log) if (row.by === 'us') expect(row.replaced ?? 0).toBeLessThan(10)
        // What arrived of each key came in the order of the wishes.
        for (const [key, order] of wishes) {
          let from = 0
          for (const { value } of server.log.filter((row) => row.key === key && row.by === 'us')) {
            const index = order.indexOf(value, from)
            if (index < 0) expect(value).toBe(known.get(key) ?? null)
            else from = index
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
