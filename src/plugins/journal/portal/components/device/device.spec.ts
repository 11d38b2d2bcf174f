import 'fake-indexeddb/auto'

import { afterEach, describe, expect, it } from '@jest/globals'

import { createJournalStore } from '../journal-store/journal-store'
import type { ValueKey } from '../journal-store/keys'
import type { SendJson } from '../journal-store/send-lesson'
import type { Value } from '../journal-store/values'
import type { KeptEntry } from '../save-queue/queue-types'
import { countWaiting, dropLesson, forgetKnown, waitingLessons } from './device-census'
import { createDeviceStorage, type DeviceStorage } from './device-storage'
import { createDrain, type DrainProgress } from './drain'
import { dataOf, pause, until } from './journal-fixture'

const texts = { refused: 'Не принято', noAssignmentTypes: 'Нет типов' }
const mark = (value: number) => ({ value, isDebt: false, comment: null })
let lastUser = 0
const open: { close: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})
const deviceOf = (user: number): DeviceStorage => {
  const device = createDeviceStorage(user)
  open.push(device)
  return device
}

type Recorded = {
  marks: { student: number; assignment: number; was: Value; now: Value }[]
  attendance: object[]
}

/** A school that answers as ours: says no to nobody, takes a repeated save for done, and can be cut off. */
const school = () => {
  const values = new Map<string, Value>()
  const writes: string[] = []
  const calls: string[] = []
  const state = { isCut: false, status: 200 }
  const send = (async (url: string, body: unknown, options?: { method?: string }) => {
    await pause(0)
    const refusal = (status: number) => ({
      ok: false,
      refusal: { status, errors: [{ message: 'Нельзя' }], fields: [], retryAfter: null },
    })
    if (state.isCut) return refusal(0)
    if (state.status !== 200) return refusal(state.status)
    calls.push(`${options?.method ?? 'POST'} ${url}`)
    const lesson = Number(/lessons\/(\d+)/.exec(url)?.[1])
    if (options?.method === 'GET') {
      const { lessons, ...page } = dataOf(lesson)
      return { ok: true, data: { ...page, lesson: lessons[0] } }
    }
    const { marks, attendance } = body as Recorded
    for (const { student, now } of marks) {
      const key = `${lesson}:${student}`
      if (JSON.stringify(values.get(key) ?? null) === JSON.stringify(now)) continue
      values.set(key, now)
      writes.push(key)
    }
    for (const absence of attendance as { student: number; now: string }[]) {
      const key = `${lesson}:a${absence.student}`
      if (values.get(key) === absence.now) continue
      values.set(key, absence.now)
      writes.push(key)
    }
    return { ok: true, data: { ok: true, at: 1000 } }
  }) as SendJson
  return { values, writes, calls, state, send }
}

const setUp = () => {
  const user = (lastUser += 1)
  const server = school()
  const window = (...lessons: number[]) => {
    const device = deviceOf(user)
    const store = createJournalStore({
      data: dataOf(...lessons),
      texts,
      send: server.send,
      device,
      user,
      title: 'Математика, 5А',
    })
    open.push(store)
    return store
  }
  const drain = (onProgress: (progress: DrainProgress) => void = () => undefined) =>
    createDrain({
      user,
      device: deviceOf(user),
      texts,
      waiting: () => waitingLessons(user),
      send: server.send,
      onProgress,
    })
  return { user, server, window, drain }
}

/** The device without its database: for numbers that a database in memory would take minutes for. */
const memoryDevice = () => {
  const rows = new Map<string, Record<string, KeptEntry<Value>>>()
  const device: DeviceStorage = {
    write: (channel, key, entry) => {
      rows.set(channel, { ...rows.get(channel), [key]: entry })
      return Promise.resolve(true)
    },
    remove: (channel, key) => {
      const { [key]: _, ...others } = rows.get(channel) ?? {}
      if (Object.keys(others).length > 0) rows.set(channel, others)
      else rows.delete(channel)
      return Promise.resolve(true)
    },
    read: (channels) =>
      new Map(
        channels.flatMap((channel) => (rows.has(channel) ? [[channel, rows.get(channel)!] as const] : [])),
      ),
    know: () => undefined,
    knownSince: () => Promise.resolve([]),
    nameLessons: () => undefined,
    subscribe: () => () => undefined,
    close: () => undefined,
  }
  const waiting = () =>
    Promise.resolve(
      [...rows].map(([lesson, entries]) => ({
        lesson: Number(lesson),
        title: '',
        date: '',
        count: Object.keys(entries).length,
        problems: 0,
      })),
    )
  return { device, waiting }
}

const key: ValueKey = { kind: 'mark', student: 101, position: 1 }

describe('what waits on the device', () => {
  it('is called kept only when it is there, and outlives the window', async () => {
    const { user, server, window } = setUp()
    server.state.isCut = true
    const store = window(1)
    store.put({ lesson: 1, key, now: mark(5) })
    expect(store.summary()).toMatchObject({ unsaved: 1, kept: 0 })
    await until(() => store.summary().kept === 1)
    expect(store.summary()).toMatchObject({ unsaved: 1, kept: 1 })
    store.flush()
    await until(() => store.summary().status === 'kept')
    expect(store.summary()).toMatchObject({ status: 'kept', reason: 'network' })
    // Killed: nothing of the window is left but what is on the device.
    store.close()
    expect(await countWaiting(user)).toBe(1)
    const reopened = window(1)
    await reopened.restore()
    expect(reopened.read(1, key)).toEqual(mark(5))
    expect(reopened.summary()).toMatchObject({ unsaved: 1, kept: 1 })
    server.state.isCut = false
    reopened.flush()
    await until(async () => (await countWaiting(user)) === 0)
    expect(server.writes).toEqual(['1:101'])
    expect(await countWaiting(user)).toBe(0)
  })

  it('belongs to its owner: another person on the device neither sees nor sends it', async () => {
    const first = setUp()
    first.server.state.isCut = true
    first.window(1).put({ lesson: 1, key, now: mark(5) })
    await until(async () => (await countWaiting(first.user)) === 1)
    const second = setUp()
    const store = second.window(1)
    await store.restore()
    expect(store.summary().unsaved).toBe(0)
    await second.drain().start()
    expect(second.server.calls).toEqual([])
    expect(await countWaiting(first.user)).toBe(1)
  })

  it('is one queue for two windows, and is sent once', async () => {
    const { server, window, user } = setUp()
    server.state.isCut = true
    const [left, right] = [window(1), window(1)]
    left.put({ lesson: 1, key, now: mark(5) })
    await until(() => right.read(1, key) !== null)
    expect(right.read(1, key)).toEqual(mark(5))
    // Another value in the other window: the later one counts in both.
    right.put({ lesson: 1, key, now: mark(4) })
    await until(() => JSON.stringify(left.read(1, key)) === JSON.stringify(mark(4)))
    expect(left.read(1, key)).toEqual(mark(4))
    server.state.isCut = false
    left.flush()
    right.flush()
    await until(() => left.summary().status === 'saved' && right.summary().status === 'saved')
    expect(server.values.get('1:101')).toEqual(mark(4))
    expect(server.writes).toEqual(['1:101'])
    expect(left.summary().status).toBe('saved')
    expect(right.summary().status).toBe('saved')
    expect(await countWaiting(user)).toBe(0)
  })

  it('shows on a page that was kept from before what was saved since then', async () => {
    const { window, user } = setUp()
    const store = window(1)
    store.put({ lesson: 1, key, now: mark(5) })
    store.flush()
    await until(() => store.summary().status === 'saved')
    expect(store.summary().status).toBe('saved')
    await pause(100)
    const old = window(1)
    expect(old.read(1, key)).toBeNull()
    await old.restore()
    expect(old.read(1, key)).toEqual(mark(5))
    await forgetKnown(null)
    const after = window(1)
    await after.restore()
    expect(after.read(1, key)).toBeNull()
    expect(await countWaiting(user)).toBe(0)
  })
})

describe('sending without a page', () => {
  const fill = async (user: number, lessons: number, students: number) => {
    const device = deviceOf(user)
    const written: Promise<boolean | undefined>[] = []
    // Against the order of the numbers: what counts is the order of writing.
    for (let lesson = lessons; lesson >= 1; lesson -= 1) {
      for (let student = 1; student <= students; student += 1)
        written.push(
          Promise.resolve(
            device.write(String(lesson), `a:${student}`, { was: null, now: 'ill', doubtful: [] }),
          ),
        )
    }
    await Promise.all(written)
  }

  it('goes lesson by lesson in the order of writing', async () => {
    const { user, server, drain } = setUp()
    await fill(user, 4, 3)
    await drain().start()
    expect(server.calls.filter((call) => call.startsWith('POST'))).toEqual(
      [4, 3, 2, 1].map((lesson) => `POST /api/journal/lessons/${lesson}/record`),
    )
    expect(server.writes).toHaveLength(12)
    expect(await countWaiting(user)).toBe(0)
  })

  it('keeps what the server refuses for a person to decide, with its words', async () => {
    const { user, server, drain } = setUp()
    await fill(user, 1, 2)
    server.state.status = 403
    await drain().start()
    expect(await waitingLessons(user)).toMatchObject([{ lesson: 1, count: 2, problems: 2 }])
    await dropLesson(user, 1)
    expect(await countWaiting(user)).toBe(0)
  })

  it('stops at a cut and asks to sign in again, losing nothing', async () => {
    const { user, server, drain } = setUp()
    await fill(user, 2, 2)
    for (const [status, reason] of [
      [401, 'signed-out'],
      [503, 'server'],
    ] as const) {
      server.state.status = status
      const seen: DrainProgress[] = []
      await drain((progress) => seen.push(progress)).start()
      expect(seen.at(-1)).toMatchObject({ isRunning: false, reason, done: 0, total: 4 })
    }
    expect(await countWaiting(user)).toBe(4)
  })

  it('sends 10,000 entries in batches, tells how far it is, and can be stopped and resumed', async () => {
    const { server } = setUp()
    const memory = memoryDevice()
    for (let lesson = 1; lesson <= 400; lesson += 1) {
      for (let student = 1; student <= 25; student += 1)
        void memory.device.write(String(lesson), `a:${student}`, { was: null, now: 'ill', doubtful: [] })
    }
    const seen: DrainProgress[] = []
    const drain = createDrain({
      user: 1,
      device: memory.device,
      texts,
      waiting: memory.waiting,
      send: server.send,
      onProgress: (progress) => {
        seen.push(progress)
        if (progress.done === 1000 && progress.total === 10_000) drain.stop()
      },
      timers: { set: (run) => setTimeout(run, 0), clear: (timer) => clearTimeout(timer) },
    })
    // The page answers meanwhile: a timer is never late by much.
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 10)
    await drain.start()
    expect(seen.at(-1)).toMatchObject({ isRunning: false, reason: 'stopped', done: 1000, total: 10_000 })
    drain.resume()
    await drain.start()
    clearInterval(beat)
    expect(seen.at(-1)).toMatchObject({ isRunning: false, reason: null, done: 9000, total: 9000 })
    expect(await memory.waiting()).toEqual([])
    expect(server.writes).toHaveLength(10_000)
    expect(new Set(server.writes).size).toBe(10_000)
    // One page and one save a lesson, and not one request an entry.
    expect(server.calls).toHaveLength(800)
    expect(longest).toBeLessThan(1000)
  }, 120_000)
})
