import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, it } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

import { DEMO_PASSWORD, type DemoUsername } from '@/demo/demo-logins'

import { launchChromium } from './chromium'
import { type SchoolServer, startServer } from './server'

const RESULTS = path.resolve(import.meta.dirname, '../../../test-results')
/** A desk and a phone. */
export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 740 }

export type Portal = {
  url: string
  browser: Browser
  /** A window of somebody who is not signed in. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** A window of somebody who is signed in, at the home page or another one. */
  signIn: (
    username: DemoUsername | (string & {}),
    options?: BrowserContextOptions & { at?: string },
  ) => Promise<Page>
  /** What went wrong in any window: errors of scripts, refusals of the Content Security Policy, failed requests. */
  complaints: () => string[]
}

/** Answers that a test asks for on purpose. */
const EXPECTED_STATUS = new Set([401, 403, 404, 409])

const listen = (page: Page, complain: (text: string) => void): void => {
  page.on('pageerror', (error) => complain(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // The browser's own line about an answer such as 404 says no more than the answer.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complain(`${page.url()}: ${message.text()}`)
    }
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !EXPECTED_STATUS.has(response.status())) {
      complain(`${page.url()}: ${response.status()} ${response.url()}`)
    }
  })
}

/** The built server and a browser for the tests of a file; `time` is the instant at which the school's day begins. */
export const usePortal = ({ time }: { time?: string } = {}): Portal & {
  test: (name: string, run: () => Promise<void>, timeout?: number) => void
} => {
  const complaints: string[] = []
  const contexts = new Set<BrowserContext>()
  let server: SchoolServer | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer({ time }), launchChromium()])
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  }, 60_000)

  const url = (): string => {
    if (!server) throw new Error('The server is not started')
    return server.url
  }

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    if (!browser) throw new Error('The browser is not started')
    const context = await browser.newContext({
      baseURL: url(),
      locale: 'ru-RU',
      timezoneId: 'Europe/Samara',
      viewport: DESK,
      // What is measured must not be half-way of a transition.
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(20_000)
    contexts.add(context)
    context.once('close', () => contexts.delete(context))
    const page = await context.newPage()
    listen(page, (text) => complaints.push(text))
    return page
  }

  // Many sign in, and a form takes its time: it has tests of its own.
  const signIn: Portal['signIn'] = async (username, { at = '/', ...options } = {}) => {
    const page = await open(options)
    const answer = await page.request.post('/api/portal/login', {
      data: { username, password: DEMO_PASSWORD },
    })
    if (!answer.ok()) throw new Error(`${username} is not let in: ${answer.status()} ${await answer.text()}`)
    await page.goto(at)
    return page
  }

  /** A test that leaves a picture of every open window in test-results/ when it fails. */
  const test = (name: string, run: () => Promise<void>, timeout = 90_000): void => {
    it(
      name,
      async () => {
        try {
          await run()
        } catch (error) {
          await mkdir(RESULTS, { recursive: true })
          const slug = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
          let number = 0
          for (const page of [...contexts].flatMap((context) => context.pages())) {
            number += 1
            await page
              .screenshot({ path: path.join(RESULTS, `${slug}-${number}.png`), fullPage: true })
              .catch(() => null)
          }
          throw error
        } finally {
          await Promise.all([...contexts].map((context) => context.close()))
        }
      },
      timeout,
    )
  }

  return {
    get url() {
      return url()
    },
    get browser() {
      if (!browser) throw new Error('The browser is not started')
      return browser
    },
    open,
    signIn,
    complaints: () => complaints,
    test,
  }
}
