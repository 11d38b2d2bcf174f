import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import type { Doc } from '../../helpers/factories'
import { everyRow } from '../../helpers/every-row'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { World } from '../../helpers/world'

const suite = useSchools()

const NAMES = { lastName: 'Гречкина', firstName: 'Евдокия', middleName: 'Фоминична' }
const PAPERS = { snils: '112-233-445 95', phone: '+7 927 555-44-33', street: 'Зелёная', series: '4 005' }
const THEIR_NAMES = { ...NAMES, lastName: 'Чужакова' }
const THEIR_PAPERS = { snils: '998-877-665 55', phone: '+7 937 111-44-33', street: 'Синяя', series: '4 117' }
/** What must not stand anywhere afterwards: the family, the papers, the account. */
const SECRETS = ['Гречкин', 'гречкин', 'grechkin', '112-233', 'Зелёная', '927 555', '4 005']
const THEIR_SECRETS = ['Чужаков', 'чужаков', 'chuzhakov', '998-877', 'Синяя', '937 111', '4 117']

type Gone = {
  person: number
  student: number
  user: number
  guardian: number
  class: number
  file: string
  document: number
}

/** A girl who left long ago, with all that a school gathers about a person. */
const buildLeaver = async (
  world: World,
  names = NAMES,
  papers = PAPERS,
  login = 'grechkina',
): Promise<Gone> => {
  const { payload } = suite
  const family = names.lastName.slice(0, -1)
  const { id: person } = await world.buildPerson({
    ...names,
    birthDate: '2004-03-08',
    sex: 'female',
    phone: papers.phone,
    snils: papers.snils,
    addressActual: `г. Самара, ул. ${papers.street}, 5`,
    identity: { kind: 'passport', series: papers.series, number: '123456', issuedOn: '2018-03-20' },
  })
  const { id: student } = await world.buildStudent({ person, fileNumber: `Г-${world.school % 1000}` })
  const oldYear = await world.buildYear({ name: '2020/21', startDate: '2020-09-01', endDate: '2021-05-31' })
  const oldClass = await world.buildClass({ year: oldYear.id, letter: 'Я' })
  await world.buildEnrolment({ student, class: oldClass.id, from: '2020-09-01', to: '2021-05-31' })
  const guardian = (await world.buildPerson({ ...names, firstName: 'Фёкла', phone: papers.phone })).id
  await world.buildGuardianship({ guardian, student, from: '2020-09-01' })
  await world.build('student-benefits', { student, document: `Удостоверение ${family}а Фомы` })
  await world.buildMark({ assignment: world.assignments.maths, student, comment: `${family}а старалась` })
  await world.buildAttendance({ lesson: world.lessons.maths, student })
  await world.buildTermTotals({
    student,
    workload: world.workloads.maths,
    class: world.classes.own,
    term: world.terms[1],
  })
  const media = await world.buildMedia({ alt: `Грамота ${family}ой`, audience: 'owner' })
  await world.buildPortfolio({
    owner: person,
    title: `${family}а и её успехи`,
    items: [{ title: `Грамота ${family}ой`, file: media.id }],
  })
  const { id: user } = await payload.create({
    collection: 'users',
    data: {
      username: `${login}-${world.school}`,
      email: `${login}${world.school}@example.org`,
      password: 'a long enough passphrase',
      statuses: ['student'],
      person,
      schools: [{ school: world.school }],
    } as never,
    overrideAccess: true,
  })
  const { id: document } = await world.buildDocument({
    title: `Благодарность: ${names.lastName} ${names.firstName}`,
    folder: `О ${family}ой Е. Ф.`,
  })
  await payload.update({
    collection: 'people',
    id: person,
    data: { phone: `${papers.phone} доб. 1` },
    overrideAccess: true,
  })
  return { person, student, user, guardian, class: oldClass.id, file: String(media.filename), document }
}

const filePath = (name: string): string => path.join(suite.folder, 'media', name)
const isThere = (name: string): Promise<boolean> =>
  access(filePath(name)).then(
    () => true,
    () => false,
  )

const readDoc = async (collection: string, id: number): Promise<Doc> =>
  (await suite.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Doc

/** Everything that a report counts in a school. */
const statistics = async (school: number) => {
  const of = async (collection: string, fields: readonly string[]) => {
    const { docs } = await suite.payload.find({
      collection: collection as CollectionSlug,
      where: { school: { equals: school } },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      sort: 'id',
    })
    return (docs as unknown as Doc[]).map((doc) => fields.map((field) => doc[field] ?? null))
  }
  const births = (await of('people', ['id', 'sex', 'birthDate'])).map(([id, sex, birth]) => [
    id,
    sex,
    typeof birth === 'string' ? birth.slice(0, 4) : null,
  ])
  return {
    births,
    students: await of('students', ['id', 'person', 'fileNumber']),
    enrolments: await of('enrolments', ['student', 'class', 'from', 'to']),
    benefits: await of('student-benefits', ['student', 'kind', 'from', 'to']),
    marks: await of('marks', ['student', 'value', 'isDebt', 'date']),
    attendance: await of('attendance', ['student', 'code', 'date']),
    totals: await of('term-totals', ['student', 'markSum', 'weightSum', 'count4']),
  }
}

/** Every text that stands in the database, lists and groups within a document too, in which one of the words is. */
const tracesOf = async (words: readonly string[]): Promise<string[]> => {
  const traces: string[] = []
  const look = (place: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (words.some((word) => value.includes(word))) traces.push(`${place}: ${value}`)
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      for (const [name, within] of Object.entries(value)) look(`${place}.${name}`, within)
    }
  }
  for (const { name, rows } of await everyRow(suite.payload)) for (const row of rows) look(name, row)
  return traces
}

type DueRow = { key: string; reason?: string }
const due = async () => {
  const { listDue } = await import('@/plugins/retention/operations/list-due')
  const { factsOf } = await import('@/access/facts')
  const req = await suite.reqOf('administrator')
  return listDue({ req, facts: (await factsOf(req))! }) as Promise<{ items: DueRow[]; held: DueRow[] }>
}
/** Journals of old years have a spec of their own. */
const keysDue = async () =>
  (await due()).items
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('journal-'))
    .sort()

const body = (keys: readonly string[], number: string) => ({
  keys,
  number,
  ground: 'истечение срока',
  commission: ['Директор Иванов И. И.', 'Секретарь Петрова П. П.'],
  isConfirmed: true,
})
const erase = (keys: readonly string[], number: string) =>
  suite.as('administrator').post('/api/retention/erase', body(keys, number))

let gone: Gone
let theirs: Gone

beforeAll(async () => {
  for (const world of [suite.world, suite.away]) {
    const { payload } = suite
    const { addPeriods } = await import('@/plugins/retention/operations/add-periods')
    await addPeriods({ req: { payload } as never, event: { school: world.school } })
  }
  gone = await buildLeaver(suite.world)
  theirs = await buildLeaver(suite.away, THEIR_NAMES, THEIR_PAPERS, 'chuzhakova')
}, 60_000)

describe('erasure of what is due', () => {
  it('lists who left longer ago than the term, and nobody of the present school', async () => {
    expect(await keysDue()).toEqual([`person-${gone.guardian}`, `person-${gone.person}`].sort())
    const file = await suite.as('principal').get('/api/retention/due?format=csv')
    expect(file.text).toContain('Гречкина Евдокия Фоминична')
    expect(file.text).not.toContain('Чужакова')
  })

  it.each([
    [{ keys: [] }, 'keys'],
    [{ number: ' ' }, 'number'],
    [{ commission: [] }, 'commission'],
    [{ isConfirmed: false }, 'isConfirmed'],
  ])('asks for what is missing: %j', async (change, where) => {
    const { status, body: answer } = await suite
      .as('administrator')
      .post('/api/retention/erase', { ...body([`person-${gone.person}`], '1'), ...change })
    expect(status).toBe(400)
    expect(answer).toMatchObject({ errors: [{ path: where }] })
  })

  it('erases nobody of the present or of another school, and not half of a batch', async () => {
    for (const key of [
      `person-${suite.world.people.student}`,
      `person-${theirs.person}`,
      'person-1',
      'reads',
    ]) {
      const { status, body: answer } = await erase([`person-${gone.person}`, key], '2')
      expect({ key, status }).toEqual({ key, status: 404 })
      expect(answer).toMatchObject({ errors: [{ code: 'not-found' }] })
    }
    expect(await readDoc('people', gone.person)).toMatchObject(NAMES)
  })

  it('keeps who is held, until the hold ends', async () => {
    const made = await suite.as('administrator').post<{ doc: Doc }>('/api/retention-holds', {
      person: gone.person,
      reason: 'Запрос суда',
      from: '2026-11-01',
    })
    expect(made.status).toBe(201)
    expect(await keysDue()).toEqual([`person-${gone.guardian}`])
    expect((await due()).held).toContainEqual(
      expect.objectContaining({ key: `person-${gone.person}`, reason: 'Запрос суда' }),
    )
    expect((await erase([`person-${gone.person}`], '3')).status).toBe(404)
    await suite.as('administrator').patch(`/api/retention-holds/${made.body.doc.id}`, { to: '2026-11-22' })
    expect(await keysDue()).toContain(`person-${gone.person}`)
  })

  it('leaves no trace of the name, and every count as it was', async () => {
    await writeFile(filePath(gone.file), 'scan')
    const before = await statistics(suite.world.school)
    const theirsBefore = await tracesOf(THEIR_SECRETS)
    expect((await tracesOf(SECRETS)).length).toBeGreaterThan(10)

    const keys = [`person-${gone.guardian}`, `person-${gone.person}`]
    const answers = await Promise.all([erase(keys, '10-у'), erase(keys, '11-у')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])

    expect(await statistics(suite.world.school)).toEqual(before)
    expect(await tracesOf(SECRETS)).toEqual([])
    expect(await tracesOf(THEIR_SECRETS)).toEqual(theirsBefore)

    const person = await readDoc('people', gone.person)
    expect(person).toMatchObject({ lastName: 'Удалён', birthDate: '2004-01-01', sex: 'female' })
    for (const field of ['phone', 'snils', 'addressActual', 'middleName'])
      expect(person[field] ?? null).toBeNull()
    expect(await isThere(gone.file)).toBe(false)
    expect(await isThere(theirs.file)).toBe(true)
    expect((await readDoc('documents', gone.document)).title).toMatch(/^Благодарность: Удалён № Г-/)
  })

  it('closes the account', async () => {
    const login = await suite.nobody.post('/api/users/login', {
      username: `grechkina-${suite.world.school}`,
      password: 'a long enough passphrase',
    })
    expect(login.status).toBe(401)
    expect((await readDoc('users', gone.user)).username).toBe(`deleted-${gone.user}`)
  })

  it('has an act for the keepers, without the names', async () => {
    const { docs } = await suite.payload.find({
      collection: 'retention-acts' as CollectionSlug,
      overrideAccess: true,
      depth: 0,
    })
    const act = docs[0] as unknown as Doc
    expect(act).toMatchObject({ items: 2, school: suite.world.school })
    const pdf = await suite.as('principal').get(`/api/retention/acts/${act.id}`)
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    expect((await suite.asAway('administrator').get(`/api/retention/acts/${act.id}`)).status).toBe(404)
    const path = `/api/documents/${Number(act.document)}` as const
    for (const [actor, status] of [
      ['secretary', 200],
      ['principal', 200],
      ['teacher', 404],
      ['technical', 404],
    ] as const)
      expect({ actor, status: (await suite.as(actor).get(path)).status }).toEqual({ actor, status })
  })

  it('finds nothing to do a second time', async () => {
    expect(await keysDue()).toEqual([])
    expect((await erase([`person-${gone.person}`], '12-у')).status).toBe(404)
  })

  it('uses the number of an act once', async () => {
    await suite.world.build('record-reads', { at: '2024-01-01T08:00:00.000Z' })
    // Either of the two that came at once may have been the first.
    const { docs } = await suite.payload.find({
      collection: 'retention-acts' as CollectionSlug,
      overrideAccess: true,
    })
    const refused = await erase(['reads'], (docs[0] as unknown as { number: string }).number)
    expectRefusal(refused, { status: 409, path: 'number' })
    expect((await erase(['reads'], '15-у')).status).toBe(200)
    expect(await keysDue()).toEqual([])
  })

  it('closes the account of somebody whose file stays', async () => {
    const { world } = suite
    const { id: person } = await world.buildPerson({ lastName: 'Недавняя' })
    const { id: student } = await world.buildStudent({ person })
    await world.buildEnrolment({ student, class: gone.class, from: '2024-09-01', to: '2025-05-31' })
    const { id: user } = await world.buildUser({ person, statuses: ['student'] })
    expect(await keysDue()).toEqual([`account-${user}`])
    expect((await erase([`account-${user}`], '13-у')).status).toBe(200)
    expect((await readDoc('people', person)).lastName).toBe('Недавняя')
    expect((await readDoc('users', user)).username).toBe(`deleted-${user}`)
    expect(await keysDue()).toEqual([])
  })

  it('leaves an account to the other school in which its owner works', async () => {
    const { world, away } = suite
    const { id: person } = await world.buildPerson({ lastName: 'Совместитель' })
    const { id: student } = await world.buildStudent({ person })
    await world.buildEnrolment({ student, class: gone.class, from: '2020-09-01', to: '2021-05-31' })
    const { id: user } = await world.buildUser({
      person,
      schools: [{ school: world.school }, { school: away.school }],
    })
    expect((await erase([`person-${person}`], '14-у')).status).toBe(200)
    expect(await keysDue()).toEqual([])
    const account = await readDoc('users', user)
    expect(account).toMatchObject({ person: null, schools: [{ school: away.school }] })
    expect(account.username).toMatch(/^user-/)
  })
})
