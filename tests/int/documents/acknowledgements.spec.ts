import { describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { rows } from '@/db/rows'
import { pdfFile } from '@/files/pdf'
import { publishDocument } from '@/plugins/documents'
import { owedDocuments } from '@/plugins/documents/operations/owed-documents'
import { listDocuments } from '@/plugins/documents/operations/list-documents'
import { SLUGS } from '@/plugins/documents/slugs'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const PDF = await pdfFile({ title: 'О зачислении', content: 'ПРИКАЗ' })

let count = 0
/** An order as the office publishes it, asked of the class teacher. */
const publish = async (people: number[] = [suite.world.people.classTeacher], number?: string) => {
  const req = await suite.reqOf('secretary')
  return publishDocument({
    req,
    facts: await requireFacts(req),
    title: 'О зачислении',
    kind: 'order',
    number: number ?? `${(count += 1)}-у`,
    date: suite.world.dates.today,
    folder: 'Движение',
    text: 'ПРИКАЗЫВАЮ:\n1. Зачислить Ёлкина Егора в 7А класс.',
    pdf: { name: 'Приказ о зачислении.pdf', data: PDF },
    people,
  })
}

const scope = async (actor: ActorName) => {
  const req = await suite.reqOf(actor)
  return { req, facts: await requireFacts(req) }
}
const sheetOf = (document: number) =>
  rows({ payload: suite.payload }).find<{ person: number; acknowledgedAt: string | null }>({
    collection: SLUGS.acknowledgements,
    columns: ['person', 'acknowledgedAt'],
    where: { document: { equals: document } },
  })
const seen = async (actor: ActorName) =>
  (
    await listDocuments({
      ...(await scope(actor)),
      filter: { q: '', kind: null, folder: null, isOwed: false },
      page: 1,
    })
  ).rows.map(({ id }) => id)
const answer = (document: number) => `/api/document-store/${document}/acknowledgement` as const

describe('a published order', () => {
  it('is open to those asked and to the office, with its file, and to no other colleague', async () => {
    const { document, asked } = await publish()
    expect(asked).toBe(1)
    for (const actor of ['classTeacher', 'secretary', 'principal', 'administrator'] as const) {
      expect(await seen(actor)).toContain(document)
      const { status, headers } = await suite.as(actor).get(`/api/document-store/${document}/file`)
      expect({ actor, status, type: headers.get('content-type') }).toEqual({
        actor,
        status: 200,
        type: 'application/pdf',
      })
    }
    for (const actor of ['teacher', 'technical', 'medical'] as const) {
      expect(await seen(actor)).not.toContain(document)
      expectRefusal(await suite.as(actor).get(`/api/document-store/${document}/file`), { status: 404 })
    }
    expectRefusal(await suite.as('student').get(`/api/document-store/${document}/file`), { status: 403 })
    expectRefusal(await suite.nobody.get(`/api/document-store/${document}/file`), { status: 401 })
    expectRefusal(await suite.asAway('secretary').get(`/api/document-store/${document}/file`), {
      status: 404,
    })
  })

  it('is stored once, however often it is published; those asked later are added', async () => {
    const first = await publish(undefined, '15-у')
    const again = await publish([suite.world.people.classTeacher, suite.world.people.teacher], '15-у')
    expect(again).toEqual({ document: first.document, asked: 1 })
    expect(await sheetOf(first.document)).toHaveLength(2)
  })

  it('is not stored at all when somebody asked does not work here', async () => {
    const before = await suite.payload.count({ collection: 'documents', overrideAccess: true })
    await expect(publish([suite.world.people.student])).rejects.toMatchObject({ code: 'not-of-staff' })
    await expect(publish([suite.away.people.teacher])).rejects.toMatchObject({ code: 'not-of-staff' })
    expect(await suite.payload.count({ collection: 'documents', overrideAccess: true })).toEqual(before)
  })
})

describe('acknowledging', () => {
  it('is owed until the button is pressed, and then no more', async () => {
    const { document } = await publish()
    const owed = async () => (await owedDocuments(await scope('classTeacher'))).map(({ id }) => id)
    expect(await owed()).toContain(document)
    expect((await suite.as('classTeacher').post(answer(document), {})).status).toBe(200)
    expect(await owed()).not.toContain(document)
    expect(await sheetOf(document)).toEqual([
      { person: suite.world.people.classTeacher, acknowledgedAt: expect.any(String) },
    ])
  })

  it('counts once, however many windows press at the same time', async () => {
    const { document } = await publish()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => suite.as('classTeacher').post(answer(document), {})),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await sheetOf(document)).toHaveLength(1)
  })

  it('is for those asked only: nobody answers for another', async () => {
    const { document } = await publish()
    for (const actor of ['teacher', 'secretary', 'administrator'] as const)
      expectRefusal(await suite.as(actor).post(answer(document), {}), { status: 404 })
    expectRefusal(await suite.as('guardian').post(answer(document), {}), { status: 403 })
    expectRefusal(await suite.asAway('classTeacher').post(answer(document), {}), { status: 404 })
    expect(await sheetOf(document)).toEqual([
      { person: suite.world.people.classTeacher, acknowledgedAt: null },
    ])
  })
})

describe('asking', () => {
  const ask = (actor: ActorName, document: number, people: unknown) =>
    suite.as(actor).post(`/api/document-store/${document}/requests`, { people })

  it('puts colleagues on the sheet, and keeps the answers given before', async () => {
    const { document } = await publish()
    await suite.as('classTeacher').post(answer(document), {})
    const { classTeacher, teacher } = suite.world.people
    const { status, body } = await ask('secretary', document, [classTeacher, teacher, teacher])
    expect({ status, body }).toEqual({ status: 200, body: { asked: 1 } })
    expect(await sheetOf(document)).toEqual(
      expect.arrayContaining([
        { person: classTeacher, acknowledgedAt: expect.any(String) },
        { person: teacher, acknowledgedAt: null },
      ]),
    )
    expect(await seen('teacher')).toContain(document)
  })

  it('is refused without a right or sense, and nobody is asked', async () => {
    const { document } = await publish()
    const { teacher, student } = suite.world.people
    expectRefusal(await ask('teacher', document, [teacher]), { status: 403 })
    expectRefusal(await ask('deputy', document, [teacher]), { status: 403 })
    expectRefusal(await ask('secretary', document, []), { status: 400, path: 'people' })
    expectRefusal(await ask('secretary', document, ['Иванов']), { status: 400 })
    expectRefusal(await ask('secretary', document, [teacher, student]), {
      status: 422,
      path: 'people',
      says: /Ёлкин Егор/,
    })
    expect(await sheetOf(document)).toHaveLength(1)
  })

  it('leaves those out who have left', async () => {
    const { document } = await publish()
    const person = (await suite.world.buildPerson({ lastName: 'Ушедшая' })).id
    await suite.world.buildStaff({ person, leftOn: '2026-10-01' })
    expectRefusal(await ask('secretary', document, [person]), { status: 422, says: /Ушедшая/ })
  })
})

describe('the sheet', () => {
  it('comes as a PDF to the office', async () => {
    const { document } = await publish()
    const path = `/api/document-store/${document}/sheet` as const
    const { status, text } = await suite.as('secretary').get(path)
    expect({ status, isPdf: text.startsWith('%PDF') }).toEqual({ status: 200, isPdf: true })
    expectRefusal(await suite.as('classTeacher').get(path), { status: 403 })
  })
})
