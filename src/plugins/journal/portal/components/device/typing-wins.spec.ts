import 'fake-indexeddb/auto'

import { afterEach, describe, expect, it } from '@jest/globals'

import { createJournalStore, type JournalStore } from '../journal-store/journal-store'
import type { ValueKey } from '../journal-store/keys'
import type { SendJson } from '../journal-store/send-lesson'
import { countWaiting, waitingLessons } from './device-census'
import { createDeviceStorage } from './device-storage'
import { createDrain } from './drain'
import { dataOf, pause, until } from './journal-fixture'

const texts = { refused: 'Не принято', noAssignmentTypes: 'Нет типов' }
const TEXT = 'Законысложения.Решениезадачнадвижениенавстречуи'
const topic: ValueKey = { kind: 'field', field: 'topic' }
const code: ValueKey = { kind: 'attendance', student: 101 }

type Body = {
  lesson?: { was: { topic?: string | null }; now: { topic?: string | null } }
  attendance: { student: number; was: string | null; now: string | null }[]
}

/** The browser's locks: of all windows one sends a lesson at a time. */
const turns = new Map<string, Promise<unknown>>()
Object.defineProperty(globalThis, 'navigator', {
  configurable: true,
  value: {
    locks: {
      request: (name: string, run: () => Promise<unknown>) => {
        const turn = (turns.get(name) ?? Promise.resolve()).then(run, run)
        turns.set(name, turn)
        return turn
      },
    },
  },
})

let lastUser = 1000
const open: { close: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** Small numbers that look like chance and are the same in every run. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

/** A school that is slow to answer, and refuses what was changed meanwhile. */
const slowSchool = (draw: (below: number) => number) => {
  const held = { topic: null as string | null, code: null as string | null }
  const conflict = (details: object) => ({
    ok: false,
    refusal: { status: 409, errors: [{ details: { conflicts: [details] } }], fields: [], retryAfter: null },
  })
  let at = 0
  const send = (async (_url: string, body: unknown, options?: { method?: string }) => {
    await pause(draw(40))
    if (options?.method === 'GET') {
      const { lessons, ...page } = dataOf(1)
      const answer = { ok: true, data: { ...page, lesson: { ...lessons[0], topic: held.topic } } }
      await pause(draw(30))
      return answer
    }
    const { lesson, attendance } = body as Body
    const [wish] = attendance
    if (lesson?.now.topic !== undefined && lesson.now.topic !== held.topic) {
      if ((lesson.was.topic ?? null) !== held.topic)
        return conflict({ kind: 'lesson', field: 'topic', current: held.topic })
      held.topic = lesson.now.topic
    }
    if (wish && wish.now !== held.code) {
      if (wish.was !== held.code) return conflict({ kind: 'attendance', student: 101, current: held.code })
      held.code = wish.now
    }
    const answer = { ok: true, data: { ok: true, at: (at += 1) } }
    await pause(draw(60))
    return answer
  }) as SendJson
  return { held, send }
}

const setUp = (seed: number) => {
  const user = (lastUser += 1)
  const draw = chance(seed)
  const school = slowSchool(draw)
  const device = () => {
    const storage = createDeviceStorage(user)
    open.push(storage)
    return storage
  }
  // A person's seconds pass quickly here.
  const timers = {
    set: (run: () => void, ms: number) => setTimeout(run, ms / 20),
    clear: (timer: never) => clearTimeout(timer),
  }
  const shared = { texts, send: school.send, user, timers }
  const window = (): JournalStore => {
    const store = createJournalStore({ ...shared, data: dataOf(1), device: device() })
    open.push(store)
    return store
  }
  const drain = createDrain({
    ...shared,
    device: device(),
    waiting: () => waitingLessons(user),
    onProgress: () => undefined,
  })
  /** Sends what waits again and again, as the line in the page's head does. */
  const drainAlong = async (isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      await drain.start()
      await pause(draw(30))
    }
  }
  /** Everything is saved, and stays so when the last words of the windows to each other have arrived. */
  const calm = async (...stores: readonly JournalStore[]): Promise<void> => {
    const unsaved = async () => [...stores.map((store) => store.summary().unsaved), await countWaiting(user)]
    const isSaved = async () => (await unsaved()).every((count) => count === 0)
    await until(async () => {
      if (!(await isSaved())) return false
      await pause(100)
      return isSaved()
    })
    expect(await unsaved()).toEqual([...stores, user].map(() => 0))
  }
  return { school, draw, window, drainAlong, calm }
}

/** Letter after letter, each behind what the field shows at that moment: as a field of a page does it. */
const typeInto = async (store: JournalStore, draw: (below: number) => number): Promise<void> => {
  for (const letter of TEXT) {
    store.putText({ lesson: 1, key: topic, now: `${store.lesson(1)?.topic ?? ''}${letter}` })
    await pause(draw(25))
  }
}

describe('what is typed wins over what arrives', () => {
  it.each([1, 2, 3, 4, 5, 6])('while what waits is sent from outside of the page (%i)', async (seed) => {
    const { school, draw, window, drainAlong, calm } = setUp(seed)
    const store = window()
    let isOver = false
    const drained = drainAlong(() => isOver)
    await typeInto(store, draw)
    isOver = true
    await drained
    await calm(store)
    expect(store.lesson(1)?.topic).toBe(TEXT)
    expect(school.held.topic).toBe(TEXT)
  })

  it.each([1, 2, 3, 4, 5, 6])('while other windows show the same lesson (%i)', async (seed) => {
    const { school, draw, window, calm } = setUp(seed)
    const [store, second, third] = [window(), window(), window()]
    await typeInto(store, draw)
    await calm(store, second, third)
    for (const one of [store, second, third]) expect(one.lesson(1)?.topic).toBe(TEXT)
    expect(school.held.topic).toBe(TEXT)
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'a key that is pressed again takes back what is on its way (%i)',
    async (seed) => {
      const { school, draw, window, drainAlong, calm } = setUp(seed)
      const [store, other] = [window(), window()]
      let isOver = false
      const drained = drainAlong(() => isOver)
      for (let press = 0; press < 30; press += 1) {
        const now = press % 2 === 0 ? 'absent' : null
        store.put({ lesson: 1, key: code, now })
        await pause(draw(60))
        expect(store.read(1, code)).toBe(now)
      }
      isOver = true
      await drained
      await calm(store, other)
      for (const one of [store, other]) expect(one.read(1, code)).toBeNull()
      expect(school.held.code).toBeNull()
    },
  )
})
