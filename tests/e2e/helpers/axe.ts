import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

/** No violation of WCAG 2.2 AA, nor of axe's best practices, on the page as it stands. */
export const expectAccessible = async (
  page: Page,
  what: string,
  { isKnownLook = false, onlyColours = false } = {},
): Promise<void> => {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Rows of a table are alike: the first six stand for all.
    .exclude('tbody > tr:nth-child(n + 7)')
  if (onlyColours) axe.withRules(['color-contrast'])
  // Colours and sizes take most of the time and are the same for whoever looks.
  if (isKnownLook) axe.disableRules(['color-contrast', 'target-size'])
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`),
  }))
  expect({ what, found }).toEqual({ what, found: [] })
}
