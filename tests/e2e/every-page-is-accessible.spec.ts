import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { DEMO_LOGINS } from '@/demo/demo-logins'

import { expectReachable, lookOver } from './helpers/look-over'
import { startServer } from './helpers/server'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The same page for another child, lesson or week is one page. */
const patternOf = (href: string): string => {
  const { pathname } = new URL(href, 'http://x')
  return pathname.replaceAll(/\d{5,}/g, ':id')
}

/** Kinds of pages whose colours and sizes were measured, in the light and in the dark. */
const looked = new Set<string>()

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) =>
      link.getAttribute('href')!,
    ),
  )

/** Every page that a person comes to by links, one of each kind. */
const walk = async (page: Page, visit: (pattern: string) => Promise<void>): Promise<string[]> => {
  const queue = ['/']
  const seen = new Set<string>()
  while (queue.length > 0) {
    const href = queue.shift()!
    const pattern = patternOf(href)
    if (seen.has(pattern) || /^\/(admin|api)(\/|$)/.test(pattern)) continue
    seen.add(pattern)
    const answer = await page.goto(href)
    expect({ href, status: answer!.status() }).toEqual({ href, status: 200 })
    await page.getByRole('main').waitFor()
    await visit(pattern)
    queue.push(...(await linksOn(page)))
  }
  return [...seen]
}

describe('every page can be used by everybody', () => {
  for (const { username } of DEMO_LOGINS) {
    portal.test(
      `${username}: every page passes axe, on a desk and on a phone, and scrolls one way`,
      async () => {
        const page = await portal.signIn(username)
        const seen = await walk(page, async (pattern) => {
          expect(await page.title()).toMatch(/\S/)
          expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
          await lookOver(page, `${username} ${pattern}`, { isKnownLook: looked.has(pattern) })
          looked.add(pattern)
        })
        expect(seen).toContain('/profile')
      },
      300_000,
    )
  }

  for (const username of ['teacher', 'parent', 'zavuch'] as const) {
    portal.test(
      `${username}: Tab reaches everything on every page`,
      async () => {
        const page = await portal.signIn(username)
        await walk(page, (pattern) => expectReachable(page, `${username} ${pattern}`))
      },
      300_000,
    )
  }

  portal.test('pages of those who are not inside', async () => {
    const page = await portal.open()
    await page.goto('/login')
    await lookOver(page, '/login')
    await expectReachable(page, '/login')
    await page.getByLabel('Имя пользователя').fill('teacher')
    await page.getByLabel('Пароль', { exact: true }).fill('a wrong one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').first().waitFor()
    await lookOver(page, '/login, refused')
    const inside = await portal.signIn('student')
    for (const path of ['/nothing-like-this', '/people/1', '/journal']) {
      const answer = await inside.goto(path)
      expect([403, 404]).toContain(answer!.status())
      await lookOver(inside, path)
    }
  })

  portal.test(
    'the first page of an empty school',
    async () => {
      const server = await startServer({ env: { DEMO: '0' } })
      try {
        const page = await portal.open({ baseURL: server.url })
        await page.goto('/')
        await page.waitForURL(/\/welcome/)
        await lookOver(page, '/welcome')
        await expectReachable(page, '/welcome')
      } finally {
        await server.stop()
      }
    },
    120_000,
  )

  portal.test(
    'English is complete: no page of a teacher speaks Russian but for names and what people wrote',
    async () => {
      const page = await portal.signIn('teacher')
      await page.request.patch('/api/portal/preferences', { data: { locale: 'en' } })
      await page.goto('/')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const nav = await page.getByRole('navigation').allInnerTexts()
      expect(nav.join(' ')).not.toMatch(/[а-яё]{3}/i)
      await page.request.patch('/api/portal/preferences', { data: { locale: 'ru' } })
    },
  )

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
