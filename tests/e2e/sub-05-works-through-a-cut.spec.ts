import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'

import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { type Cable, layCable } from './helpers/cable'
import { launchProfile } from './helpers/chromium'
import { type SchoolServer, startServer } from './helpers/server'

const RESULTS = path.resolve(import.meta.dirname, '../../test-results')
const CLASS = '5А'
const STUDENT = 'Пахомов Ярослав'
const CLASSMATE = 'Баляйкина Елизавета'
const KEPT = /Сохранено на этом устройстве/
const SAVED = /^Сохранено$/
const NO_NETWORK = /Нет сети/

type Lesson = {
  lesson: { id: number; topic: string | null; assignments: { id: number; position: number }[] }
  workload: { id: number }
  marks: { student: number; assignment: number; value: number | null }[]
  attendance: { student: number; code: string }[]
  students: { id: number; name: string }[]
}
type Change = {
  kind: string
  student: { name: string } | string | null
  before: string | null
  after: string | null
}

let server: SchoolServer
let cable: Cable
let folder = ''
const contexts = new Set<BrowserContext>()

beforeAll(async () => {
  server = await startServer()
  cable = await layCable(server.url)
  folder = await mkdtemp(path.join(tmpdir(), 'school-profiles-'))
}, 180_000)
afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close().catch(() => undefined)))
  contexts.clear()
})
afterAll(async () => {
  await cable.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}, 60_000)

const test = (name: string, run: () => Promise<void>): void =>
  it(
    name,
    async () => {
      try {
        await run()
      } catch (error) {
        await mkdir(RESULTS, { recursive: true })
        let number = 0
        for (const page of [...contexts].flatMap((context) => context.pages()))
          await page
            .screenshot({ path: path.join(RESULTS, `cut-${name.slice(0, 24)}-${(number += 1)}.png`) })
            .catch(() => null)
        throw error
      }
    },
    180_000,
  )

const openProfile = async (name: string): Promise<BrowserContext> => {
  const context = await launchProfile(path.join(folder, name), {
    baseURL: cable.url,
    locale: 'ru-RU',
    timezoneId: 'Europe/Samara',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  contexts.add(context)
  return context
}

const pageOf = (context: BrowserContext): Page | Promise<Page> => context.pages()[0] ?? context.newPage()

/** Kills the browser as the power button of a phone does: nothing is asked and nothing is put away. */
const killBrowser = async (context: BrowserContext, name: string): Promise<void> => {
  const profile = path.join(folder, name)
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(`--user-data-dir=${profile}\0`) && !line.includes('--type='))
      process.kill(Number(pid), 'SIGKILL')
  }
  contexts.delete(context)
  await context.close().catch(() => undefined)
}

const signIn = async (page: Page, username = 'teacher'): Promise<void> => {
  await page.goto('/login')
  await page.getByLabel('Имя пользователя').fill(username)
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.pathname === '/')
}

const lessonLink = (page: Page) =>
  // Remarks on journals name the class and the subject as well: the lesson of today is meant.
  page
    .locator('a[href^="/lessons/"]')
    .filter({ hasText: new RegExp(`${CLASS}.*Математика`, 's') })
    .first()

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('asu-pages-'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

/** Opens the day with the network until the device has what it needs without. */
const openDay = async (page: Page): Promise<string> => {
  await signIn(page)
  const lessonPath = (await lessonLink(page).getAttribute('href'))!
  for (let tries = 0; tries < 240; tries += 1) {
    const kept = await keptPaths(page)
    if (kept.includes(lessonPath) && kept.includes('/')) return lessonPath
    await page.waitForTimeout(250)
  }
  throw new Error(`The device keeps ${(await keptPaths(page)).join(', ')} and not ${lessonPath}`)
}

const status = (page: Page, says: RegExp) => page.getByRole('status').filter({ hasText: says }).first()

const code = (page: Page, name: string, label = 'Болезнь') =>
  page.getByRole('group', { name: new RegExp(`${name}.*Посещаемость`) }).getByRole('button', { name: label })
const markKey = (page: Page, name: string, value: number) =>
  page
    .getByRole('group', { name: new RegExp(`${name}.*Отметка`) })
    .getByRole('button', { name: `Отметка ${value}`, exact: true })
const showMarks = (page: Page) => page.getByRole('tab').nth(1).click()
const showAttendance = (page: Page) => page.getByRole('tab').first().click()

/** What stands on the server, asked past the cable by the same person. */
const record = async (context: BrowserContext, lessonPath: string): Promise<Lesson> =>
  (await (await context.request.get(`${server.url}/api/journal${lessonPath}`)).json()) as Lesson

const changesOf = async (context: BrowserContext, { lesson, workload }: Lesson): Promise<Change[]> => {
  const url = `${server.url}/api/journal/workloads/${workload.id}/changes?lesson=${lesson.id}`
  return ((await (await context.request.get(url)).json()) as { changes: Change[] }).changes
}

const idOf = ({ students }: Lesson, name: string): number =>
  students.find((student) => student.name.startsWith(name))!.id

const post = (context: BrowserContext, lessonPath: string, data: object) =>
  context.request.post(`${server.url}/api/journal${lessonPath}/record`, { data })

describe('sub-05: the journal works through a cut', () => {
  let lessonPath = ''

  test('offline, the browser killed, offline again, and everything arrives once', async () => {
    const topic = 'Тема, записанная без сети'
    const first = await openProfile('phone')
    const page = await pageOf(first)
    lessonPath = await openDay(page)
    const cookies = await first.cookies()
    await cable.cut()

    await page.goto('/')
    await status(page, NO_NETWORK).waitFor()
    await lessonLink(page).click()
    await page.waitForURL((address) => address.pathname === lessonPath)
    await status(page, /Нет сети: показаны данные на/).waitFor()
    await page.getByLabel('Тема урока').fill(topic)
    await code(page, CLASSMATE).click()
    await showMarks(page)
    await markKey(page, STUDENT, 5).click()
    await status(page, KEPT).waitFor()
    await page
      .getByText(/Сохранено на этом устройстве: 3/)
      .first()
      .waitFor()
    await killBrowser(first, 'phone')

    const second = await openProfile('phone')
    await second.addCookies(cookies)
    const again = await pageOf(second)
    await again.goto(lessonPath)
    await status(again, NO_NETWORK).waitFor()
    await again.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>(`[value="${wanted}"]`) !== null ||
        [...document.querySelectorAll('input,textarea')].some(
          (field) => (field as HTMLInputElement).value === wanted,
        ),
      topic,
    )
    expect(await again.getByLabel('Тема урока').inputValue()).toBe(topic)
    expect(await code(again, CLASSMATE).getAttribute('aria-pressed')).toBe('true')
    await showMarks(again)
    expect(await markKey(again, STUDENT, 5).getAttribute('aria-pressed')).toBe('true')

    await cable.mend()
    await status(again, SAVED).waitFor({ timeout: 60_000 })
    const stored = await record(second, lessonPath)
    expect(stored.lesson.topic).toBe(topic)
    expect(stored.attendance).toContainEqual(
      expect.objectContaining({ student: idOf(stored, CLASSMATE), code: 'ill' }),
    )
    expect(stored.marks.filter(({ student }) => student === idOf(stored, STUDENT))).toMatchObject([
      { value: 5 },
    ])
    const changes = await changesOf(second, stored)
    expect(changes.filter(({ kind, after }) => kind === 'Тема' && after === topic)).toHaveLength(1)
    expect(changes.filter(({ kind, after }) => kind === 'Отметка' && after === '5')).toHaveLength(1)
  })

  test('what somebody else wrote meanwhile stands beside, with its time, to choose', async () => {
    const context = await openProfile('conflict')
    const page = await pageOf(context)
    await openDay(page)
    await page.goto(lessonPath)
    await status(page, SAVED).waitFor()
    await cable.cut()
    await showAttendance(page)
    await code(page, CLASSMATE, 'Опоздание').click()
    await showMarks(page)
    await markKey(page, STUDENT, 3).click()
    await status(page, KEPT).waitFor()

    const before = await record(context, lessonPath)
    const [assignment] = before.lesson.assignments
    const [student, classmate] = [idOf(before, STUDENT), idOf(before, CLASSMATE)]
    const mark = (value: number) => ({ value, isDebt: false, comment: null })
    const newer = await post(context, lessonPath, {
      marks: [{ student, assignment: assignment!.id, was: mark(5), now: mark(4) }],
      attendance: [{ student: classmate, was: 'ill', now: 'excused' }],
    })
    expect(newer.status()).toBe(200)

    await cable.mend()
    const choices = page.getByRole('region', { name: 'Что не сохранилось' })
    await choices.waitFor({ timeout: 60_000 })
    const text = await choices.innerText()
    for (const word of [
      STUDENT.split(' ')[0]!,
      CLASSMATE.split(' ')[0]!,
      'В журнале (вы, на другом устройстве), 12:',
    ])
      expect(text).toContain(word)
    await choices
      .getByRole('listitem')
      .filter({ hasText: STUDENT })
      .getByRole('button', { name: 'Оставить моё' })
      .click()
    await choices
      .getByRole('listitem')
      .filter({ hasText: CLASSMATE })
      .getByRole('button', { name: 'Принять их' })
      .click()
    await status(page, SAVED).waitFor()
    const after = await record(context, lessonPath)
    expect(after.marks.find((row) => row.student === student)?.value).toBe(3)
    expect(after.attendance.find((row) => row.student === classmate)?.code).toBe('excused')
  })

  test('two windows with different values are one queue', async () => {
    const context = await openProfile('tabs')
    const left = await pageOf(context)
    await openDay(left)
    const right = await context.newPage()
    for (const page of [left, right]) {
      await page.goto(lessonPath)
      await status(page, SAVED).waitFor()
      await showMarks(page)
    }
    await cable.cut()
    await markKey(left, CLASSMATE, 5).click()
    await right.waitForFunction(
      () => document.querySelectorAll('[data-mark="5"][aria-pressed="true"]').length > 0,
    )
    await markKey(right, CLASSMATE, 2).click()
    await left.waitForFunction(
      () => document.querySelectorAll('[data-mark="2"][aria-pressed="true"]').length > 0,
    )
    for (const page of [left, right]) await status(page, KEPT).waitFor()
    await cable.mend()
    for (const page of [left, right]) await status(page, SAVED).waitFor({ timeout: 60_000 })
    const stored = await record(context, lessonPath)
    expect(stored.marks.filter(({ student }) => student === idOf(stored, CLASSMATE))).toMatchObject([
      { value: 2 },
    ])
    const changes = await changesOf(context, stored)
    expect(changes.filter(({ kind, after }) => kind === 'Отметка' && after === '2')).toHaveLength(1)
    expect(changes.filter(({ kind, after }) => kind === 'Отметка' && after === '5')).toHaveLength(1)
  })

  test('signing out tells what waits, and the next person neither sees nor sends it', async () => {
    const context = await openProfile('shared')
    const page = await pageOf(context)
    await openDay(page)
    await page.goto(lessonPath)
    await status(page, SAVED).waitFor()
    await cable.cut()
    await page.getByLabel('Домашнее задание').fill('Осталось на устройстве')
    await status(page, KEPT).waitFor()
    await page.getByLabel(/^Меню пользователя/).click()
    await page.getByRole('button', { name: 'Выйти' }).click()
    const dialog = page.getByRole('dialog', { name: /ждут отправки: \d/ })
    await dialog.waitFor()
    await cable.mend()
    await cable.cut()
    await dialog.getByRole('button', { name: 'Выйти' }).click()
    await page.waitForURL(/\/login/)
    expect(await keptPaths(page)).toEqual([])
    await cable.mend()

    await context.clearCookies()
    await signIn(page, 'klass')
    await page.waitForTimeout(4000)
    expect(await page.locator('body').innerText()).not.toContain('ждут отправки')
    expect((await record(context, lessonPath).catch(() => null))?.lesson?.topic ?? '').not.toContain(
      'устройстве',
    )
    await context.clearCookies()
    await signIn(page)
    for (let tries = 0; tries < 60; tries += 1) {
      const { lesson } = (await record(context, lessonPath)) as Lesson & {
        lesson: { homework: string | null }
      }
      if (lesson.homework === 'Осталось на устройстве') return
      await page.waitForTimeout(500)
    }
    throw new Error('What was kept did not arrive after signing in again')
  })

  test('the server killed during saves: what it confirmed is there, and nothing twice', async () => {
    const context = await openProfile('crash')
    const page = await pageOf(context)
    await openDay(page)
    await page.goto(lessonPath)
    await status(page, SAVED).waitFor()
    await showAttendance(page)
    const { students } = await record(context, lessonPath)
    const late = students.filter(({ name }) => !name.startsWith(CLASSMATE))
    for (const [index, { name }] of late.entries()) {
      await code(page, name, 'Опоздание').click()
      // In the middle of typing, with a request most likely on its way.
      if (index !== Math.floor(late.length / 2)) continue
      await page.waitForTimeout(420)
      const { restart } = await server.crash()
      void restart()
    }
    await status(page, SAVED).waitFor({ timeout: 90_000 })
    const after = await record(context, lessonPath)
    const codes = new Map(after.attendance.map((row) => [row.student, row.code]))
    expect(late.map(({ id }) => codes.get(id))).toEqual(late.map(() => 'late'))
    const changes = await changesOf(context, after)
    expect(
      changes.filter(({ kind, after: to }) => kind === 'Посещаемость' && /ОП|опозд/i.test(to ?? '')),
    ).toHaveLength(late.length)
  })
})
