import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config, TextField } from 'payload'

import { composePlugins, schoolScopedSlugs } from './compose-plugins'
import { defineSchoolPlugin, type SchoolCollection, type SchoolPlugin } from './plugin'
import { registryOfConfig } from './registry'
import type { AccessRules } from './rule'

const rules: AccessRules = {
  create: () => false,
  read: () => true,
  update: () => false,
  delete: () => false,
  readVersions: () => false,
}
const collection = (slug: string, more: Partial<SchoolCollection> = {}): SchoolCollection => ({
  config: { slug, fields: [{ name: 'title', type: 'text' }] },
  rules,
  personalData: 'none',
  ...more,
})
const title = { ru: 'Страница', en: 'Page' }
const kernel = [collection('classes'), collection('schools', { scope: 'installation' })]
const plugin = (slug: string, more: Partial<SchoolPlugin> = {}): SchoolPlugin =>
  defineSchoolPlugin({ slug, ...more })

const endpoint = (path: `/${string}`, method: 'get' | 'post' = 'get') => ({
  method,
  path,
  rule: () => true,
  summary: title,
  handler: () => Promise.resolve({}),
})
const view = (path: `/${string}`) => ({ path, component: '@/x' as const, title, rule: () => true })
const report = (slug: string) =>
  ({ slug, title, params: {}, rule: () => true, columns: [], rows: () => [] }) as never

const EMPTY = { collections: [], secret: 's' } as unknown as Config
const compose = (...plugins: SchoolPlugin[]): Config => composePlugins({ kernel, plugins })(EMPTY) as Config
const slugsOf = (config: Config): string[] => (config.collections ?? []).map(({ slug }) => slug)
const namesOf = (config: CollectionConfig | undefined): string[] =>
  (config?.fields ?? []).map((field) => ('name' in field ? field.name : ''))

describe('composing plugins', () => {
  it('puts a plugin after those it requires, whatever the list says', () => {
    const config = compose(
      plugin('reports', { requires: ['journal'], collections: [collection('report-runs')] }),
      plugin('journal', { collections: [collection('marks')] }),
    )
    expect(slugsOf(config)).toEqual(['classes', 'schools', 'marks', 'report-runs'])
    expect(registryOfConfig(config as never).plugins.map(({ slug }) => slug)).toEqual(['journal', 'reports'])
  })

  it.each([
    ['a gap', [plugin('a', { requires: ['b'] })], 'Plugin "a" requires "b", which is not installed'],
    [
      'a circle',
      [plugin('a', { requires: ['b'] }), plugin('b', { requires: ['c'] }), plugin('c', { requires: ['a'] })],
      'Plugins require each other in a circle: a → b → c → a',
    ],
    ['a circle of one', [plugin('a', { requires: ['a'] })], 'Plugins require each other in a circle: a → a'],
    ['two plugins of one name', [plugin('a'), plugin('a')], 'Two plugins have the slug "a"'],
    ['the name of the kernel', [plugin('kernel')], 'Two plugins have the slug "kernel"'],
    [
      'a collection brought twice',
      [plugin('a', { collections: [collection('x')] }), plugin('b', { collections: [collection('x')] })],
      'Two plugins bring a collection "x"',
    ],
    [
      'a collection of the kernel',
      [plugin('a', { collections: [collection('classes')] })],
      'Two plugins bring a collection "classes"',
    ],
    [
      'an endpoint brought twice',
      [plugin('a', { endpoints: [endpoint('/x')] }), plugin('b', { endpoints: [endpoint('/x')] })],
      'Two plugins bring an endpoint "get /x"',
    ],
    [
      'a page brought twice',
      [plugin('a', { portal: { views: [view('/x')] } }), plugin('b', { portal: { views: [view('/x')] } })],
      'Two plugins bring a page "/x"',
    ],
    [
      'a report brought twice',
      [plugin('a', { reports: [report('x')] }), plugin('b', { reports: [report('x')] })],
      'Two plugins bring a report "x"',
    ],
    [
      'fields for a collection that nobody brings',
      [plugin('a', { extends: [{ collection: 'marks', fields: [] }] })],
      'Plugin "a" extends "marks", which does not exist',
    ],
    [
      'an endpoint that a collection hides',
      [plugin('a', { endpoints: [endpoint('/classes/:class/print')] })],
      'Plugin "a" brings "get /classes/:class/print", which the collection "classes" hides',
    ],
    [
      'a requirement that is switched off',
      [plugin('a', { requires: ['b'] }), plugin('b', { isEnabled: false })],
      'Plugin "a" requires "b", which is switched off',
    ],
  ])('stops the start at %s', (_, plugins, message) => {
    expect(() => compose(...plugins)).toThrow(message)
  })

  it('takes two endpoints of one path and different methods', () => {
    expect(() => compose(plugin('a', { endpoints: [endpoint('/x'), endpoint('/x', 'post')] }))).not.toThrow()
  })

  it('keeps the collections of a plugin that is switched off, and nothing else of it', () => {
    const off = plugin('off', {
      isEnabled: false,
      collections: [collection('marks')],
      extends: [{ collection: 'classes', fields: [{ name: 'colour', type: 'text' }] }],
      endpoints: [endpoint('/off')],
      jobs: [{ task: { slug: 'count', handler: () => ({ output: {} }) } }],
      on: {},
    })
    const config = compose(off)
    expect(slugsOf(config)).toContain('marks')
    // A column that vanished would be dropped by the next migration, with what stands in it.
    expect(namesOf(config.collections?.find(({ slug }) => slug === 'classes'))).toContain('colour')
    expect(config.endpoints?.map(({ path }) => path)).not.toContain('/off')
    expect(config.jobs?.tasks).toEqual([])
    expect(registryOfConfig(config as never).plugins).toEqual([])
  })

  it('adds fields to a collection of the kernel and leaves the collection itself as it was', () => {
    const before = JSON.stringify(kernel)
    const colour: TextField = { name: 'colour', type: 'text' }
    const config = compose(plugin('a', { extends: [{ collection: 'classes', fields: [colour] }] }))
    expect(namesOf(config.collections?.find(({ slug }) => slug === 'classes'))).toEqual([
      'id',
      'title',
      'colour',
    ])
    expect(JSON.stringify(kernel)).toBe(before)
    expect(colour).toEqual({ name: 'colour', type: 'text' })
  })

  it('never changes the configuration it is given', () => {
    const deepFreeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value)
        Object.values(value).forEach(deepFreeze)
      }
      return value
    }
    const own = deepFreeze({
      collections: [{ slug: 'own', fields: [] }],
      endpoints: [{ method: 'get', path: '/own', handler: () => new Response() }],
      jobs: { tasks: [{ slug: 'own', handler: () => ({ output: {} }) }] },
      custom: { own: true },
      secret: 's',
    }) as unknown as Config
    const plugins = deepFreeze([
      plugin('a', {
        collections: [collection('x')],
        extends: [{ collection: 'classes', fields: [{ name: 'colour', type: 'text' }] }],
        endpoints: [endpoint('/y')],
        jobs: [{ task: { slug: 'count' } as never, schedule: { cron: '0 3 * * *', queue: 'nightly' } }],
      }),
    ])
    const config = composePlugins({ kernel: deepFreeze(kernel), plugins })(own) as Config
    expect(slugsOf(config)).toEqual(['own', 'classes', 'schools', 'x'])
    expect(config.endpoints?.map(({ path }) => path)).toEqual(expect.arrayContaining(['/own', '/y']))
    expect(config.jobs?.tasks).toMatchObject([
      { slug: 'own' },
      { slug: 'count', schedule: [{ cron: '0 3 * * *' }] },
    ])
    expect(config.custom).toMatchObject({ own: true })
  })

  it('says which collections stand behind the wall of a school', () => {
    expect(schoolScopedSlugs({ kernel, plugins: [plugin('a', { collections: [collection('x')] })] })).toEqual(
      ['classes', 'x'],
    )
  })
})
