import { describe, expect, it } from '@jest/globals'
import type { Config } from 'payload'

import { composePlugins } from '@/core/compose-plugins'

import { matrix } from './access/matrix'
import { pluginName } from './index'

describe('plugin-name', () => {
  it('is composed, and its matrix names all that it brings', () => {
    const classes = {
      config: { slug: 'classes', fields: [] },
      rules: pluginName.collections[0].rules,
      personalData: 'none' as const,
    }
    const config = composePlugins({ kernel: [classes], plugins: [pluginName] })({} as Config) as Config
    expect(config.collections?.map(({ slug }) => slug)).toEqual([
      'classes',
      ...Object.keys(matrix.collections),
    ])
    const endpoints = pluginName.endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(endpoints).toEqual(Object.keys(matrix.endpoints ?? {}))
  })

  it('speaks both languages', () => {
    const { ru, en } = pluginName.translations
    expect(Object.keys(en)).toEqual(Object.keys(ru))
  })
})
