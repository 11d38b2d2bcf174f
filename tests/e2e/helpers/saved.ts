import type { Page } from 'playwright-core'

/** Settles when the page says «Сохранено»: it has come alive, hears keys, and owes the server nothing. */
export const saved = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Сохранено' }).first().waitFor()
