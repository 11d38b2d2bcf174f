import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { expectAccessible } from './axe'
import { outlinesOf } from './outline'
import { runMemory } from './run-memory'
import { DESK, PHONE } from './use-portal'

/** What 1280 pixels become at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 450 }

/** Nothing sticks out to the right: whatever is wide scrolls in its own frame. */
const expectNoSidewaysScroll = async (page: Page, what: string): Promise<void> => {
  // A page may need a moment to arrange itself in another width.
  await page
    .waitForFunction(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1,
      undefined,
      { timeout: 2000 },
    )
    .catch(() => null)
  const { wide, room, culprits } = await page.evaluate(() => {
    const root = document.documentElement
    const isOut = (element: Element): boolean => {
      const { right, width } = element.getBoundingClientRect()
      if (width === 0 || right <= root.clientWidth + 1) return false
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(parent).overflowX)) return false
      }
      return true
    }
    return {
      wide: root.scrollWidth,
      room: root.clientWidth,
      culprits: [...document.body.querySelectorAll('*')]
        .filter(isOut)
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120)),
    }
  })
  const isWide = wide > room + 1
  // A closed sheet may wait outside the frame: only what makes the page scroll counts.
  expect({ what, isWide, culprits: isWide ? culprits : [] }).toEqual({ what, isWide: false, culprits: [] })
}

/** A journal has more stops than a test has time; the first sixty show the way. */
const MOST_STOPS = 60

/** Tab reaches everything that can be used, and each stop is seen. */
export const expectReachable = async (page: Page, what: string): Promise<void> => {
  // Marks what Tab should reach. Of a group of radios, tabs or cells only the current one takes part.
  const { total, extra } = await page.evaluate((most) => {
    const wanted =
      'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'
    const isSeen = (element: HTMLElement): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0 &&
      !element.closest('[inert]')
    const list = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        isSeen(element) &&
        !(element instanceof HTMLInputElement && element.type === 'radio'),
    )
    list.forEach((element, index) => (element.dataset.stop = String(index)))
    // A field of a date has a stop for its day, month, year and calendar.
    const dates = list.slice(0, most).filter((element) => element.matches('input[type=date]')).length
    return { total: list.length, extra: dates * 3 }
  }, MOST_STOPS)
  const reached = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const limit = Math.min(total, MOST_STOPS) + extra + 15
  let isInGrid = false
  for (let press = 0; press < limit; press += 1) {
    // In a table of cells Tab goes from cell to cell, as in a spreadsheet; Esc first leaves it.
    if (isInGrid) await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      return { stop: element?.dataset.stop, isInGrid: Boolean(element?.closest('[role="grid"]')) }
    })
    ;({ isInGrid } = here)
    if (here.stop !== undefined) reached.add(here.stop)
  }
  const missed = await page.evaluate(
    ({ stops, most }) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter((element) => Number(element.dataset.stop) < most && !stops.includes(element.dataset.stop!))
        .map((element) => element.outerHTML.slice(0, 160)),
    { stops: [...reached], most: Math.min(total, MOST_STOPS) },
  )
  expect({ what, missed }).toEqual({ what, missed: [] })
}

/** Kinds of pages whose colours and sizes were measured. */
const looked = runMemory('looked')
/** Frames and contents that passed axe: to the next person most pages look the same. */
const passed = runMemory('passed')

/** Another theme at once: no colour is on its way when it is measured. */
const showTheme = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets = [still]
  })
  await page.emulateMedia({ colorScheme })
}

/**
 * Looks a page over: axe on a desk in the light and on a phone in the dark, no sideways scroll there and at 200 %.
 * `kind` is a page whose colours are the same for whoever looks: to the next person axe looks for the rest, on a desk.
 * What passed for another page of the run with the same outline is not asked of axe again; longer words may stand in
 * it, which run out of room on a phone first.
 */
export const lookOver = async (page: Page, what: string, kind?: string): Promise<void> => {
  // A page that brings itself up to date is without its title for a moment.
  await page.waitForFunction(() => document.title !== '')
  // Where somebody has scrolled to, the header may cover half a field.
  await page.evaluate(() => scrollTo(0, 0))
  const { frame, content } = await outlinesOf(page)
  const isKnownFrame = passed.has(frame)
  const isKnownLook = kind !== undefined && looked.has(kind)
  if (page.viewportSize()?.width !== DESK.width) await page.setViewportSize(DESK)
  if (!isKnownFrame || !passed.has(content))
    await expectAccessible(page, `${what}, desk`, { isKnownLook, isKnownFrame })
  if (!isKnownLook) {
    await expectNoSidewaysScroll(page, `${what}, desk`)
    await page.setViewportSize(ZOOMED)
    await expectNoSidewaysScroll(page, `${what}, zoom of 200 %`)
  }
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page, `${what}, phone`)
  if (!isKnownLook && !passed.has(content)) {
    await showTheme(page, 'dark')
    await expectAccessible(page, `${what}, phone, dark`, { isKnownFrame })
    await showTheme(page, 'light')
  }
  await page.setViewportSize(DESK)
  for (const outline of [frame, content]) passed.add(outline)
  if (kind !== undefined) looked.add(kind)
}
