import { readdir } from 'node:fs/promises'

import { expect } from '@jest/globals'
import type { CollectionSlug, Payload } from 'payload'

type Refusal = { status: number; body: unknown; text: string }
type Expected = { status: number | number[]; says?: RegExp | string; code?: string; path?: string }

/** What must never leave the server: SQL, stacks, paths of files, names of packages. */
const LEAKS =
  /sqlite|drizzle|mongo|constraint failed|insert into|select .* from|node_modules|\bat \S+ \(|\.(?:ts|js|mjs):\d+|\/work\/|\/home\/|undefined|\[object/i

/** The answer is a refusal of the client with a message for a person, and nothing but that. */
export const expectRefusal = (answer: Refusal, { status, says, code, path }: Expected): void => {
  // The text stands beside, so that a failure tells it.
  const isExpected = [status].flat().includes(answer.status)
  expect({ isExpected, status: answer.status, text: answer.text }).toMatchObject({ isExpected: true })
  expect(answer.text).not.toMatch(LEAKS)
  const { errors } = (answer.body ?? {}) as { errors?: { message?: string; code?: string; path?: string }[] }
  expect(errors?.length).toBeGreaterThan(0)
  for (const error of errors!) expect(error.message?.length).toBeGreaterThan(5)
  if (says) expect(answer.text).toMatch(says)
  if (code) expect(errors![0]).toMatchObject({ code })
  if (path !== undefined) expect(errors!.map((error) => error.path)).toContain(path)
}

/** How many documents every collection holds, and how many files there are: the same before and after a refusal. */
export const countEverything = async (
  payload: Payload,
  mediaFolder: string,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {
    files: (await readdir(mediaFolder).catch(() => [])).length,
  }
  for (const { slug, custom } of payload.config.collections) {
    if (!custom.plugin) continue
    counts[slug] = (
      await payload.count({ collection: slug as CollectionSlug, overrideAccess: true })
    ).totalDocs
  }
  return counts
}
