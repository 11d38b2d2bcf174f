import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'

import { type Cable, layCable } from './helpers/cable'
import { launchProfile } from './helpers/chromium'
import { bundle, type Reply, serve } from './helpers/harness'

/** The worker and the queue in a real browser, with a server that answers in their place of the school. */
const KEYS = 'src/plugins/journal/portal/components'
const HARNESS = `
  import { countWaiting, waitingLessons } from './${KEYS}/device/device-census'
  import { createDeviceStorage } from './${KEYS}/device/device-storage'
  import { createDrain } from './${KEYS}/device/drain'
  import { createJournalStore } from './${KEYS}/journal-store/journal-store'
  import { sendJson } from './src/ui/form/send-json'
  Object.assign(window, { countWaiting, waitingLessons, createDeviceStorage, createDrain, createJournalStore, sendJson })
`

const state = { build: 'b1', version: 1, worker: '', harness: '' }
const writes: string[] = []
const values = new Map<string, unknown>()

const lessonOf = (id: number) => ({
  workload: { id: 7 },
  students: Array.from({ length: 25 }, (_, index) => ({
    id: index + 1,
    name: `Ученик ${index + 1}`,
    periods: [{ from: '2026-09-01', to: null }],
  })),
  lesson: {
    id,
    date: '2026-11-23',
    number: 1,
    state: 'planned',
    isWritable: true,
    isOpen: true,
    assignments: [],
  },
  marks: [],
  attendance: [],
  behaviour: [],
  readsHistory: false,
  marking: { scale: 'five', averaging: 'weighted', roundUpFrom: 0.5 },
  assignmentTypes: [],
  lessonTypes: [],
  isMarked: true,
  today: '2026-11-23',
})

const answer = (url: string, method: string, body: string): Reply | null => {
  const json = (data: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(data) })
  if (url === '/sw.js')
    return { type: 'text/javascript', body: `self.BUILD=${JSON.stringify(state.build)};\n${state.worker}` }
  if (url.startsWith('/_next/static/')) return { type: 'text/javascript', body: state.harness }
  const lesson = Number(/^\/api\/journal\/lessons\/(\d+)/.exec(url)?.[1])
  if (lesson && method === 'GET') return json(lessonOf(lesson))
  if (lesson) {
    for (const { student, now } of (JSON.parse(body) as { attendance: { student: number; now: string }[] })
      .attendance) {
      const key = `${lesson}:${student}`
      if (values.get(key) === now) continue
      values.set(key, now)
      writes.push(key)
    }
    return json({ ok: true, at: 1000 })
  }
  if (url.startsWith('/api/')) return json({ secret: true })
  return {
    body: `<!doctype html><title>${url}</title><h1>${url} ${state.version}</h1><script src="/_next/static/chunks/main.js"></script>`,
  }
}

type World = Window & {
  createDeviceStorage: (user: number) => {
    write: (channel: string, key: string, entry: object) => Promise<boolean>
  }
  createJournalStore: (options: object) => {
    put: (wish: object) => void
    restore: () => Promise<void>
    flush: () => void
    read: (lesson: number, key: object) => unknown
    summary: () => { status: string; kept: number; unsaved: number }
  }
  createDrain: (options: object) => { start: () => Promise<void> }
  waitingLessons: (user: number) => Promise<object[]>
  countWaiting: (user: number) => Promise<number>
  sendJson: unknown
  store: ReturnType<World['createJournalStore']>
}

let server: Awaited<ReturnType<typeof serve>>
let cable: Cable
let folder = ''
let context: BrowserContext

const open = async (): Promise<Page> => {
  context = await launchProfile(path.join(folder, 'profile'), { baseURL: cable.url })
  context.setDefaultTimeout(20_000)
  return context.pages()[0] ?? (await context.newPage())
}

const kill = async (): Promise<void> => {
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(`--user-data-dir=${path.join(folder, 'profile')}\0`) && !line.includes('--type='))
      process.kill(Number(pid), 'SIGKILL')
  }
  await context.close().catch(() => undefined)
}

const hello = (page: Page, owner: string, paths?: string[], prefetch?: string[]) =>
  page.evaluate(
    async (message) => {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
      const { active } = await navigator.serviceWorker.ready
      active!.postMessage(message)
    },
    { kind: 'hello', owner, locale: 'ru', ...(paths ? { paths } : {}), ...(prefetch ? { prefetch } : {}) },
  )

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of (await caches.keys()).filter((one) => one.startsWith('asu-pages-')))
      for (const { url } of await (await caches.open(name)).keys())
        found.push(`${name} ${new URL(url).pathname}`)
    return found.sort()
  })

const until = async (page: Page, isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 150 && !(await isSo()); tries += 1) await page.waitForTimeout(100)
}

const heading = (page: Page) => page.locator('h1').innerText()
const fromWhen = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data as number | null)
        navigator.serviceWorker.controller!.postMessage({ kind: 'from-when' }, [port2])
      }),
  )

/** The journal of lesson 1 in the page, as its owner opens it; a kept page brings its data along as well. */
const openStore = (page: Page) =>
  page.evaluate(async ({ lesson, ...data }) => {
    const world = window as unknown as World
    world.store = world.createJournalStore({
      data: { ...data, lessons: [lesson] },
      texts: { refused: '', noAssignmentTypes: '' },
      device: world.createDeviceStorage(12),
      user: 12,
      readAt: 0,
    })
    await world.store.restore()
  }, lessonOf(1))
const enter = (page: Page, student: number, code: string) =>
  page.evaluate(
    ([id, now]) =>
      (window as unknown as World).store.put({ lesson: 1, key: { kind: 'attendance', student: id }, now }),
    [student, code] as const,
  )
const codeOf = (page: Page, student: number) =>
  page.evaluate(
    (id) => (window as unknown as World).store.read(1, { kind: 'attendance', student: id }),
    student,
  )
const statusIs = (page: Page, status: string) =>
  page.waitForFunction((wanted) => (window as unknown as World).store.summary().status === wanted, status, {
    timeout: 60_000,
  })

beforeAll(async () => {
  state.worker = await bundle("import './src/offline/service-worker'")
  state.harness = await bundle(HARNESS)
  server = await serve(answer)
  cable = await layCable(server.url)
  folder = await mkdtemp(path.join(tmpdir(), 'school-worker-'))
}, 120_000)
afterAll(async () => {
  await context?.close().catch(() => undefined)
  await cable?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}, 60_000)

describe('pages without network', () => {
  it('are those that the server named, shown with their time; no others and no data', async () => {
    const page = await open()
    await page.goto('/')
    await hello(page, '12-4', ['/', '/lessons/1'], ['/', '/lessons/1'])
    await until(page, async () => (await kept(page)).length === 2)
    expect(await kept(page)).toEqual(['asu-pages-b1-12-4 /', 'asu-pages-b1-12-4 /lessons/1'])
    await page.goto('/health')
    await page.evaluate(() => fetch('/api/marks'))
    expect(await kept(page)).toHaveLength(2)
    state.version = 2
    await page.goto('/lessons/1')
    expect(await heading(page)).toBe('/lessons/1 2')
    expect(await fromWhen(page)).toBeNull()

    await cable.cut()
    await page.goto('/lessons/1')
    expect(await heading(page)).toMatch(/^\/lessons\/1 [12]$/)
    expect(Math.abs((await fromWhen(page))! - Date.now())).toBeLessThan(120_000)
    expect(await page.evaluate(() => typeof (window as unknown as World).createDrain)).toBe('function')
    await page.goto('/health').catch(() => null)
    expect(await heading(page)).toBe('Нет сети')
    expect(
      await page.evaluate(() =>
        fetch('/api/journal/lessons/1').then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
    await cable.mend()
  }, 90_000)

  it('go with another person, with the page of signing in, and with a new build', async () => {
    const page = context.pages()[0]!
    await page.goto('/')
    await hello(page, '13-4', ['/'], ['/'])
    await until(page, async () => (await kept(page)).join() === 'asu-pages-b1-13-4 /')
    expect(await kept(page)).toEqual(['asu-pages-b1-13-4 /'])
    state.build = 'b2'
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    await until(page, async () => (await kept(page)).length === 0)
    expect(await kept(page)).toEqual([])
    await hello(page, '13-4', ['/'], ['/'])
    await until(page, async () => (await kept(page)).join() === 'asu-pages-b2-13-4 /')
    await page.goto('/login')
    await until(page, async () => (await kept(page)).length === 0)
    expect(await kept(page)).toEqual([])
  }, 90_000)
})

describe('entries without network', () => {
  it('outlive a browser that is killed, and arrive once', async () => {
    const first = context.pages()[0]!
    await first.goto('/')
    await hello(first, '12-4', ['/'], ['/'])
    await until(first, async () => (await kept(first)).length === 1)
    await openStore(first)
    await cable.cut()
    for (let student = 1; student <= 5; student += 1) await enter(first, student, 'ill')
    await statusIs(first, 'kept')
    await kill()

    const again = await open()
    await again.goto('/')
    expect(await heading(again)).toMatch(/^\/ \d/)
    await openStore(again)
    expect(await codeOf(again, 5)).toBe('ill')
    expect(await again.evaluate(() => (window as unknown as World).store.summary())).toMatchObject({
      unsaved: 5,
      kept: 5,
    })
    await cable.mend()
    await statusIs(again, 'saved')
    expect(writes).toEqual(['1:1', '1:2', '1:3', '1:4', '1:5'])
  }, 120_000)

  it('are one queue for two windows', async () => {
    const left = context.pages()[0]!
    const right = await context.newPage()
    await right.goto('/')
    await openStore(right)
    await cable.cut()
    await enter(left, 7, 'ill')
    await until(right, async () => (await codeOf(right, 7)) === 'ill')
    await enter(right, 7, 'late')
    await until(left, async () => (await codeOf(left, 7)) === 'late')
    expect(await codeOf(left, 7)).toBe('late')
    await cable.mend()
    await statusIs(left, 'saved')
    await statusIs(right, 'saved')
    expect(writes.filter((key) => key === '1:7')).toHaveLength(1)
    expect(values.get('1:7')).toBe('late')
    await right.close()
  }, 120_000)

  it('ten thousand of them are kept and sent while the page goes on answering', async () => {
    const page = context.pages()[0]!
    const before = writes.length
    const { longest } = await page.evaluate(async () => {
      const world = window as unknown as World
      const device = world.createDeviceStorage(12)
      const written: Promise<boolean>[] = []
      for (let lesson = 101; lesson <= 500; lesson += 1)
        for (let student = 1; student <= 25; student += 1)
          written.push(device.write(String(lesson), `a:${student}`, { was: null, now: 'ill', doubtful: [] }))
      await Promise.all(written)
      let [last, late] = [performance.now(), 0]
      const beat = setInterval(() => {
        late = Math.max(late, performance.now() - last)
        last = performance.now()
      }, 20)
      const drain = world.createDrain({
        user: 12,
        device,
        texts: { refused: '', noAssignmentTypes: '' },
        waiting: () => world.waitingLessons(12),
        send: world.sendJson,
        onProgress: () => undefined,
        timers: {
          set: (run: () => void) => setTimeout(run, 0),
          clear: (timer: number) => clearTimeout(timer),
        },
      })
      await drain.start()
      clearInterval(beat)
      return { longest: late }
    })
    expect(writes.length - before).toBe(10_000)
    expect(new Set(writes.slice(before)).size).toBe(10_000)
    expect(await page.evaluate(() => (window as unknown as World).countWaiting(12))).toBe(0)
    expect(longest).toBeLessThan(2500)
  }, 300_000)
})
