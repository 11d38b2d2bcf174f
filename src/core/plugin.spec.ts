import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'

import { defineEndpoint, defineReport, type SchoolCollection } from './plugin'
import type { AccessRules } from './rule'

const yes = () => true
const summary = { ru: 'Проба', en: 'Try' }

// What must not compile: `tsc` fails when one of these errors is no longer one.

const rulesWithoutDelete = { create: yes, read: yes, update: yes, readVersions: yes }
// @ts-expect-error -- nobody decided who may delete
const forgotten: AccessRules = rulesWithoutDelete

// @ts-expect-error -- nobody decided who may do anything
const unruled: SchoolCollection = { config: { slug: 'x', fields: [] }, personalData: 'none' }

// @ts-expect-error -- nobody said what personal data it holds
const unclassified: SchoolCollection = { config: { slug: 'x', fields: [] }, rules: forgotten }

const ownAccess: SchoolCollection = {
  // @ts-expect-error -- access is made of the rules and of nothing else
  config: { slug: 'x', fields: [], access: { read: yes } },
  rules: forgotten,
  personalData: 'none',
}

const withoutRule = { method: 'get' as const, path: '/x' as const, summary, handler: async () => ({}) }
// @ts-expect-error -- nobody decided who may call it
const unguarded = defineEndpoint(withoutRule)

describe('the contract of a plugin', () => {
  it('is held by the compiler', () => {
    expect([forgotten, unruled, unclassified, ownAccess, unguarded]).toHaveLength(5)
  })

  it('gives the handler of an endpoint what its schemas make of the input', () => {
    const endpoint = defineEndpoint({
      method: 'post',
      path: '/x',
      rule: yes,
      summary,
      params: z.object({ id: z.string().transform(Number) }),
      handler: async ({ params, body }) => {
        const id: number = params.id
        const nothing: undefined = body
        return { id, nothing }
      },
    })
    expect(endpoint).toMatchObject({ method: 'post', path: '/x' })
  })

  it('gives the rows of a report its parameters', () => {
    const report = defineReport({
      slug: 'x',
      title: summary,
      params: z.object({ grade: z.coerce.number() }),
      rule: yes,
      columns: [],
      rows: async function* ({ params }) {
        const grade: number = params.grade
        yield { grade }
      },
    })
    expect(report.slug).toBe('x')
  })
})
