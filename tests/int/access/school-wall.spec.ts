import { describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Field } from 'payload'

import { ABOVE_SCHOOLS, type Doc } from '../../helpers/factories'
import { graphqlNames } from '../../helpers/graphql-names'
import { loadMatrices } from '../../helpers/matrices'
import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })
const matrices = await loadMatrices()
const slugs = [...matrices.values()]
  .flatMap((matrix) => Object.keys(matrix.collections))
  // Of the others nobody reads any; accounts have tests of their own below.
  .filter((slug) => !ABOVE_SCHOOLS.has(slug))

/** The person of the first school who may do most. */
const administrator = () => suite.as('administrator')

const docsOf = async (slug: string, school: number): Promise<Doc[]> => {
  const { docs } = await suite.payload.find({
    collection: slug as CollectionSlug,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    where: { school: { equals: school } },
  })
  return docs as unknown as Doc[]
}

const readRaw = async (slug: string, id: number): Promise<Doc> =>
  (await suite.payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Doc

describe.each(slugs)('the wall around %s', (slug) => {
  it('lists, counts and searches only within the own school', async () => {
    const theirs = await docsOf(slug, suite.away.school)
    expect(theirs.length).toBeGreaterThan(0)
    const id = theirs[0]!.id
    const queries = [
      '?limit=200',
      `?where[id][equals]=${id}`,
      `?where[school][equals]=${suite.away.school}`,
      `?where[or][0][school][equals]=${suite.away.school}&where[or][1][id][exists]=true&limit=200`,
      `?where[school.name][like]=№`,
    ]
    for (const query of queries) {
      const { body } = await administrator().get<{ docs?: Doc[] }>(`/api/${slug}${query}`)
      expect((body.docs ?? []).filter(({ school }) => school !== suite.world.school)).toEqual([])
    }
    const counted = await administrator().get<{ totalDocs: number }>(
      `/api/${slug}/count?where[school][equals]=${suite.away.school}`,
    )
    expect(counted.body.totalDocs ?? 0).toBe(0)
    const { many } = graphqlNames(suite.payload, slug)
    const { data } = await administrator().graphql(`{ ${many}(limit: 200) { docs { school { id } } } }`)
    const listed = (data?.[many] as { docs: { school: { id: number } }[] } | undefined)?.docs ?? []
    expect(listed.filter(({ school }) => school.id !== suite.world.school)).toEqual([])
  })

  it('opens, changes and deletes nothing of the other school', async () => {
    const { one } = graphqlNames(suite.payload, slug)
    for (const { id } of (await docsOf(slug, suite.away.school)).slice(0, 3)) {
      const path = `/api/${slug}/${id}` as const
      for (const { status } of [
        await administrator().get(path),
        await administrator().patch(path, {}),
        await administrator().delete(path),
      ]) {
        expect([403, 404]).toContain(status)
      }
      const { data } = await administrator().graphql(
        `query ($id: Float!) { result: ${one}(id: $id) { id } }`,
        { id },
      )
      expect(data?.result ?? null).toBeNull()
      await expect(readRaw(slug, id)).resolves.toMatchObject({ id })
    }
    await administrator().patch(`/api/${slug}?where[school][equals]=${suite.away.school}`, {
      school: suite.world.school,
    })
    await administrator().delete(`/api/${slug}?where[school][equals]=${suite.away.school}`)
    const left = await docsOf(slug, suite.away.school)
    expect(left.length).toBeGreaterThan(0)
  })

  it('takes no document into the other school', async () => {
    const before = (await docsOf(slug, suite.away.school)).length
    const data = await suite.world.validData(slug)
    await administrator().post(`/api/${slug}`, { ...data, school: suite.away.school })
    const [own] = await docsOf(slug, suite.world.school)
    await administrator().patch(`/api/${slug}/${own!.id}`, { school: suite.away.school })
    await expect(readRaw(slug, own!.id)).resolves.toMatchObject({ school: suite.world.school })
    expect((await docsOf(slug, suite.away.school)).length).toBe(before)
  })

  it('points to nothing of the other school', async () => {
    const { fields } = suite.payload.config.collections.find((collection) => collection.slug === slug)!
    const [own] = await docsOf(slug, suite.world.school)
    for (const { name, to, hasMany } of relationsIn(fields)) {
      if (to === 'schools' || to === 'users') continue
      const [theirs] = await docsOf(to, suite.away.school)
      const value = hasMany ? [theirs!.id] : theirs!.id
      await administrator().patch(`/api/${slug}/${own!.id}`, { [name]: value })
      const stored = (await readRaw(slug, own!.id))[name]
      expect({ name, stored }).not.toEqual({ name, stored: value })
    }
  })
})

const relationsIn = (fields: readonly Field[]): { name: string; to: string; hasMany: boolean }[] =>
  fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return relationsIn(field.fields)
    return field.type === 'relationship' && typeof field.relationTo === 'string'
      ? [{ name: field.name, to: field.relationTo, hasMany: Boolean(field.hasMany) }]
      : []
  })

describe('the wall around accounts and schools', () => {
  it('reaches into lists inside a document', async () => {
    const { world, away } = suite
    const classTeacher = { staff: away.staff.teacher, from: '2026-09-01' }
    const changed = await administrator().patch(`/api/classes/${world.classes.own}`, {
      classTeachers: [classTeacher],
    })
    expect(changed.status).toBe(400)
    const [theirFile] = await docsOf('media', away.school)
    const portfolio = await administrator().post('/api/portfolios', {
      ...(await world.validData('portfolios', { owner: world.people.administrator })),
      items: [{ title: 'Файл', file: theirFile!.id }],
    })
    expect(portfolio.status).toBe(400)
  })

  it('shows no account of the other school', async () => {
    for (const path of [
      '/api/users?limit=200',
      `/api/users?where[id][equals]=${suite.away.users.teacher}`,
    ] as const) {
      const { body } = await administrator().get<{ docs: Doc[] }>(path)
      const theirs: number[] = Object.values(suite.away.users)
      expect(body.docs.filter(({ id }) => theirs.includes(id))).toEqual([])
    }
    const { status } = await administrator().get(`/api/users/${suite.away.users.teacher}`)
    expect([403, 404]).toContain(status)
  })

  it('changes, unlocks and deletes no account of the other school', async () => {
    const id = suite.away.users.teacher
    const answers = [
      await administrator().patch(`/api/users/${id}`, { password: 'a passphrase of the stranger' }),
      await administrator().patch(`/api/users/${id}`, { statuses: ['administrator'] }),
      await administrator().delete(`/api/users/${id}`),
    ]
    for (const { status } of answers) expect([403, 404]).toContain(status)
    await expect(readRaw('users', id)).resolves.toMatchObject({ statuses: ['teacher'] })
  })

  it('makes accounts for the own school only, and moves none', async () => {
    const { body } = await administrator().post<{ doc: Doc }>('/api/users', {
      ...(await suite.world.validData('users')),
      schools: [{ school: suite.away.school }],
    })
    const made = await readRaw('users', body.doc.id)
    expect(made.schools).toMatchObject([{ school: suite.world.school }])
    await administrator().patch(`/api/users/${body.doc.id}`, { schools: [{ school: suite.away.school }] })
    await expect(readRaw('users', body.doc.id)).resolves.toMatchObject({
      schools: [{ school: suite.world.school }],
    })
  })

  it('links an account to no person of the other school', async () => {
    const { body } = await administrator().post<{ doc?: Doc }>('/api/users', {
      ...(await suite.world.validData('users')),
      person: suite.away.people.teacher,
    })
    const made = body.doc ? await readRaw('users', body.doc.id) : null
    expect(made?.person ?? null).not.toBe(suite.away.people.teacher)
  })

  it('shows and changes the own school only', async () => {
    const { body } = await administrator().get<{ docs: Doc[] }>('/api/schools')
    expect(body.docs.map(({ id }) => id)).toEqual([suite.world.school])
    const { status } = await administrator().patch(`/api/schools/${suite.away.school}`, { phone: '1' })
    expect([403, 404]).toContain(status)
  })

  it('is not opened by a cookie that names the other school', async () => {
    const headers = { cookie: `payload-tenant=${suite.away.school}` }
    for (const path of ['/api/people?limit=200', '/api/lessons?limit=200', '/api/marks?limit=200'] as const) {
      const { body } = await administrator().get<{ docs: Doc[] }>(path, { headers })
      expect(body.docs.filter(({ school }) => school === suite.away.school)).toEqual([])
    }
    const page = await suite
      .as('teacher')
      .get(`/api/journal/workloads/${suite.away.workloads.maths}/page`, { headers })
    expect(page.status).toBe(404)
  })

  it('keeps the files of the other school closed', async () => {
    const files = (await docsOf('media', suite.away.school)) as (Doc & { filename: string })[]
    for (const { filename } of files.slice(0, 3)) {
      const { status } = await administrator().get(`/api/media/file/${filename}`)
      expect([403, 404]).toContain(status)
    }
  })
})
