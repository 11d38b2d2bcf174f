import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import { requireFacts } from '@/access/require-facts'
import type { View } from '@/app/portal-page'
import { type AccessMatrix, expectedVerdict, MATRIX_ACTORS } from '@/core/matrix'
import type { SchoolPlugin } from '@/core/plugin'
import { plugins } from '@/plugins'

import { dryRun } from '../../helpers/dry-run'
import { useSchools } from '../../helpers/suite'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const run = promisify(execFile)
const TITLES = ['--ru', 'Школьный автобус', '--en', 'School bus']

/** A folder that looks like the project to the command, so that the real list of plugins is never touched. */
const root = await mkdtemp(path.join(tmpdir(), 'plugin-new-'))
await mkdir(path.join(root, 'src/plugins'), { recursive: true })
await cp(path.join(ROOT, 'src/plugins/index.ts'), path.join(root, 'src/plugins/index.ts'))
await cp(path.join(ROOT, 'src/plugins/journal/slugs.ts'), path.join(root, 'src/plugins/journal/slugs.ts'))
await cp(path.join(ROOT, 'src/collections'), path.join(root, 'src/collections'), { recursive: true })
await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
afterAll(() => rm(root, { recursive: true, force: true }))

type Outcome = { code: number; stdout: string; stderr: string }
const node = (...args: string[]): Promise<Outcome> =>
  run(process.execPath, args, { cwd: ROOT }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Outcome,
  )
const pluginNew = (...args: string[]) => node('scripts/plugin-new.mjs', '--root', root, ...args)
const read = (file: string) => readFile(path.join(root, 'src/plugins', file), 'utf8')

const made = await pluginNew('school-bus', ...TITLES)
const importMade = async <TModule>(file: string): Promise<TModule> =>
  (await import(path.join(root, 'src/plugins/school-bus', file))) as TModule
const { schoolBus } = await importMade<{ schoolBus: SchoolPlugin }>('index.ts')
const { matrix } = await importMade<{ matrix: AccessMatrix }>('access/matrix.ts')
const { default: EntriesView } = await importMade<{ default: View }>('portal/views/entries-view.tsx')
// The spec that comes with it.
await importMade('domain/upcoming.spec.ts')

const suite = useSchools({ plugins: [schoolBus] })

describe('npm run plugin:new', () => {
  it('tells what it made and what comes next', () => {
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('src/plugins/school-bus/index.ts')
    expect(made.stdout).toContain('npm run generate')
    expect(made.stdout).toContain('migrate:create school-bus')
  })

  it('is a command of the project', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    expect(scripts['plugin:new']).toBe('node scripts/plugin-new.mjs')
  })

  it('names the plugin in the list, after the others, and nowhere else', async () => {
    const before = await readFile(path.join(ROOT, 'src/plugins/index.ts'), 'utf8')
    const after = await read('index.ts')
    const added = after.split('\n').filter((line) => !before.includes(line))
    expect(added[0]).toBe("import { schoolBus } from './school-bus'")
    expect(added.slice(1).join(' ')).toMatch(/\bschoolBus,?\]?$/)
    expect(added.length).toBe(2)
    expect(plugins.map(({ slug }) => slug)).not.toContain('school-bus')
  })

  it('leaves no place unfilled', async () => {
    for (const file of ['index.ts', 'README.md', 'collections/entries.ts', 'translations/ru.ts']) {
      expect(await read(`school-bus/${file}`)).not.toMatch(/__\w+__/)
    }
    expect(await read('school-bus/translations/ru.ts')).toContain("title: 'Школьный автобус'")
  })

  it('compiles', async () => {
    const config = {
      extends: path.join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        incremental: false,
        paths: {
          '@/*': [path.join(ROOT, 'src/*')],
          '@payload-config': [path.join(ROOT, 'payload.config.ts')],
        },
      },
      include: [
        'src/plugins/school-bus',
        path.join(ROOT, 'src/payload-types.ts'),
        path.join(ROOT, 'next-env.d.ts'),
      ],
      exclude: [],
    }
    await writeFile(path.join(root, 'tsconfig.json'), JSON.stringify(config))
    await writeFile(
      path.join(root, 'src/plugins/school-bus/mistake.ts'),
      "export const mistake: number = 'text'\n",
    )
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
    const { stdout } = await node(tsc, '--noEmit', '--pretty', 'false', '-p', root)
    // What is wrong elsewhere, the check of the whole project tells; the mistake proves that this one looks here.
    const faults = stdout.split('\n').filter((line) => line.includes('school-bus'))
    expect(faults).toEqual([expect.stringContaining('mistake.ts(1,14): error TS2322')])
  }, 300_000)

  it.each([
    ['School-Bus', 'will not do'],
    ['school_bus', 'will not do'],
    ['../school', 'will not do'],
    ['class', 'a word of JavaScript'],
    ['school-bus', 'is taken: src/plugins/school-bus'],
    ['rooms', 'is taken by the system'],
    ['marks', 'is taken by the system'],
    ['admin', 'is taken by the system'],
    ['', 'one name'],
  ])('refuses %p', async (name, says) => {
    const list = await read('index.ts')
    const { code, stderr } = await pluginNew(...(name ? [name] : []), ...TITLES)
    expect(code).toBe(1)
    expect(stderr).toContain(says)
    expect(await read('index.ts')).toBe(list)
  })

  it('refuses a title that would break the code', async () => {
    const { code, stderr } = await pluginNew('school-canteen', '--ru', "O'Кей")
    expect([code, stderr]).toEqual([1, expect.stringContaining('The title will not do')])
    await expect(read('school-canteen/index.ts')).rejects.toThrow()
  })
})

describe('the plugin that was made', () => {
  const path = '/api/school-bus-entries'
  const entry = { title: 'Экскурсия', date: '2026-12-01' }

  it('lets in whom its matrix names', async () => {
    const { create, read } = matrix.collections['school-bus-entries']!
    for (const actor of MATRIX_ACTORS) {
      const created = await dryRun(suite.payload, () => suite.as(actor).post(path, entry))
      expect([actor, created.status]).toEqual([actor, expectedVerdict(create, actor) === 'all' ? 201 : 403])
      const found = await suite.as(actor).get(path)
      expect([actor, found.status]).toEqual([actor, expectedVerdict(read, actor) === 'all' ? 200 : 403])
    }
  })

  it('answers what is ahead, and shows it', async () => {
    await suite.as('deputy').post(path, entry)
    await suite.as('deputy').post(path, { title: 'Прошло', date: '2026-11-01' })
    expect((await suite.nobody.get('/api/school-bus/upcoming')).status).toBe(401)
    expect((await suite.as('student').get('/api/school-bus/upcoming')).status).toBe(403)
    expect((await suite.as('teacher').get('/api/school-bus/upcoming')).body).toMatchObject({
      entries: [entry],
    })
    expect((await suite.asAway('teacher').get('/api/school-bus/upcoming')).body).toEqual({ entries: [] })
    const req = await suite.reqOf('teacher')
    const facts = await requireFacts(req)
    const view = await EntriesView({ req, facts, locale: 'ru', params: {}, searchParams: {} })
    expect(renderToStaticMarkup(view)).toContain('Экскурсия')
  })
})
