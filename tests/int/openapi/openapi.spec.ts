import { expect, describe, it } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'

import { registryOf } from '@/core/registry'
import { type ApiDescription, describeApi } from '@/core/openapi/describe-api'

import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const ADDRESS = '/api/openapi.json'

const described = async (query = ''): Promise<ApiDescription> =>
  (await suite.as('administrator').get<ApiDescription>(`${ADDRESS}${query}`)).body

const operationsOf = ({ paths }: ApiDescription) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the description of the API', () => {
  it('is OpenAPI 3.1 by its official schema, with every reference in its place', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(await described())
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
    expect(() => validator.resolveRefs()).not.toThrow()
  })

  it('names every endpoint and report of the plugins', async () => {
    const { paths } = await described()
    const { plugins } = registryOf(suite.payload)
    const missing = plugins
      .flatMap(({ endpoints = [] }) => endpoints)
      .filter(({ method, path }) => !paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method])
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    const reports = plugins.flatMap((plugin) => plugin.reports ?? [])
    expect(reports.filter(({ slug }) => !paths[`/reports/${slug}`]?.get)).toEqual([])
  })

  it('names the routes of every collection of the school, and none that Payload keeps for itself', async () => {
    const { paths } = await described()
    for (const { slug, custom } of suite.payload.config.collections) {
      const isOurs = Boolean(custom.plugin)
      expect({ slug, isThere: paths[`/${slug}`] !== undefined }).toEqual({ slug, isThere: isOurs })
      if (!isOurs) continue
      expect(Object.keys(paths[`/${slug}`]!)).toEqual(['get', 'post', 'patch', 'delete'])
      expect(Object.keys(paths[`/${slug}/{id}`]!)).toEqual(['get', 'patch', 'delete'])
    }
  })

  it('tells each parameter of an address, and calls no two operations by one name', async () => {
    const operations = operationsOf(await described())
    for (const { path, operation } of operations) {
      const told = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(told.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('tells what an endpoint takes by its own schemas', async () => {
    const { paths } = await described()
    const body = JSON.stringify(paths['/journal/lessons/{lesson}/record']!.post!.requestBody)
    expect(body).toContain('isAttendanceTaken')
    expect(paths['/schedule/week/table']!.get!.parameters).toContainEqual(
      expect.objectContaining({ name: 'span', in: 'query', required: false }),
    )
    expect(Object.keys(paths['/importing/files']!.post!.requestBody!.content)).toEqual([
      'application/octet-stream',
    ])
    expect(Object.keys(paths['/journal/lessons/{lesson}/files']!.post!.requestBody!.content)).toEqual([
      'multipart/form-data',
    ])
    expect(paths['/calendar/feed/{token}']!.get!.security).toEqual([])
  })

  it('keeps to itself what no client ever sees', async () => {
    const text = JSON.stringify((await described()).components.schemas.users)
    expect(text).toContain('username')
    for (const hidden of ['salt', 'hash', 'resetPasswordToken', 'password', 'lockUntil'])
      expect(text).not.toContain(`"${hidden}"`)
  })

  it('speaks both languages', async () => {
    const summary = ({ paths }: ApiDescription) => paths['/journal/lessons/{lesson}/record']!.post!.summary
    expect(summary(await described())).toMatch(/урок/)
    expect(summary(await described('?locale=en'))).toMatch(/lesson/i)
  })

  it('leaves out what the school has switched off', () => {
    const { plugins } = registryOf(suite.payload)
    const { paths, components } = describeApi({
      config: suite.payload.config,
      locale: 'ru',
      plugins: plugins.filter(({ slug }) => slug !== 'calendar'),
    })
    expect(paths['/calendar/feeds']).toBeUndefined()
    expect(paths['/calendar-events']).toBeUndefined()
    expect(components.schemas['calendar-events']).toBeUndefined()
    expect(JSON.stringify(components)).not.toContain('#/components/schemas/calendar-events"')
  })
})

describe('who reads it', () => {
  it('administrators, and nobody else', async () => {
    expect((await suite.as('administrator').get(ADDRESS)).status).toBe(200)
    for (const actor of ['principal', 'deputy', 'teacher', 'secretary', 'student', 'guardian'] as const)
      expect((await suite.as(actor).get(ADDRESS)).status).toBe(403)
    expect((await suite.nobody.get(ADDRESS)).status).toBe(401)
  })
})
