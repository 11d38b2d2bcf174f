import type { Page } from 'playwright-core'

type Answer<TBody> = { status: number; body: TBody; text: string }

/** Asks the server as the person of the window: with the same session, past the pages. */
export const ask = async <TBody = Record<string, unknown>>(
  page: Page,
  path: `/${string}`,
): Promise<Answer<TBody>> => {
  const response = await page.request.get(path)
  const text = await response.text()
  const isJson = response.headers()['content-type']?.includes('json')
  return { status: response.status(), body: (isJson ? JSON.parse(text) : undefined) as TBody, text }
}

export const post = async (page: Page, path: `/${string}`, data: object): Promise<number> =>
  (await page.request.post(path, { data })).status()
