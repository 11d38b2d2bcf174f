import { describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { rows } from '@/db/rows'

import { PNG } from '../../helpers/files'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

const file = (name: 'student' | 'classmate' | 'otherStudent' = 'student') =>
  `/api/personal-files/${suite.world.students[name]}` as const
const card = (name: 'student' | 'otherStudent' = 'student') =>
  `${file(name)}/people/${suite.world.people[name]}` as const
const changesOf = (record: string, document: number) =>
  rows({ payload: suite.payload }).find<{
    field: string
    before: string | null
    after: string | null
    author: number
  }>({
    collection: 'record-changes',
    columns: ['field', 'before', 'after', 'author'],
    where: { record: { equals: record }, document: { equals: document } },
    sort: ['id'],
  })
const readsOf = (record: string, manner: string) =>
  rows({ payload: suite.payload }).count({
    collection: 'record-reads',
    where: { record: { equals: record }, manner: { equals: manner } },
  })
const form = (name = 'скан.png', data: Uint8Array = PNG) => {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(data)], name, { type: 'image/png' }))
  return body
}
const application = { kind: 'application', number: '12', receivedOn: '2026-08-20' }
const addDocument = async (actor: ActorName = 'classTeacher') =>
  (await suite.as(actor).post<{ id: number }>(`${file()}/entries/documents`, application)).body.id

describe('who keeps a personal file', () => {
  it('the class teacher edits those of the own class, and each field is kept with its author', async () => {
    const { world } = suite
    const answer = await suite.as('classTeacher').patch(card(), {
      birthPlace: 'г. Самара',
      snils: '11223344595',
      identity: { kind: 'birthCertificate', series: 'IV-ЕР', number: '123456', issuedBy: '', issuedOn: '' },
    })
    expect(answer.status).toBe(200)
    const changes = await changesOf('people', world.people.student)
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: 'birthPlace', before: null, after: 'г. Самара', author: world.users.classTeacher },
        { field: 'snils', before: null, after: '112-233-445 95', author: world.users.classTeacher },
        { field: 'identity.number', before: null, after: '123456', author: world.users.classTeacher },
      ]),
    )
    // The collection itself stays the office's.
    const direct = await suite.as('classTeacher').patch(`/api/people/${world.people.student}`, { phone: '1' })
    expect(direct.status).toBe(403)
  })

  it('nobody else: other classes, subject teachers, readers, families, the other school', async () => {
    const change = { birthPlace: 'г. Тольятти' }
    expect((await suite.nobody.patch(card(), change)).status).toBe(401)
    for (const actor of ['teacher', 'principal', 'deputy', 'counsellor', 'guardian', 'student'] as const)
      expect({ actor, status: (await suite.as(actor).patch(card(), change)).status }).toEqual({
        actor,
        status: 403,
      })
    expect((await suite.as('classTeacher').patch(card('otherStudent'), change)).status).toBe(404)
    expect((await suite.asAway('secretary').patch(card(), change)).status).toBe(404)
    const stranger = `${file()}/people/${suite.world.people.otherGuardian}` as const
    expect((await suite.as('secretary').patch(stranger, change)).status).toBe(404)
  })

  it.each([
    ['snils', { snils: '112-233-445 96' }, 400],
    ['birthDate', { birthDate: '2026-12-31' }, 422],
    ['birthDate', { birthDate: '31.12.2010' }, 400],
    ['phone', { phone: 'позвоните маме' }, 400],
    ['email', { email: 'не почта' }, 400],
    ['lastName', { lastName: ' ' }, 400],
    ['birthPlace', { birthPlace: 'а'.repeat(301) }, 400],
  ])('tells what is wrong beside %s', async (path, change, status) => {
    const { body, status: answered } = await suite
      .as('secretary')
      .patch<{ errors: { path: string; message: string }[] }>(card(), change)
    expect({ answered, path: body.errors[0]?.path }).toEqual({ answered: status, path })
    expect(body.errors[0]?.message).toMatch(/[а-яё]/i)
  })
})

describe('documents, awards, consents, benefits', () => {
  it('entries are put in, changed, taken out and put back', async () => {
    const caller = suite.as('classTeacher')
    const { body } = await caller.post<{ id: number }>(`${file()}/entries/awards`, {
      title: 'Диплом олимпиады',
      level: 'regional',
      awardedOn: '2026-10-01',
      document: '',
    })
    const path = `${file()}/entries/awards/${body.id}` as const
    expect((await caller.patch(path, { title: 'Диплом II степени' })).status).toBe(200)
    expect((await caller.patch(path, { isRemoved: true })).status).toBe(200)
    expect((await caller.patch(path, { isRemoved: false })).status).toBe(200)
    const fields = (await changesOf('student-awards', body.id)).map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['title', 'level', 'isRemoved']))
    // Through another student's file the entry does not exist.
    const foreign = `${file('classmate')}/entries/awards/${body.id}` as const
    expect((await caller.patch(foreign, { title: 'Чужое' })).status).toBe(404)
  })

  it('a consent is signed by the family, and cannot be withdrawn before it was signed', async () => {
    const { people } = suite.world
    const consent = {
      kind: 'photo',
      purpose: 'Сайт школы',
      signer: people.guardian,
      formVersion: '1',
      signedOn: '2026-09-01',
      withdrawnOn: '',
      note: '',
    }
    const send = (more: object) =>
      suite
        .as('classTeacher')
        .post<{ id: number; errors?: { path: string }[] }>(`${file()}/entries/consents`, {
          ...consent,
          ...more,
        })
    expect((await send({})).status).toBe(200)
    expect((await send({ signer: people.otherGuardian })).body.errors?.[0]?.path).toBe('signer')
    expect((await send({ withdrawnOn: '2026-08-01' })).body.errors?.[0]?.path).toBe('withdrawnOn')
    expect((await send({ signedOn: '2027-01-01' })).body.errors?.[0]?.path).toBe('signedOn')
    expect((await send({ purpose: '' })).body.errors?.[0]?.path).toBe('purpose')
  })

  it('benefits of the kernel are kept here too', async () => {
    const answer = await suite.as('classTeacher').post(`${file()}/entries/benefits`, {
      kind: 'largeFamily',
      from: '2026-09-01',
      to: '',
      document: 'Удостоверение № 5',
    })
    expect(answer.status).toBe(200)
    const wrong = await suite
      .as('classTeacher')
      .post(`${file()}/entries/benefits`, { kind: 'x', from: '2026-09-01' })
    expect(wrong.status).toBe(400)
  })
})

describe('scans', () => {
  it('open for those who may open the file, and for nobody by their own address', async () => {
    const { world } = suite
    const path = `${file()}/scans/${await addDocument()}` as const
    expect((await suite.as('classTeacher').post(path, form())).status).toBe(200)
    for (const actor of ['classTeacher', 'secretary', 'deputy', 'counsellor', 'guardian', 'student'] as const)
      expect({ actor, status: (await suite.as(actor).get(path)).status }).toEqual({ actor, status: 200 })
    expect((await suite.nobody.get(path)).status).toBe(401)
    for (const actor of ['teacher', 'medical', 'technical'] as const)
      expect({ actor, status: (await suite.as(actor).get(path)).status }).toEqual({ actor, status: 403 })
    for (const actor of ['otherGuardian', 'classmate'] as const)
      expect({ actor, status: (await suite.as(actor).get(path)).status }).toEqual({ actor, status: 404 })
    expect((await suite.asAway('secretary').get(path)).status).toBe(404)

    const { docs } = await suite.payload.find({
      collection: 'media',
      where: { audience: { equals: 'file' }, school: { equals: world.school } },
      depth: 0,
      overrideAccess: true,
    })
    const { id, filename } = docs[0]! as unknown as { id: number; filename: string }
    for (const actor of ['classTeacher', 'teacher', 'deputy', 'guardian', 'student'] as const) {
      const caller = suite.as(actor)
      const own = [
        (await caller.get(`/api/media/${id}`)).status,
        (await caller.get(`/api/media/file/${encodeURIComponent(filename)}`)).status,
      ]
      expect({ actor, own: own.every((status) => status >= 400) }).toEqual({ actor, own: true })
    }
    // Whoever laid it in cannot open it to the school.
    expect(
      (await suite.as('classTeacher').patch(`/api/media/${id}`, { audience: 'school' })).status,
    ).toBeGreaterThan(399)
    expect(await readsOf('file-documents', 'view')).toBeGreaterThan(5)
  })

  it('takes no other kinds, whatever they are called', async () => {
    const path = `${file()}/scans/${await addDocument()}` as const
    expect((await suite.as('classTeacher').post(path, form('архив.zip'))).status).toBe(415)
    const text = new TextEncoder().encode('<html><script>1</script></html>')
    expect((await suite.as('classTeacher').post(path, form('скан.pdf', text))).status).toBe(415)
  })
})

describe('the paper and the lists', () => {
  it('prints as a PDF for the keepers, readers and the family, and each print is noted', async () => {
    const before = await readsOf('students', 'print')
    for (const actor of ['classTeacher', 'secretary', 'principal', 'guardian', 'student'] as const) {
      const answer = await suite.as(actor).get(`${file()}/pdf`)
      expect({ actor, status: answer.status, kind: answer.text.slice(0, 5) }).toEqual({
        actor,
        status: 200,
        kind: '%PDF-',
      })
    }
    expect((await readsOf('students', 'print')) - before).toBe(5)
    expect((await suite.as('otherGuardian').get(`${file()}/pdf`)).status).toBe(404)
    expect((await suite.as('classTeacher').get(`${file('otherStudent')}/pdf`)).status).toBe(404)
  })

  it('lists the own class for its teacher and all for the office', async () => {
    const namesOf = async (actor: ActorName) =>
      (await suite.as(actor).get('/api/personal-files/list?format=csv&state=all')).text
    expect(await namesOf('secretary')).toContain('Жуков')
    const own = await namesOf('classTeacher')
    expect(own).toContain('Ёлкин')
    expect(own).not.toContain('Жуков')
    expect(
      (await suite.as('classTeacher').get('/api/personal-files/list?format=csv&q=елкин')).text,
    ).toContain('Ёлкин')
    expect((await suite.as('teacher').get('/api/personal-files/list')).status).toBe(403)
    expect((await suite.as('secretary').get('/api/personal-files/list?format=doc')).status).toBe(400)
  })

  it('gives numbers of the alphabetical book by letter, once', async () => {
    const { buildPerson, buildStudent } = suite.world
    for (const lastName of ['Яшин', 'Ёжиков', 'Ежов']) {
      const person = await buildPerson({ lastName, firstName: 'Илья' })
      await buildStudent({ person: person.id, fileNumber: null })
    }
    const taken = await suite.as('secretary').post<{ taken: number }>('/api/personal-files/numbers', {})
    expect(taken.body.taken).toBe(3)
    const again = await suite.as('secretary').post<{ taken: number }>('/api/personal-files/numbers', {})
    expect(again.body.taken).toBe(0)
    const { docs } = await suite.payload.find({
      collection: 'students' as CollectionSlug,
      where: { fileNumber: { in: ['Е-1', 'Е-2', 'Я-1'] }, school: { equals: suite.world.school } },
      overrideAccess: true,
      depth: 0,
    })
    expect(docs).toHaveLength(3)
    expect((await suite.as('classTeacher').post('/api/personal-files/numbers', {})).status).toBe(403)
  })

  it('gives the whole alphabetical book as a table to the office alone, and notes it', async () => {
    const before = await readsOf('alphabetical-book', 'export')
    const { status, text } = await suite.as('secretary').get('/api/personal-files/book?format=csv')
    expect(status).toBe(200)
    const names = ['Ёлкин', 'Ежов', 'Ёжиков', 'Яшин'].map((name) => text.indexOf(name))
    expect(names.every((place) => place > 0)).toBe(true)
    expect(text.indexOf('Е-1')).toBeLessThan(text.indexOf('Е-2'))
    expect(text.indexOf('Е-2')).toBeLessThan(text.indexOf('Я-1'))
    expect((await readsOf('alphabetical-book', 'export')) - before).toBe(1)
    for (const actor of ['classTeacher', 'teacher', 'guardian', 'student'] as const)
      expect((await suite.as(actor).get('/api/personal-files/book')).status).toBe(403)
    expect((await suite.asAway('secretary').get('/api/personal-files/book?format=csv')).text).not.toContain(
      'Яшин',
    )
  })
})
