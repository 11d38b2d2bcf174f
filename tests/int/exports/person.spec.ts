import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'

import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })

type Data = { person: { id: number }; sections: Record<string, Record<string, unknown>[]> }

beforeAll(async () => {
  const { world, payload } = suite
  await payload.update({
    collection: 'people',
    id: world.people.guardian,
    data: { phone: '+7 900 111-22-33', lastName: 'Матьгина' },
    overrideAccess: true,
  })
  const other = await world.buildPerson({ lastName: 'Второродителева', phone: '+7 900 444-55-66' })
  await world.buildGuardianship({ guardian: other.id, student: world.students.student, kinship: 'father' })
})

describe('one person', () => {
  it('is taken by the office, with all that points at the person', async () => {
    const { world } = suite
    const path = `/api/personal-data/people/${world.people.student}?format=json` as const
    expect((await suite.nobody.get(path)).status).toBe(401)
    expect((await suite.as('teacher').get(path)).status).toBe(403)
    expect((await suite.as('secretary').get(path.replace('json', 'exe') as typeof path)).status).toBe(400)
    expect((await suite.asAway('secretary').get(path)).status).toBe(404)
    const { status, body, text } = await suite.as('secretary').get<Data>(path)
    expect(status).toBe(200)
    expect(Object.keys(body.sections)).toEqual(
      expect.arrayContaining([
        'people', 'students', 'users', 'guardianships', 'enrolments', 'marks', 'attendance',
        'term-totals', 'record-reads',
      ]), // prettier-ignore
    )
    expect(body.sections.marks!.length).toBe(2)
    expect(text).not.toMatch(/"(hash|salt|sessions)"/)
    expect(text).not.toContain('Ерёмина')
    const reads = await suite.payload.count({
      collection: 'record-reads',
      where: { document: { equals: world.people.student }, manner: { equals: 'export' } },
      overrideAccess: true,
    })
    expect(reads.totalDocs).toBe(1)
  })

  it('does not carry the marks that a teacher gave to others', async () => {
    const { body } = await suite
      .as('administrator')
      .get<Data>(`/api/personal-data/people/${suite.world.people.teacher}?format=json`)
    expect(body.sections.marks).toBeUndefined()
    expect(body.sections.workloads!.length).toBeGreaterThan(0)
  })

  it.each(['pdf', 'xlsx'])('comes as %s', async (format) => {
    const { status, headers, text } = await suite
      .as('secretary')
      .get(`/api/personal-data/people/${suite.world.people.student}?format=${format}`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain(format)
    expect(text.startsWith(format === 'pdf' ? '%PDF' : 'PK')).toBe(true)
  })

  it('comes with the files themselves and with who has looked, in one archive', async () => {
    const { world, payload, folder } = suite
    await mkdir(path.join(folder, 'media'), { recursive: true })
    const media = await world.buildMedia({ alt: 'Грамота', audience: 'owner' })
    await writeFile(path.join(folder, 'media', String(media.filename)), 'scan of a paper')
    const portfolio = await world.buildPortfolio({
      owner: world.people.student,
      title: 'Успехи',
      items: [{ title: 'Грамота', file: media.id }],
    })
    await payload.create({
      collection: 'record-reads',
      data: {
        school: world.school,
        record: 'portfolios',
        document: portfolio.id,
        manner: 'view',
        reader: world.users.teacher,
        at: '2026-11-20T08:00:00.000Z',
      } as never,
      overrideAccess: true,
    })
    const { status, headers, bytes } = await suite
      .as('secretary')
      .get(`/api/personal-data/people/${world.people.student}?format=zip`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(bytes)
    const scan = Object.keys(files).find((name) => name.startsWith(`files/${media.id}-`))!
    expect(strFromU8(files[scan]!)).toBe('scan of a paper')
    expect(Object.keys(files).filter((name) => /\.(json|pdf)$/.test(name))).toHaveLength(2)
    const json = Object.keys(files).find((name) => name.endsWith('.json'))!
    const data = JSON.parse(strFromU8(files[json]!)) as Data
    expect(data.sections['record-reads']).toContainEqual(
      expect.objectContaining({ record: 'portfolios', document: portfolio.id }),
    )
    const own = await suite.as('guardian').get(`/api/personal-data/mine/${world.people.student}?format=zip`)
    expect(own.status).toBe(200)
    expect(Object.keys(unzipSync(own.bytes))).toContain(scan)
  })

  it('is taken by a guardian for oneself and the own children, without other people', async () => {
    const { world } = suite
    const mine = (person: number) => `/api/personal-data/mine/${person}?format=json` as const
    const child = await suite.as('guardian').get<Data>(mine(world.people.student))
    expect(child.status).toBe(200)
    expect(child.body.sections.guardianships).toHaveLength(2)
    expect(child.text).toContain('Матьгина')
    for (const stranger of ['Второродителева', '444-55-66', 'Тест teacher', 'Ерёмина'])
      expect(child.text).not.toContain(stranger)
    expect((await suite.as('guardian').get(mine(world.people.guardian))).status).toBe(200)
    for (const foreign of [world.people.classmate, world.people.otherGuardian, suite.away.people.student])
      expect((await suite.as('guardian').get(mine(foreign))).status).toBe(404)
  })

  it('is for a student of age only', async () => {
    const { world, payload } = suite
    const path = `/api/personal-data/mine/${world.people.otherStudent}?format=json` as const
    expect((await suite.as('otherStudent').get(path)).status).toBe(403)
    await payload.update({
      collection: 'people',
      id: world.people.otherStudent,
      data: { birthDate: '2008-01-15' },
      overrideAccess: true,
    })
    expect((await suite.as('otherStudent').get(path)).status).toBe(200)
  })
})

describe('the register of requests', () => {
  it('tells when an answer is due, and marks it given', async () => {
    const { world } = suite
    const body = { person: world.people.student, applicant: 'Матьгина А. И.', askedOn: '2026-11-02' }
    expect((await suite.as('guardian').post('/api/personal-data/requests', body)).status).toBe(403)
    const wrong = await suite.as('secretary').post('/api/personal-data/requests', { ...body, applicant: ' ' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Укажите, кто обратился')
    const late = await suite
      .as('secretary')
      .post('/api/personal-data/requests', { ...body, askedOn: '2027-01-01' })
    expect(late.status).toBe(422)
    const foreign = { ...body, person: suite.away.people.student }
    expect((await suite.as('secretary').post('/api/personal-data/requests', foreign)).status).toBe(404)
    const made = await suite
      .as('secretary')
      .post<{ id: number; dueOn: string }>('/api/personal-data/requests', body)
    // 4 November is a holiday.
    expect(made.body.dueOn).toBe('2026-11-17')
    const done = `/api/personal-data/requests/${made.body.id}/done` as const
    expect((await suite.as('secretary').post(done, {})).body).toMatchObject({ doneOn: world.dates.today })
    expect((await suite.as('secretary').post(done, { isDone: false })).body).toMatchObject({ doneOn: null })
    const report = await suite.as('secretary').get('/api/reports/data-requests?format=csv')
    expect(report.text).toContain('Матьгина')
  })
})
