import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { newId } from '@/core/ids'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { dismissSetup, isDismissed, readProgress } from '@/plugins/setup/operations/progress'
import { stepFields } from '@/plugins/setup/operations/step-fields'
import { STEPS, type StepName } from '@/plugins/setup/types'

import { type Caller, signInActors } from '../../helpers/actors'
import { createFactories } from '../../helpers/factories'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

/** An empty school with nobody in it but its administrator. */
let school: number
let founder: Caller
let founderReq: () => ReturnType<Awaited<ReturnType<typeof signInActors>>['reqOf']>

beforeAll(async () => {
  const { payload } = suite
  const place = { school: 0 }
  const factories = createFactories(payload, place)
  school = (await factories.buildSchool({ name: 'Пустая школа', shortName: 'Пустая', address: null })).id
  place.school = school
  const person = await factories.buildPerson({ lastName: 'Основатель', firstName: 'Фёдор' })
  await factories.buildStaff({ person: person.id })
  const { id } = await payload.db.create({
    collection: 'users',
    data: {
      id: newId(),
      username: `founder-${school}`,
      statuses: ['administrator'],
      person: person.id,
      locale: 'ru',
      theme: 'auto',
      schools: [{ id: randomUUID(), school }],
    },
  })
  const { as, reqOf } = await signInActors(payload, [Number(id)])
  founder = as(Number(id))
  founderReq = () => reqOf(Number(id))
}, 60_000)

const path = (step: StepName) => `/api/first-run/steps/${step}` as const
const save = (step: StepName, values: Record<string, string>) => founder.post(path(step), values)

/** The form of a step as the page offers it, changed by what is typed. */
const offered = async (step: StepName): Promise<Record<string, string>> => {
  const req = await founderReq()
  const groups = await stepFields(step, { req, facts: await requireFacts(req), locale: 'ru' })
  const values: Record<string, string> = {}
  for (const field of groups.flatMap(({ fields }) => fields)) {
    if (field.kind === 'pattern') continue
    if (field.kind === 'grid') {
      for (const [index, row] of field.rows.entries())
        for (const [key, value] of Object.entries(row)) values[`${field.name}.${index}.${key}`] = value
    } else if (field.kind !== 'check' || field.value) values[field.name] = field.value
  }
  return values
}
const count = (collection: string, of = school): Promise<number> =>
  suite.payload
    .count({
      collection: collection as CollectionSlug,
      where: { school: { equals: of } },
      overrideAccess: true,
    })
    .then(({ totalDocs }) => totalDocs)
const done = async (): Promise<StepName[]> => {
  const req = await founderReq()
  return (await readProgress(req, await requireFacts(req))).flatMap(({ step, isDone }) =>
    isDone ? [step] : [],
  )
}
const pathsOf = ({ body }: { body: unknown }): (string | undefined)[] =>
  (body as { errors: { path?: string }[] }).errors.map((error) => error.path)

describe('who goes through the first run', () => {
  it.each(STEPS)('%s is saved by the administrator alone', async (step) => {
    expectRefusal(await suite.nobody.post(path(step), {}), { status: 401 })
    for (const actor of ['principal', 'deputy', 'secretary', 'teacher', 'student', 'guardian'] as const)
      expectRefusal(await suite.as(actor).post(path(step), {}), { status: 403 })
  })

  it('knows its steps, and wants texts', async () => {
    expectRefusal(await founder.post('/api/first-run/steps/money' as never, {}), { status: 400 })
    expectRefusal(await founder.post(path('school'), { name: 5 }), { status: 400, path: 'name' })
    expectRefusal(await founder.post(path('school'), '[]'), { status: 400 })
    expect(await done()).toEqual([])
  })
})

describe('the card of the school', () => {
  const card = {
    name: 'МБОУ «Школа № 19»',
    shortName: 'Школа № 19',
    address: 'г. Самара, ул. Лесная, 1',
    phone: '',
    email: '',
    timeZone: 'Europe/Moscow',
    weekDays: '5',
  }
  it.each([
    ['name', ''],
    ['name', 'x'.repeat(301)],
    ['shortName', ' '],
    ['address', ''],
    ['email', 'почта'],
    ['timeZone', 'Europe/Paris'],
    ['weekDays', '7'],
  ])('refuses %s «%s» beside its field', async (field, value) =>
    expectRefusal(await save('school', { ...card, [field]: value }), { status: 400, path: field }),
  )

  it('is saved, and the step is done', async () => {
    expect((await save('school', card)).body).toEqual({ made: 0, kept: 1 })
    expect(await done()).toEqual(['school'])
    const saved = await suite.payload.findByID({ collection: 'schools', id: school, overrideAccess: true })
    expect(saved).toMatchObject({ shortName: 'Школа № 19', timeZone: 'Europe/Moscow', phone: null })
  })
})

describe('the school year', () => {
  it('tells every wrong cell of all divisions at once, and keeps nothing', async () => {
    const answer = await save('year', {
      ...(await offered('year')),
      'quarterTerms.0.from': '2026-08-01',
      'quarterTerms.1.name': '',
      'halfVacations.0.to': '',
    })
    expectRefusal(answer, { status: 400, code: 'bad-input' })
    expect(pathsOf(answer)).toEqual(['quarterTerms.0.from', 'quarterTerms.1.name', 'halfVacations.0.to'])
    expect(await count('years')).toBe(0)
  })

  it.each([
    ['a gap', { 'quarterTerms.1.from': '2026-11-05' }, 'quarterTerms.1.from', /не входят/],
    ['an overlap', { 'quarterTerms.1.from': '2026-10-01' }, 'quarterTerms.1.from', /Накладывается/],
    ['a term that ends too early', { 'quarterTerms.3.to': '2027-05-01' }, 'quarterTerms.3.to', /не входят/],
    [
      'a vacation inside two terms',
      { 'quarterVacations.0.from': '2026-10-20' },
      'quarterVacations.0.from',
      /позже/,
    ],
    ['a holiday of another year', { 'holidays.0.date': '2025-11-04' }, 'holidays.0.date', /учебный год/],
    ['a year of three', { endDate: '2028-05-25' }, 'endDate', /летом/],
    ['no date', { startDate: '2026-02-30' }, 'startDate', /даты нет/],
  ])('refuses %s', async (_, change, field, says) => {
    const answer = await save('year', { ...(await offered('year')), ...change })
    expectRefusal(answer, { status: 400, path: field, says })
    expect(await count('years')).toBe(0)
  })

  it('refuses a year that is divided in no way', async () => {
    const values = Object.entries(await offered('year')).filter(([name]) => !name.endsWith('Use'))
    expectRefusal(await save('year', Object.fromEntries(values)), { status: 400, says: 'деление года' })
  })

  it('is made of what was offered; a second time changes it and makes nothing twice', async () => {
    const values = await offered('year')
    expect((await save('year', values)).body).toEqual({ made: 1, kept: 0 })
    expect([await count('years'), await count('term-sets'), await count('terms')]).toEqual([1, 3, 10])
    expect((await save('year', { ...values, 'quarterTerms.0.name': 'Первая' })).body).toEqual({
      made: 0,
      kept: 1,
    })
    expect([await count('years'), await count('term-sets'), await count('terms')]).toEqual([1, 3, 10])
    expect(await offered('year')).toMatchObject({ 'quarterTerms.0.name': 'Первая' })
    await save('year', values)
  })

  it('lets go of a term and of a division that were taken off', async () => {
    const values = await offered('year')
    const joined = {
      ...values,
      trimesterUse: 'on',
      'quarterTerms.2.to': values['quarterTerms.3.to']!,
      'quarterTerms.3.name': '',
      'quarterTerms.3.from': '',
      'quarterTerms.3.to': '',
    }
    expect((await save('year', joined)).status).toBe(200)
    expect([await count('term-sets'), await count('terms')]).toEqual([4, 12])
    expect((await save('year', values)).status).toBe(200)
    expect([await count('term-sets'), await count('terms')]).toEqual([3, 10])
  })

  it('of two presses at once makes one year', async () => {
    const values = await offered('year')
    const answers = await Promise.all([save('year', values), save('year', values)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect([await count('years'), await count('terms')]).toEqual([1, 10])
  })

  it('refuses a year over another one', async () => {
    const values = { ...(await offered('year')), startDate: '2027-01-10', endDate: '2027-12-25' }
    expectRefusal(await save('year', values), { status: 400, path: 'startDate', says: '2026/2027' })
  })

  it('knows a year of another name by its autumn, and the divisions that the school has named itself', async () => {
    const { payload, world } = suite
    const answer = await suite.as('administrator').post(path('year'), {
      startDate: '2026-09-01',
      endDate: '2027-05-25',
      [`set${world.termSet}Use`]: 'on',
      [`set${world.termSet}Terms.0.name`]: '1 полугодие',
      [`set${world.termSet}Terms.0.from`]: '2026-09-01',
      [`set${world.termSet}Terms.0.to`]: '2026-12-30',
      [`set${world.termSet}Terms.1.name`]: '2 полугодие',
      [`set${world.termSet}Terms.1.from`]: '2026-12-31',
      [`set${world.termSet}Terms.1.to`]: '2027-05-25',
    })
    expect(answer.body).toEqual({ made: 0, kept: 1 })
    const year = await payload.findByID({ collection: 'years', id: world.year, overrideAccess: true })
    expect(year).toMatchObject({ name: '2026/27', endDate: '2027-05-25' })
    expect([await count('years', world.school), await count('terms', world.school)]).toEqual([1, 2])
  })
})

describe('the bells', () => {
  it('refuses what the norms forbid, at the cell', async () => {
    const values = {
      ...(await offered('bells')),
      'first.0.start': '07:30',
      'first.2.end': '',
      'first.4.number': '1',
    }
    const answer = await save('bells', values)
    expectRefusal(answer, { status: 400 })
    expect(pathsOf(answer)).toEqual(['first.0.start', 'first.2.end', 'first.4.number'])
    expectRefusal(await save('bells', {}), { status: 400, path: 'first' })
    expectRefusal(
      await save('bells', {
        ...(await offered('bells')),
        hasSecond: 'on',
        'second.0.start': '14:10',
        'second.0.end': '14:50',
      }),
      { status: 400, path: 'second', says: '30' },
    )
    expect(await count('bell-schedules')).toBe(0)
  })

  it('makes one shift, adds a second, and lets it go', async () => {
    const values = await offered('bells')
    expect((await save('bells', values)).body).toEqual({ made: 1, kept: 0 })
    expect((await save('bells', { ...values, hasSecond: 'on' })).body).toEqual({ made: 1, kept: 1 })
    expect(await count('bell-schedules')).toBe(2)
    expect(await offered('bells')).toMatchObject({ hasSecond: 'on', 'second.0.start': '14:30' })
    expect((await save('bells', values)).body).toEqual({ made: 0, kept: 1 })
    expect(await count('bell-schedules')).toBe(1)
  })
})

describe('the subjects', () => {
  it('are those that stayed ticked, and the own ones', async () => {
    const values = await offered('subjects')
    delete values.subject0
    expect((await save('subjects', { ...values, 'own.0.name': 'Шахматы' })).body).toEqual({
      made: 24,
      kept: 0,
    })
    expect(await offered('subjects')).toMatchObject({ 'own.0.name': 'Шахматы', 'own.0.shortName': 'Шахматы' })
  })

  it('are renamed, not made anew, and go when they are taken off', async () => {
    const values = await offered('subjects')
    const renamed = { ...values, 'own.0.name': 'Шахматы и шашки', 'own.0.shortName': 'Шахм.' }
    expect((await save('subjects', renamed)).body).toEqual({ made: 0, kept: 24 })
    expect(await offered('subjects')).toMatchObject({
      'own.0.id': values['own.0.id'],
      'own.0.name': 'Шахматы и шашки',
    })
    const without = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('own')))
    expect((await save('subjects', without)).status).toBe(200)
    expect(await count('subjects')).toBe(23)
  })

  it('refuses a name twice, and a subject of another school', async () => {
    const values = await offered('subjects')
    expectRefusal(await save('subjects', { ...values, 'own.3.name': 'Физика' }), {
      status: 400,
      path: 'own.3.name',
    })
    const foreign = String(suite.world.subjects.maths)
    expectRefusal(await save('subjects', { ...values, 'own.0.id': foreign, 'own.0.name': 'Взлом' }), {
      status: 404,
    })
    expect(await count('subjects')).toBe(23)
    expectRefusal(await save('subjects', {}), { status: 400, path: 'own' })
  })

  it('keeps what is needed, and says by what', async () => {
    const { world, payload } = suite
    const answer = await suite.as('administrator').post(path('subjects'), { subject0: 'on' })
    expectRefusal(answer, { status: 400, says: /Математика.*нужна/ })
    expect(
      await payload.findByID({ collection: 'subjects', id: world.subjects.maths, overrideAccess: true }),
    ).toBeTruthy()
  })
})

describe('the rooms', () => {
  it('are ranges and names, once each; what was taken off goes', async () => {
    expectRefusal(await save('rooms', { rooms: '' }), { status: 400, path: 'rooms' })
    expectRefusal(await save('rooms', { rooms: '1\n9-3' }), { status: 400, path: 'rooms', says: 'Строка 2' })
    expect((await save('rooms', { rooms: '101–103, спортзал' })).body).toEqual({ made: 4, kept: 0 })
    expect((await save('rooms', { rooms: '101–102, спортзал, 104' })).body).toEqual({ made: 1, kept: 3 })
    expect(await count('rooms')).toBe(4)
  })
})

describe('the classes', () => {
  it('tells every wrong cell, and keeps nothing', async () => {
    const answer = await save('classes', {
      'classes.0.grade': '12',
      'classes.0.letters': 'А',
      'classes.1.grade': '5',
      'classes.1.letters': '',
      'classes.2.grade': '5',
      'classes.2.letters': 'А',
      'classes.2.termSet': String(suite.world.termSet),
    })
    expectRefusal(answer, { status: 400 })
    expect(pathsOf(answer)).toEqual(['classes.0.grade', 'classes.1.letters', 'classes.2.termSet'])
    expectRefusal(await save('classes', {}), { status: 400, path: 'classes' })
    expect(await count('classes')).toBe(0)
  })

  it('are made with their usual terms, and not twice', async () => {
    const values = {
      'classes.0.grade': '1',
      'classes.0.letters': 'А Б',
      'classes.1.grade': '5',
      'classes.1.letters': 'А',
      'classes.2.grade': '10',
      'classes.2.letters': 'А',
    }
    expect((await save('classes', values)).body).toEqual({ made: 4, kept: 0 })
    const again = await Promise.all([save('classes', values), save('classes', values)])
    expect(again.map(({ body }) => body)).toEqual([
      { made: 0, kept: 4 },
      { made: 0, kept: 4 },
    ])
    const made = await suite.payload.find({
      collection: 'classes',
      where: { school: { equals: school } },
      depth: 1,
      sort: 'sortKey',
      overrideAccess: true,
    })
    expect(made.docs.map(({ name, termSet }) => [name, (termSet as { name: string }).name])).toEqual([
      ['1А', 'Четверти, 1 класс'],
      ['1Б', 'Четверти, 1 класс'],
      ['5А', 'Четверти, 2–9 классы'],
      ['10А', 'Полугодия, 10–11 классы'],
    ])
  })

  it('take other terms, and go while they are empty', async () => {
    const values = await offered('classes')
    expect(values).toMatchObject({ 'classes.0.grade': '1', 'classes.0.letters': 'А Б' })
    const changed = { ...values, 'classes.0.letters': 'А', 'classes.1.termSet': values['classes.2.termSet']! }
    expect((await save('classes', changed)).body).toEqual({ made: 0, kept: 3 })
    expect((await offered('classes'))['classes.1.termSet']).toBe(values['classes.2.termSet'])
    expect((await save('classes', values)).body).toEqual({ made: 1, kept: 3 })
  })

  it('hold their terms: the division of the year stays ticked', async () => {
    const values = await offered('year')
    delete values.halfUse
    expectRefusal(await save('year', values), { status: 400, path: 'halfUse', says: '10А' })
  })

  it('with students in it cannot be taken off', async () => {
    const answer = await suite
      .as('administrator')
      .post(path('classes'), { 'classes.0.grade': '7', 'classes.0.letters': 'А' })
    expectRefusal(answer, { status: 400, path: 'classes', says: '7Б' })
  })
})

describe('the staff', () => {
  const people = {
    'staff.0.name': 'Ильина Ольга Петровна',
    'staff.0.position': 'учитель',
    'staff.2.name': 'Щукин Пётр Ильич',
    'staff.2.position': 'директор',
    'staff.2.statuses': 'директор, учитель',
  }
  it('tells every wrong cell, and keeps nobody', async () => {
    const answer = await save('staff', { ...people, 'staff.3.name': 'Один', 'staff.4.statuses': 'волшебник' })
    expect(pathsOf(answer)).toEqual([
      'staff.3.name',
      'staff.3.position',
      'staff.4.name',
      'staff.4.position',
      'staff.4.statuses',
    ])
    expectRefusal(await save('staff', {}), { status: 400, path: 'staff' })
    expect(await count('staff')).toBe(1)
  })

  it('gets cards and accounts without passwords, and nobody twice', async () => {
    expect((await save('staff', people)).body).toEqual({ made: 2, kept: 0 })
    const twice = await Promise.all([save('staff', people), save('staff', people)])
    expect(twice.map(({ body }) => body)).toEqual([
      { made: 0, kept: 2 },
      { made: 0, kept: 2 },
    ])
    expect(await count('staff')).toBe(3)
    const { docs } = await suite.payload.find({
      collection: 'users',
      where: { username: { in: ['ilina.o', 'shchukin.p'] } },
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(docs.map(({ statuses }) => statuses).sort()).toEqual([['principal', 'teacher'], ['teacher']])
    for (const account of docs) expect((account as { hash?: string }).hash ?? null).toBeNull()
  })
})

describe('the students', () => {
  const list = {
    'students.0.name': 'Ёлкина Анна Сергеевна',
    'students.0.birthDate': '2015-03-05',
    'students.0.sex': 'female',
    'students.1.name': 'Жуков Семён Ильич',
    'students.1.birthDate': '11.07.2015',
    'students.1.sex': 'м',
  }
  const classId = async (name: string, of = school): Promise<string> => {
    const row = await rows({ payload: suite.payload }).findOne<{ id: number }>({
      collection: 'classes',
      columns: ['id'],
      where: { and: [{ school: { equals: of } }, { name: { equals: name } }] },
    })
    return String(row!.id)
  }

  it('refuses a class of another school, and every wrong cell', async () => {
    const foreign = await classId('7А', suite.world.school)
    expectRefusal(await save('students', { ...list, class: foreign }), { status: 400, path: 'class' })
    expectRefusal(await save('students', { ...list, class: '' }), { status: 400, path: 'class' })
    const answer = await save('students', {
      ...list,
      class: await classId('5А'),
      'students.1.birthDate': '2030-01-01',
      'students.2.name': 'Одинокий',
    })
    expect(pathsOf(answer)).toEqual([
      'students.1.birthDate',
      'students.2.name',
      'students.2.birthDate',
      'students.2.sex',
    ])
    expect(await count('students')).toBe(0)
  })

  it('are enrolled from the first day with numbers of their files, and nobody twice', async () => {
    const values = { ...list, class: await classId('5А') }
    const both = await Promise.all([save('students', values), save('students', values)])
    // Either of them may be the first.
    expect(both.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        { made: 2, kept: 0 },
        { made: 0, kept: 2 },
      ]),
    )
    expect([await count('students'), await count('enrolments')]).toEqual([2, 2])
    const { docs } = await suite.payload.find({
      collection: 'students',
      where: { school: { equals: school } },
      overrideAccess: true,
    })
    expect(docs.map(({ fileNumber }) => fileNumber).sort()).toEqual([
      expect.stringMatching(/^Е/),
      expect.stringMatching(/^Ж/),
    ])
  })
})

describe('leaving and coming back', () => {
  it('every step is done, and the form shows what the school has', async () => {
    expect(await done()).toEqual([...STEPS])
    expect(await offered('rooms')).toEqual({ rooms: '101, 102, 104, спортзал' })
  })

  it('reminds no more when it was told so, in this school alone', async () => {
    const req = await founderReq()
    const facts = await requireFacts(req)
    expect(await isDismissed(req, facts)).toBe(false)
    expect((await founder.post('/api/first-run/dismissal')).status).toBe(200)
    expect(await isDismissed(req, facts)).toBe(true)
    const other = await suite.reqOf('administrator')
    expect(await isDismissed(other, await requireFacts(other))).toBe(false)
    await dismissSetup(req, facts)
    forgetReference(req, school)
  })

  it('left the other schools alone', async () => {
    expect(await count('years', suite.away.school)).toBe(1)
    expect(await count('classes', suite.world.school)).toBe(2)
  })
})
