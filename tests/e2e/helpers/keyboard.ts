import type { Locator, Page } from 'playwright-core'

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  )

/**
 * Goes on with Tab until the element has the focus: whoever has no mouse must get there.
 * @throws Error when the element is not reached.
 */
export const tabTo = async (
  page: Page,
  locator: Locator,
  { limit = 150, key = 'Tab' } = {},
): Promise<void> => {
  await locator.first().waitFor()
  for (let presses = 0; presses < limit; presses += 1) {
    if (await isFocused(locator.first())) return
    await page.keyboard.press(key)
  }
  throw new Error(`${String(locator)} is not reached in ${limit} presses of ${key}`)
}

/** Types a text as a person does, key by key. */
export const typeText = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 5 })
