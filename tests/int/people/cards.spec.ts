import { beforeAll, describe, expect, it } from '@jest/globals'

import { TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

const child = { lastName: 'Щукина', firstName: 'Алёна', middleName: 'Петровна', birthDate: '2015-04-02' }
const create = (values: object, more: object = {}) =>
  suite
    .as('secretary')
    .post<{ id: number; errors?: { code: string; path?: string; details?: never }[] }>(
      '/api/registry/people',
      { kind: 'student', values, ...more },
    )

describe('the card of a person', () => {
  let first = 0
  beforeAll(async () => {
    const { status, body } = await create({ ...child, phone: '89271234567', snils: '11223344595' })
    expect(status).toBe(200)
    first = body.id
  })

  it('is made with numbers in one form and the next number of the book, and its history begins', async () => {
    const person = await suite.payload.findByID({
      collection: 'people',
      id: first,
      overrideAccess: true,
      depth: 0,
    })
    expect(person).toMatchObject({
      fullName: 'Щукина Алёна Петровна',
      phone: '+7 927 123-45-67',
      snils: '112-233-445 95',
      school: suite.world.school,
    })
    const students = await suite.payload.find({
      collection: 'students',
      where: { person: { equals: first } },
      overrideAccess: true,
      depth: 0,
    })
    expect(students.docs[0]?.fileNumber).toBe('Щ-1')
    const changes = await suite.payload.count({
      collection: 'record-changes',
      where: { document: { equals: first } },
      overrideAccess: true,
    })
    expect(changes.totalDocs).toBeGreaterThan(3)
  })

  it.each([
    [{ birthDate: '2027-01-01' }, 'birthDate'],
    [{ birthDate: '2015-02-30' }, 'birthDate'],
    [{ snils: '112-233-445 96' }, 'snils'],
    [{ phone: '123' }, 'phone'],
    [{ lastName: '  ' }, 'lastName'],
  ])('refuses %j beside the field', async (wrong, path) => {
    const { status, body } = await create({ ...child, firstName: 'Другая', ...wrong })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.path).toBe(path)
  })

  it('asks before a duplicate: same name and birth date, whatever the spelling of ё, or the same SNILS', async () => {
    const again = await create({ ...child, firstName: 'Алена' })
    expect(again.status).toBe(409)
    expect(again.body.errors?.[0]).toMatchObject({
      code: 'possible-duplicate',
      details: { duplicates: [{ id: first, reason: 'name' }] },
    })
    const bySnils = await create({ lastName: 'Иная', firstName: 'Вера', snils: '112-233-445 95' })
    expect(bySnils.status).toBe(409)
    expect((await create({ ...child, firstName: 'Алена' }, { confirmed: [first] })).status).toBe(200)
  })

  it('lets two people save at once only one card', async () => {
    const values = { lastName: 'Близнецова', firstName: 'Ева', birthDate: '2014-01-01' }
    const answers = await Promise.all([create(values), create(values)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('does not overwrite another’s newer edit, and keeps edits of different fields', async () => {
    const patch = (values: object, seen: object) =>
      suite
        .as('secretary')
        .patch<{ errors?: { code: string; details: { clashes: object[] } }[] }>(
          `/api/registry/people/${first}`,
          { values, seen },
        )
    const phone = '+7 927 123-45-67'
    expect((await patch({ phone: '+7 927 000-00-01' }, { phone })).status).toBe(200)
    expect((await patch({ email: 'a@b.ru' }, { email: '', phone })).status).toBe(200)
    const late = await patch({ phone: '+7 927 000-00-02' }, { phone })
    expect(late.status).toBe(409)
    expect(late.body.errors?.[0]).toMatchObject({
      code: 'changed-meanwhile',
      details: { clashes: [{ field: 'phone', now: '+7 927 000-00-01', yours: '+7 927 000-00-02' }] },
    })
  })

  it('is nothing to the other school, and closed to teachers', async () => {
    const body = { values: { phone: '' }, seen: {} }
    expect((await suite.asAway('secretary').patch(`/api/registry/people/${first}`, body)).status).toBe(404)
    expect((await suite.as('teacher').patch(`/api/registry/people/${first}`, body)).status).toBe(403)
    expect((await suite.nobody.get('/api/registry/export')).status).toBe(401)
  })
})

describe('a family', () => {
  const tie = { kinship: 'mother', from: '2026-09-01', mayViewDiary: true, mayBeWrittenTo: true }
  const send = (body: object) =>
    suite
      .as('secretary')
      .post<{ id: number; errors?: { code: string; path?: string }[] }>('/api/registry/ties', {
        ...tie,
        ...body,
      })

  it('refuses a child older than the parent, a tie of strangers, and rights lost without a ground', async () => {
    const { world, away } = suite
    const young = await world.buildPerson({ lastName: 'Юная', birthDate: '2016-01-01' })
    const old = await world.buildPerson({ lastName: 'Старший', birthDate: '2010-01-01' })
    const student = (await world.buildStudent({ person: old.id })).id
    const refused = await send({ guardian: young.id, student })
    expect(refused.body.errors?.[0]?.code).toBe('child-is-older')
    expect((await send({ guardian: away.people.guardian, student })).status).toBe(404)
    expect((await send({ guardian: world.people.guardian, student: away.students.student })).status).toBe(404)
    const noGround = await send({ guardian: world.people.guardian, student, deprivedOn: '2026-11-01' })
    expect(noGround.body.errors?.[0]).toMatchObject({ path: 'deprivationGround' })
  })

  it('closes the diary from the day a guardian is deprived of rights', async () => {
    const { world } = suite
    const diary = () =>
      suite.as('guardian').get(`/api/diary/students/${world.students.student}/week?date=${world.dates.today}`)
    expect((await diary()).status).toBe(200)
    const { docs } = await suite.payload.find({
      collection: 'guardianships',
      where: { guardian: { equals: world.people.guardian } },
      overrideAccess: true,
      depth: 0,
    })
    const before = {
      kinship: docs[0]!.kinship,
      from: docs[0]!.from,
      to: null,
      mayViewDiary: true,
      mayBeWrittenTo: true,
      deprivedOn: null,
      deprivationGround: null,
    }
    const data = { ...before, deprivedOn: world.dates.today, deprivationGround: 'Решение суда № 2-1' }
    const saved = await suite
      .as('secretary')
      .patch('/api/registry/ties', { id: docs[0]!.id, data, seen: before })
    expect(saved.status).toBe(200)
    expect((await diary()).status).toBe(404)
    const late = await suite
      .as('secretary')
      .patch('/api/registry/ties', { id: docs[0]!.id, data: before, seen: before })
    expect(late.status).toBe(409)
  })
})

describe('the lists', () => {
  const csv = async (query: string) =>
    (await suite.as('secretary').get(`/api/registry/export?format=csv&${query}`)).text

  it('finds names in any order, by prefixes, with ё as е', async () => {
    expect(await csv('q=егор+елк')).toContain('Ёлкин Егор')
    expect(await csv('q=егор+жук')).not.toContain('Ёлкин')
    expect(await csv(`class=${suite.world.classes.other}`)).toContain('Жуков')
    expect(await csv('state=left')).toContain('Щукина')
    expect(await csv('kind=staff')).not.toContain('Ёлкин')
  })

  it('filters by sex, by age to the day, and by benefit', async () => {
    const { world } = suite
    const born = (age: number, rest = TODAY.slice(4)) => `${Number(TODAY.slice(0, 4)) - age}${rest}`
    const tenToday = await world.buildPerson({ lastName: 'Деньрожденев', sex: 'male', birthDate: born(10) })
    const nine = await world.buildPerson({ lastName: 'Девятов', sex: 'male', birthDate: born(10, '-12-31') })
    const girl = await world.buildPerson({
      lastName: 'Девочкина',
      sex: 'female',
      birthDate: born(10, '-01-01'),
    })
    for (const { id } of [tenToday, nine]) await world.buildStudent({ person: id })
    const { id: student } = await world.buildStudent({ person: girl.id })
    await suite.payload.create({
      collection: 'student-benefits',
      data: { school: world.school, student, kind: 'largeFamily', from: '2026-09-01' },
      overrideAccess: true,
    })

    const ten = await csv('state=all&ageFrom=10&ageTo=10')
    expect(ten).toContain('Деньрожденев')
    expect(ten).toContain('Девочкина')
    expect(ten).not.toContain('Девятов')
    const boys = await csv('state=all&sex=male&ageFrom=9&ageTo=10')
    expect(boys).toContain('Девятов')
    expect(boys).not.toContain('Девочкина')
    expect(await csv('state=all&benefit=any')).toContain('Девочкина')
    expect(await csv('state=all&benefit=any')).not.toContain('Деньрожденев')
    expect(await csv('state=all&benefit=largeFamily&sex=male')).not.toContain('Девочкина')
    const { status } = await suite.as('secretary').get('/api/registry/export?format=csv&ageFrom=-3')
    expect(status).toBe(400)
  })

  it('notes what was taken away, and shows numbers of papers only to those who keep them', async () => {
    expect(await csv('state=all&columns=snils')).toContain('112-233-445 95')
    const { text } = await suite
      .as('principal')
      .get('/api/registry/export?format=csv&state=all&columns=snils.phone')
    expect(text).not.toContain('112-233-445')
    const reads = await suite.payload.find({
      collection: 'record-reads',
      where: { record: { equals: 'registry-students' } },
      overrideAccess: true,
    })
    expect(reads.totalDocs).toBeGreaterThan(3)
  })
})
