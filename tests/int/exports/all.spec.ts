import { stat } from 'node:fs/promises'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'

import { makeExport } from '@/plugins/exports/operations/make-export'
import { pathOf } from '@/plugins/exports/operations/export-files'
import { readFile } from 'node:fs/promises'

import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })

const FORMULA = '=HYPERLINK("http://evil")'
const ended = ['done', 'stopped', 'failed']

const run = async (body: object): Promise<{ id: number; state: string; done: number; total: number }> => {
  const asked = await suite.as('administrator').post<{ id: number }>('/api/exports', body)
  expect(asked.status).toBe(200)
  for (let step = 0; step < 300; step += 1) {
    const { body: row } = await suite
      .as('administrator')
      .get<{ id: number; state: string; done: number; total: number }>(`/api/exports/${asked.body.id}`)
    if (ended.includes(row.state)) return row
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The export never ended')
}

const fileOf = async (id: number, format: 'xlsx' | 'csv' | 'json'): Promise<Buffer> =>
  readFile(pathOf({ id, format }))

beforeAll(async () => {
  await suite.world.build('people', { lastName: FORMULA, firstName: 'Анна' })
  // The example of the tests stands for one that is over.
})

describe('everything', () => {
  it('asks who it is, and what is wanted', async () => {
    expect((await suite.nobody.post('/api/exports', { format: 'json' })).status).toBe(401)
    for (const actor of ['principal', 'deputy', 'secretary', 'teacher', 'guardian'] as const)
      expect((await suite.as(actor).post('/api/exports', { format: 'json' })).status).toBe(403)
    const { status, text } = await suite.as('administrator').post('/api/exports', { format: 'exe' })
    expect(status).toBe(400)
    expect(text).toContain('Выберите вид файла')
  })

  it('holds every collection of the school as JSON, without secrets and without the other school', async () => {
    await suite.payload.update({
      collection: 'users',
      id: suite.world.users.teacher,
      data: { password: 'a long enough passphrase' },
      overrideAccess: true,
    })
    const row = await run({ format: 'json', hasFiles: true })
    expect(row).toMatchObject({ state: 'done' })
    expect(row.done).toBe(row.total)
    expect(row.total).toBeGreaterThan(50)
    const files = unzipSync(await fileOf(row.id, 'json'))
    const scoped = suite.payload.config.collections.filter(({ custom }) => custom?.scope === 'school')
    // Health is told to the medical staff and the class teacher: who administers takes nothing of it away.
    const unread = ['absence-notices']
    expect(scoped.map(({ slug }) => slug).filter((slug) => !files[`${slug}.json`])).toEqual(unread)
    expect(Object.keys(files).some((name) => /^files\/\d+-picture-/.test(name))).toBe(true)
    for (const [name, bytes] of Object.entries(files)) {
      if (!name.endsWith('.json')) continue
      const text = strFromU8(bytes)
      JSON.parse(text)
      expect({ name, secret: /"(hash|salt|sessions|resetPasswordToken|loginAttempts)"/.exec(text) }).toEqual({
        name,
        secret: null,
      })
      expect(text).not.toContain('Школа № 2')
    }
    const students = JSON.parse(strFromU8(files['students.json']!)) as { id: number; person: object }[]
    expect(students.find(({ id }) => id === suite.world.students.student)?.person).toEqual({
      id: suite.world.people.student,
      name: 'Ёлкин Егор Ильинична',
    })
    const people = JSON.parse(strFromU8(files['people.json']!)) as { id: number }[]
    expect(people.map(({ id }) => id)).not.toContain(suite.away.people.student)
  })

  it('is a workbook that opens, in which no text runs', async () => {
    const row = await run({ format: 'xlsx' })
    expect(row.state).toBe('done')
    const bytes = await fileOf(row.id, 'xlsx')
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.startsWith('xl/worksheets')) expect(strFromU8(part)).not.toContain('<f>')
    const sheet = await readSheet(bytes, 'Люди')
    expect(sheet[0]).toEqual(expect.arrayContaining(['id', 'Фамилия', 'Имя', 'Дата рождения']))
    expect(sheet.some((cells) => cells.includes(FORMULA))).toBe(true)
    const ids = sheet.map((cells) => cells[0])
    expect(ids).toContain(String(suite.world.people.student))
  })

  it('is a set of CSV files in which no text runs', async () => {
    const row = await run({ format: 'csv' })
    const people = strFromU8(unzipSync(await fileOf(row.id, 'csv'))['people.csv']!)
    expect(people).toContain(`'=HYPERLINK`)
    expect(people.split('\r\n')[0]).toContain('Фамилия;Имя;Отчество')
  })

  it('is fetched by administrators only, and noted', async () => {
    const { id } = await run({ format: 'csv' })
    expect((await suite.as('secretary').get(`/api/exports/${id}/file`)).status).toBe(403)
    expect((await suite.asAway('administrator').get(`/api/exports/${id}/file`)).status).toBe(404)
    const answer = await suite.as('administrator').get(`/api/exports/${id}/file`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('.zip')
    const { totalDocs } = await suite.payload.count({
      collection: 'record-reads',
      where: { record: { equals: 'data-exports' }, document: { equals: id } },
      overrideAccess: true,
    })
    // Asked for and fetched.
    expect(totalDocs).toBe(2)
  })

  it('stops when told to, and leaves no file', async () => {
    const waiting = await suite.world.build('data-exports', {
      state: 'waiting',
      requestedBy: suite.world.users.administrator,
    })
    expect((await suite.as('administrator').post('/api/exports', { format: 'csv' })).status).toBe(409)
    const stopped = await suite.as('administrator').post(`/api/exports/${waiting.id}/stop`, {})
    expect(stopped.body).toEqual({ id: waiting.id, state: 'stopped' })
    await makeExport(suite.payload, waiting.id)
    await expect(stat(pathOf({ id: waiting.id, format: 'json' }))).rejects.toThrow('ENOENT')
    const { body } = await suite.as('administrator').get(`/api/exports/${waiting.id}`)
    expect(body).toMatchObject({ state: 'stopped' })
  })

  it('is deleted when its time is over', async () => {
    const { id } = await run({ format: 'csv' })
    await suite.payload.update({
      collection: 'data-exports' as never,
      id,
      data: { expiresAt: '2026-01-01T00:00:00.000Z' } as never,
      overrideAccess: true,
    })
    const { forgetExportsJob } = await import('@/plugins/exports/jobs/forget-exports')
    const handler = forgetExportsJob.task.handler as unknown as (args: object) => Promise<unknown>
    await handler({ req: await suite.reqOf('administrator') })
    await expect(stat(pathOf({ id, format: 'csv' }))).rejects.toThrow('ENOENT')
    expect((await suite.as('administrator').get(`/api/exports/${id}/file`)).status).toBe(404)
  })
})
