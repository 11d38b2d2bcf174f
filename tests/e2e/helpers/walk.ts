import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import type { DemoUsername } from '@/demo/demo-logins'

import { expectReachable, lookOver } from './look-over'
import { outlinesOf } from './outline'
import { runMemory } from './run-memory'
import type { usePortal } from './use-portal'

/** The same page for another child, lesson or week is one page. */
const patternOf = (href: string): string => {
  const { pathname } = new URL(href, 'http://x')
  return pathname.replaceAll(/\d{5,}/g, ':id')
}

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) =>
      link.getAttribute('href')!,
    ),
  )

/** Every page that a person comes to by links, one of each kind. */
export const walk = async (page: Page, visit: (pattern: string) => Promise<void>): Promise<string[]> => {
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

/** Contents that Tab has gone through for somebody. */
const reached = runMemory('reached')

const reach = async (page: Page, what: string): Promise<void> => {
  const { content } = await outlinesOf(page)
  if (reached.has(content)) return
  await expectReachable(page, what)
  reached.add(content)
}

type Walkers = {
  usernames: readonly DemoUsername[]
  /** Of them, those who try every page without a mouse too. */
  byKeyboard?: readonly DemoUsername[]
}

/** A test for each of these people: all that they come to by links passes axe and fits a desk and a phone. */
export const testEveryPageOf = (
  portal: ReturnType<typeof usePortal>,
  { usernames, byKeyboard = [] }: Walkers,
): void => {
  for (const username of usernames) {
    const isByKeyboard = byKeyboard.includes(username)
    portal.test(
      `${username}: every page passes axe, on a desk and on a phone, and scrolls one way${isByKeyboard ? '; Tab reaches everything' : ''}`,
      async () => {
        const page = await portal.signIn(username)
        const seen = await walk(page, async (pattern) => {
          expect(await page.title()).toMatch(/\S/)
          expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
          await lookOver(page, `${username} ${pattern}`, pattern)
          if (isByKeyboard) await reach(page, `${username} ${pattern}`)
        })
        expect(seen).toContain('/profile')
      },
      600_000,
    )
  }
}
