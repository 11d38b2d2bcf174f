import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '..')
const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts)
const read = (file: string): string => readFileSync(inRoot(file), 'utf8')

/** Written by programs. */
const GENERATED = /^src\/payload-types\.ts$|^src\/app\/\(payload\)\/admin\/importMap\.js$/

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !GENERATED.test(file))
    .sort()

const sources = filesIn('src', /\.tsx?$/)
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1')

type PluginImport = { from: string; to: string; file: string; isTypeOnly: boolean }

const pluginOf = (file: string): string | undefined => /^src\/plugins\/([^/]+)\//.exec(file)?.[1]
const plugins = readdirSync(inRoot('src/plugins'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Imports from one plugin into another. */
const crossings = (): PluginImport[] =>
  sources.flatMap((file) => {
    const from = pluginOf(file)
    if (!from || file.endsWith('.spec.ts')) return []
    return [
      ...read(file).matchAll(/import (type )?[^;]*? from '(@\/plugins\/|(?:\.\.\/)+)([a-z-]+)[^']*'/g),
    ].flatMap(([, typeOnly, base, to]) =>
      base === '@/plugins/' && to !== from && plugins.includes(to!)
        ? [{ from, to: to!, file, isTypeOnly: Boolean(typeOnly) }]
        : [],
    )
  })

describe('the tree', () => {
  it('imports flow one way', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'payload.config.ts'],
      { cwd: ROOT, encoding: 'utf8' },
    )
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' })
  }, 60_000)

  it('a plugin reaches another only when it requires it', () => {
    const unnamed = crossings().filter(({ from, to }) => {
      const index = read(`src/plugins/${from}/index.ts`)
      return !new RegExp(`requires: \\[[^\\]]*'${to}'`).test(index)
    })
    expect(unnamed).toEqual([])
  })

  it('the environment is read in one place', () => {
    const readers = [...sources, 'payload.config.ts'].filter(
      (file) => !/^src\/env(\.ts|\/)/.test(file) && withoutComments(read(file)).includes('process.env'),
    )
    // A spec prepares the environment of what it tests.
    expect(readers.filter((file) => !file.endsWith('.spec.ts'))).toEqual([])
  })

  it('the configuration and the contents list of every plugin stay short', () => {
    const files = ['payload.config.ts', ...plugins.map((plugin) => `src/plugins/${plugin}/index.ts`)]
    const long = files
      .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 80)
    expect(long).toEqual([])
  })

  it('no file is a heap', () => {
    const long = sources
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ file, lines }) => lines > 300 && !file.endsWith('.spec.ts'))
      // Plain lists: words of a language, variables with their explanations.
      .filter(({ file }) => !/\/(translations|messages)\/|variables\.ts$|\/demo\/(topics|names)\//.test(file))
    expect(long).toEqual([])
  })

  it('every silenced check gives its reason, and none of them lets any in', () => {
    const silenced = [
      ...sources,
      ...filesIn('tests', /\.tsx?$/),
      ...filesIn('scripts', /\.(ts|mjs)$/),
    ].flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) =>
          /(?:\/\/|\/\*|\{\/\*)\s*(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck))/.test(line),
        )
        .map((line) => ({ file, line: line.trim() })),
    )
    const bad = silenced.filter(
      ({ line }) =>
        line.includes('no-explicit-any') ||
        /@ts-(?:ignore|nocheck)/.test(line) ||
        !/ -- .{10}|expect-error .{10}/.test(line),
    )
    expect(bad).toEqual([])
  })

  it('files are named in one way', () => {
    const odd = sources.filter(
      (file) =>
        !file.startsWith('src/app/') &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.spec|\.module)?\.tsx?$/.test(path.basename(file)),
    )
    expect(odd).toEqual([])
  })

  it.each(plugins)('the plugin %s has its rooms and no others', (plugin) => {
    const rooms = new Set(
      [
        'index.ts', 'index.spec.ts', 'slugs.ts', 'types.ts', 'README.md', 'access', 'collections', 'domain', 'operations', 'endpoints',
        'presenters', 'jobs', 'reports', 'duties', 'portal', 'translations', 'seed', 'hooks',
      ], // prettier-ignore
    )
    const strange = readdirSync(inRoot('src/plugins', plugin)).filter((name) => !rooms.has(name))
    expect(strange).toEqual([])
  })

  it('every plugin with endpoints or collections says who may do what', () => {
    const silent = plugins.filter((plugin) => {
      const index = read(`src/plugins/${plugin}/index.ts`)
      const brings = /\b(collections|endpoints):/.test(index)
      return brings && !sources.includes(`src/plugins/${plugin}/access/matrix.ts`)
    })
    expect(silent).toEqual([])
  })
})

it('the routes of the portal are fresh', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'scripts/generate/portal-routes.ts', '--check'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development' } },
  )
  // Types and the import map are checked by `npm run generate -- --check`, which writes and puts back.
  expect({ status, output: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, output: '' })
}, 60_000)
