import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import type { AccessMatrix } from '@/core/matrix'
import type { SchoolPlugin } from '@/core/plugin'

import { VALID_DATA } from '../../helpers/factories'
import { walkMatrix } from '../../helpers/walk-matrix'

const ROOT = path.resolve(import.meta.dirname, '../../..')
// Inside the project, where packages are found; the folder of results is nobody's source.
mkdirSync(path.join(ROOT, 'test-results'), { recursive: true })
const folder = mkdtempSync(path.join(ROOT, 'test-results/plugin-new-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--conditions=production --no-warnings', ...env },
  })
const create = (...args: string[]) =>
  node(['--import', 'tsx', 'scripts/plugin-new.ts', ...args, '--into', folder])

const made = create('class-trips', '--ru', 'Экскурсии', '--en', "Teachers' trips")
const plugin = path.join(folder, 'class-trips')

describe('npm run plugin:new', () => {
  it('makes a plugin with the rooms of every other', () => {
    expect({ status: made.status, stderr: made.stderr }).toMatchObject({ status: 0 })
    expect(readdirSync(plugin).sort()).toEqual(
      [
        'README.md', 'access', 'collections', 'domain', 'endpoints', 'index.spec.ts', 'index.ts', 'operations',
        'portal', 'presenters', 'slugs.ts', 'translations', 'types.ts',
      ], // prettier-ignore
    )
    expect(existsSync(path.join(plugin, 'portal/views/class-trips-view.tsx'))).toBe(true)
    expect(readFileSync(path.join(plugin, 'translations/ru.ts'), 'utf8')).toContain("title: 'Экскурсии'")
    expect(readFileSync(path.join(plugin, 'translations/en.ts'), 'utf8')).toContain(
      "title: 'Teachers\\' trips'",
    )
  })

  it('leaves no word of the template', () => {
    for (const entry of readdirSync(plugin, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8')
      expect(`${entry.name} ${text}`).not.toMatch(
        /plugin-name|PluginName|pluginName|Название плагина|Plugin title/,
      )
    }
  })

  it('brings tests that pass', () => {
    const config = path.join(ROOT, 'tests/helpers/jest-in-folder.mjs')
    const { status, stderr } = node(['node_modules/jest/bin/jest.js', '--config', config], {
      TESTED_FOLDER: folder,
      NODE_OPTIONS: '--experimental-vm-modules --conditions=production --no-warnings',
    })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stderr).toMatch(/Tests:\s+3 passed/)
  })

  it.each([
    [[], 'A plugin needs a name.'],
    [['ClassTrips'], 'no name for a plugin'],
    [['../trips'], 'no name for a plugin'],
    [['class-trips'], 'is there already'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = create(...args)
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) })
  })
})

const { classTrips } = (await import(path.join(plugin, 'index.ts'))) as { classTrips: SchoolPlugin }
const { matrix } = (await import(path.join(plugin, 'access/matrix.ts'))) as { matrix: AccessMatrix }

VALID_DATA['class-trips'] = async ({ own, place, unique }) => ({
  class: await own('class', 'classes', place.class),
  title: unique('Музей '),
  date: '2026-11-30',
})

describe('what it makes works', () => {
  walkMatrix({
    matrices: [matrix],
    plugins: [classTrips],
    fill: async (world) => {
      await world.build('class-trips', { class: world.classes.own })
      await world.build('class-trips', { class: world.classes.other })
    },
  })
})
