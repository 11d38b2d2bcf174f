import { expect } from '@jest/globals'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Glance = {
  /** Somebody else has seen this kind of page: its colours and sizes are the same for whoever looks. */
  isKnownLook?: boolean
  /** The header and the menus have passed on another page: what stands in them is left out. */
  isKnownFrame?: boolean
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rows of a table are alike: the first six stand for all. */
const MORE_ROWS = 'tbody > tr:nth-child(n + 7)'
const FRAME = ':is(header, nav):not(main *)'
/** They take most of the time. */
const RULES_OF_LOOK = ['color-contrast', 'target-size']

/** No violation of WCAG 2.2 AA, nor of axe's best practices, on the page as it stands. */
export const expectAccessible = async (
  page: Page,
  what: string,
  { isKnownLook = false, isKnownFrame = false }: Glance = {},
): Promise<void> => {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async ({ tags, excluded, off }) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
      // The context is the whole document all the same: rules about pages run, such as that of one main landmark.
      const { violations } = await inPage.run(
        { exclude: excluded.map((selector) => [selector]) },
        {
          resultTypes: ['violations'],
          runOnly: tags,
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
      )
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`),
      }))
    },
    {
      tags: TAGS,
      excluded: isKnownFrame ? [MORE_ROWS, FRAME] : [MORE_ROWS],
      off: isKnownLook ? RULES_OF_LOOK : [],
    },
  )
  expect({ what, found }).toEqual({ what, found: [] })
}
