import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { countStatements } from '@/db/statement-count'
import { rows } from '@/db/rows'

import type { Doc } from '../../helpers/factories'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })

type DueRow = { key: string; kind: string; name: string; reason?: string }
const due = async () => {
  const { listDue } = await import('@/plugins/retention/operations/list-due')
  const req = await suite.reqOf('administrator')
  const facts = await requireFacts(req)
  const { value, count } = await countStatements(() => listDue({ req, facts }))
  return { ...(value as unknown as { items: DueRow[]; held: DueRow[] }), statements: count.statements }
}
const erase = (keys: readonly string[], number: string) =>
  suite.as('administrator').post('/api/retention/erase', {
    keys,
    number,
    ground: 'истечение срока',
    commission: ['Директор Иванов И. И.'],
    isConfirmed: true,
  })

let year: number
let student: number
let person: number
let place: number
let workload: number
let order: number
let document: number
let draftLine: number
let signedLine: number

const NAME = { lastName: 'Архивная', firstName: 'Аглая', middleName: 'Фоминична' }
const SIGNED = 'Зачислить Архивную Аглаю Фоминичну в 5Ж класс'

/** A class of a year long ago: two marks, an earlier value, an absence, its totals; and the order that began it. */
beforeAll(async () => {
  const { world, payload } = suite
  const { addPeriods } = await import('@/plugins/retention/operations/add-periods')
  await addPeriods({ req: { payload } as never, event: { school: world.school } })
  person = (await world.buildPerson({ ...NAME, birthDate: '2004-03-08' })).id
  student = (await world.buildStudent({ person, fileNumber: 'А-77' })).id
  year = (await world.buildYear({ name: '2018/19', startDate: '2018-09-01', endDate: '2019-05-31' })).id
  const termSet = (await world.buildTermSet({ year })).id
  const term = (await world.buildTerm({ termSet, number: 1, from: '2018-09-01', to: '2018-10-28' })).id
  place = (await world.buildClass({ year, termSet, grade: 5, letter: 'Ж', classTeachers: [] })).id
  await world.buildEnrolment({ student, class: place, from: '2018-09-01', to: '2019-05-31' })
  workload = (
    await world.buildWorkload({
      class: place,
      subject: world.subjects.maths,
      teacher: world.staff.teacher,
      from: '2018-09-01',
      to: '2019-05-31',
    })
  ).id
  const copies = { workload, class: place, term, date: '2018-09-10' }
  const lesson = (
    await world.buildLesson({ workload, class: place, date: '2018-09-10', number: 1, topic: 'Дроби' })
  ).id
  const assignment = (await world.buildAssignment({ lesson, workload, class: place, date: '2018-09-10' })).id
  const mark = await world.buildMark({
    assignment,
    lesson,
    student,
    value: 4,
    ...copies,
    comment: 'старалась',
  })
  expect(mark.id).toBeGreaterThan(0)
  await world.buildJournalChange({ lesson, student, ...copies })
  await world.buildAttendance({ lesson, student, code: 'ill', ...copies })
  const { recountTotals } = await import('@/plugins/journal/operations/recount-totals')
  await recountTotals({ req: await suite.reqOf('administrator'), school: world.school, workload })
  document = (
    await world.buildDocument({
      title: 'О зачислении Архивной Аглаи Фоминичны',
      kind: 'order',
      folder: 'Приказы',
    })
  ).id
  order = (
    await world.build('orders', { state: 'done', body: SIGNED, ground: 'Заявление Архивной А. Ф.', document })
  ).id
  signedLine = (await world.build('order-lines', { order, student, note: 'Архивная, из школы № 5' })).id
  const draft = await world.build('orders', { state: 'draft', ground: 'Заявление Архивной А. Ф.' })
  draftLine = (await world.build('order-lines', { order: draft.id, student, note: 'Архивная, черновик' })).id
}, 60_000)

const totals = () =>
  table().find<Record<string, unknown> & { id: never }>({
    collection: 'term-totals',
    columns: ['student', 'workload', 'term', 'markSum', 'weightSum', 'count4'] as never[],
    where: { class: { equals: place } },
  })
const daily = async () =>
  Promise.all(
    ['marks', 'journal-changes', 'attendance'].map((collection) =>
      table().count({ collection: collection as CollectionSlug, where: { class: { equals: place } } }),
    ),
  )
const read = async (collection: string, id: number): Promise<Doc> =>
  (await suite.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Doc

describe('journals whose term is over', () => {
  it('are listed by their year, in few statements', async () => {
    const { items, statements } = await due()
    expect(items).toContainEqual(
      expect.objectContaining({ key: `journal-${year}`, kind: 'journal', name: '2018/19' }),
    )
    expect(statements).toBeLessThanOrEqual(6)
    await suite.world.build('record-reads', { at: '2024-01-01T08:00:00.000Z' })
    const withLog = await due()
    expect(withLog.items.map(({ key }) => key)).toContain('reads')
    expect(withLog.statements).toBeLessThanOrEqual(6)
  })

  it('are held with somebody who learned in them', async () => {
    const { body } = await suite.as('administrator').post<{ doc: Doc }>('/api/retention-holds', {
      person,
      reason: 'Проверка аттестата',
      from: '2026-11-01',
    })
    const { items, held } = await due()
    expect(items.map(({ key }) => key)).not.toContain(`journal-${year}`)
    expect(held).toContainEqual(
      expect.objectContaining({ key: `journal-${year}`, reason: 'Проверка аттестата' }),
    )
    expect((await erase([`journal-${year}`], 'ж-0')).status).toBe(404)
    await suite.as('administrator').patch(`/api/retention-holds/${body.doc.id}`, { to: '2026-11-22' })
  })

  it('lose single marks and absences and keep the totals, which no recount takes away', async () => {
    const before = await totals()
    expect(before).toEqual([expect.objectContaining({ count4: 1, student })])
    expect(await daily()).toEqual([1, 1, 1])
    const present = await table().count({
      collection: 'marks',
      where: { class: { equals: suite.world.classes.own } },
    })
    expect((await erase([`journal-${year}`], 'ж-1')).status).toBe(200)
    expect(await daily()).toEqual([0, 0, 0])
    expect(await totals()).toEqual(before)
    expect(
      await table().count({ collection: 'marks', where: { class: { equals: suite.world.classes.own } } }),
    ).toBe(present)
    const { recountTotalsJob } = await import('@/plugins/journal/jobs/recount-totals')
    const handler = recountTotalsJob.task.handler as unknown as (args: object) => Promise<unknown>
    await handler({ req: await suite.reqOf('administrator') })
    expect(await totals()).toEqual(before)
    expect((await due()).items.map(({ key }) => key)).not.toContain(`journal-${year}`)
    expect((await erase([`journal-${year}`], 'ж-2')).status).toBe(404)
  })
})

describe('signed orders', () => {
  it('keep the names of those who are erased, in the register and in the store; drafts do not', async () => {
    const before = await totals()
    expect((await erase([`person-${person}`], 'ж-3')).status).toBe(200)
    expect(await read('people', person)).toMatchObject({ lastName: 'Удалён' })
    expect(await read('orders', order)).toMatchObject({ body: SIGNED, ground: 'Заявление Архивной А. Ф.' })
    expect(await read('order-lines', signedLine)).toMatchObject({ note: 'Архивная, из школы № 5' })
    expect(await read('documents', document)).toMatchObject({
      title: 'О зачислении Архивной Аглаи Фоминичны',
    })
    expect((await read('order-lines', draftLine)).note ?? null).toBeNull()
    const drafts = await suite.payload.find({
      collection: 'orders' as CollectionSlug,
      where: { state: { equals: 'draft' }, ground: { contains: 'Архивн' } },
      overrideAccess: true,
    })
    expect(drafts.totalDocs).toBe(0)
    expect(await totals()).toEqual(before)
  })
})

describe('every kind with a term', () => {
  it('has an action or a reason why it is kept, and a term from the beginning', async () => {
    const { RECORD_KINDS } = await import('@/plugins/retention/domain/record-kinds')
    const { USUAL_PERIODS } = await import('@/plugins/retention/domain/usual-periods')
    expect(USUAL_PERIODS.map(({ kind }) => kind).sort()).toEqual(
      RECORD_KINDS.map(({ value }) => value).sort(),
    )
    for (const { action, outcome } of RECORD_KINDS) {
      expect(outcome.ru.length).toBeGreaterThan(10)
      if (action === 'keep') expect(outcome.ru).toMatch(/не удаляются|остаётся/i)
    }
  })

  it('gets another term from a day on, once a day', async () => {
    const body = { kind: 'journal', trigger: 'yearEnd', years: 10, from: '2026-12-01' }
    const admin = suite.as('administrator')
    expect((await suite.as('principal').post('/api/retention-periods', body)).status).toBe(403)
    expect((await admin.post('/api/retention-periods', body)).status).toBe(201)
    expect((await admin.post('/api/retention-periods', body)).status).toBe(400)
    const wrong = await admin.post('/api/retention-periods', { ...body, years: 0.5, from: '2026-12-02' })
    expect(wrong.status).toBe(400)
  })
  it('does not rewrite a term that has begun; its citation may be made good', async () => {
    const admin = suite.as('administrator')
    const make = async (from: string) =>
      (
        await admin.post<{ doc: { id: number } }>('/api/retention-periods', {
          kind: 'staff',
          trigger: 'leaving',
          years: 50,
          from,
        })
      ).body.doc.id
    const begun = await make('2026-11-01')
    const ahead = await make('2027-01-01')
    const refused = await admin.patch(`/api/retention-periods/${begun}`, { years: 1 })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Добавьте новый срок')
    expect((await admin.patch(`/api/retention-periods/${begun}`, { from: '2027-02-01' })).status).toBe(409)
    const cited = await admin.patch(`/api/retention-periods/${begun}`, { act: 'Приказ № 236, ст. 445' })
    expect(cited.status).toBe(200)
    expect((await admin.patch(`/api/retention-periods/${ahead}`, { years: 75 })).status).toBe(200)
  })
})
