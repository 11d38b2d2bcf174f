import { beforeAll, describe, expect, it } from '@jest/globals'

import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { xlsxFile } from '@/core/files/xlsx'
import type { CellConflict, Curriculum, PlanPage } from '@/plugins/curriculum/types'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const yearPath = (year = suite.world.year) => `/api/curriculum/years/${year}` as const
const card = (more: object = {}) => ({
  name: '7 класс',
  grade: 7,
  profile: null,
  weekDays: 5,
  weeks: 34,
  classes: [] as number[],
  ...more,
})
const read = async (year = suite.world.year): Promise<PlanPage> =>
  (await suite.as('deputy').get<PlanPage>(`${yearPath(year)}/plan`)).body
const planOf = async (id: number, year?: number): Promise<Curriculum> =>
  (await read(year)).curricula.find((plan) => plan.id === id)!
const make = async (more: object = {}, lines: object[] = []) =>
  suite.as('deputy').post<{ id: number }>(`${yearPath()}/plans`, { card: card(more), lines })
const cell = (curriculum: number, was: number | null, now: number | null, more: object = {}) => ({
  curriculum,
  subject: suite.world.subjects.maths,
  component: 'mandatory',
  was,
  now,
  ...more,
})
const save = (changes: unknown[], actor: 'deputy' | 'administrator' = 'deputy') =>
  suite
    .as(actor)
    .put<{ saved: number; errors?: { code: string; details: CellConflict[] }[] }>(`${yearPath()}/cells`, {
      changes,
    })

let plan = 0
beforeAll(async () => {
  plan = (await make({ classes: [suite.world.classes.own] })).body.id
})

describe('the cells of curricula', () => {
  it('are saved together, changed and cleared', async () => {
    const { maths, english } = suite.world.subjects
    const first = await save([
      cell(plan, null, 5),
      cell(plan, null, 2.5, { subject: english, component: 'formed' }),
    ])
    expect([first.status, first.body.saved]).toEqual([200, 2])
    expect((await planOf(plan)).lines).toEqual(
      expect.arrayContaining([
        { subject: maths, component: 'mandatory', hoursPerWeek: 5 },
        { subject: english, component: 'formed', hoursPerWeek: 2.5 },
      ]),
    )
    await save([cell(plan, 5, 6), cell(plan, 2.5, null, { subject: english, component: 'formed' })])
    expect((await planOf(plan)).lines).toEqual([{ subject: maths, component: 'mandatory', hoursPerWeek: 6 }])
  })

  it('do nothing at a second submit', async () => {
    expect((await save([cell(plan, 5, 6)])).body).toMatchObject({ saved: 0 })
  })

  it('tell the newer value of a colleague, and save nothing then', async () => {
    expect((await save([cell(plan, 6, 4)], 'administrator')).status).toBe(200)
    const { english } = suite.world.subjects
    const late = await save([cell(plan, 6, 7), cell(plan, null, 3, { subject: english })])
    expectRefusal(late, { status: 409, code: 'cells-changed', says: /1.ячейку/ })
    expect(late.body.errors![0]!.details).toEqual([
      { curriculum: plan, subject: suite.world.subjects.maths, component: 'mandatory', value: 4 },
    ])
    expect((await planOf(plan)).lines).toHaveLength(1)
    expect((await save([cell(plan, 4, 7)])).status).toBe(200)
  })

  it('never lose one of two saves at once', async () => {
    const answers = await Promise.all([save([cell(plan, 7, 8)]), save([cell(plan, 7, 9)], 'administrator')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each([
    ['changes.0.now', { now: 0 }, 400],
    ['changes.0.now', { now: 0.25 }, 400],
    ['changes.0.now', { now: 41 }, 400],
    ['changes.0.now', { now: '5' }, 400],
    ['changes.0.component', { component: 'other' }, 400],
    ['changes.0.subject', { subject: 1 }, 400],
  ])('refuse a wrong %s: %j', async (path, more, status) => {
    const { hoursPerWeek } = (await planOf(plan)).lines[0]!
    expectRefusal(await save([cell(plan, hoursPerWeek, 5, more)]), { status, path })
    expect((await planOf(plan)).lines[0]!.hoursPerWeek).toBe(hoursPerWeek)
  })

  it('refuse a cell given twice, an empty list, a removed plan and one of another school', async () => {
    expectRefusal(await save([]), { status: 400 })
    expectRefusal(await save([cell(plan, null, 1), cell(plan, null, 2)]), { status: 400, says: /дважды/ })
    expectRefusal(await save([cell(1, null, 1)]), { status: 409, code: 'plan-gone' })
    const away = await suite
      .asAway('deputy')
      .post<{ id: number }>(`${yearPath(suite.away.year)}/plans`, { card: card() })
    expectRefusal(await save([cell(away.body.id, null, 1)]), { status: 409, code: 'plan-gone' })
    expect(
      (await suite.asAway('deputy').put(`${yearPath()}/cells`, { changes: [cell(plan, null, 1)] })).status,
    ).toBe(404)
  })
})

describe('the card of a curriculum', () => {
  it('has a name of its own in the year', async () => {
    expectRefusal(await make(), { status: 409, code: 'plan-name-taken', path: 'name' })
  })

  it('takes each class once, of its own grade and year', async () => {
    const { classes } = suite.world
    const taken = await make({ name: 'Другой', classes: [classes.own] })
    expectRefusal(taken, { status: 409, code: 'class-has-plan', says: /7А/, path: 'classes' })
    expectRefusal(await make({ name: 'Другой', grade: 8, classes: [classes.other] }), {
      status: 422,
      path: 'classes',
    })
    expectRefusal(await make({ name: 'Другой', classes: [suite.away.classes.own] }), {
      status: 422,
      path: 'classes',
    })
    expect((await read()).curricula).toHaveLength(1)
    const both = await Promise.all([
      make({ name: 'Первый', classes: [classes.other] }),
      make({ name: 'Второй', classes: [classes.other] }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const made = both.find(({ status }) => status === 200)!.body.id
    const { revision } = await planOf(made)
    expect(
      (await suite.as('deputy').delete(`/api/curriculum/plans/${made}?revision=${revision}`)).status,
    ).toBe(200)
  })

  it('is changed against what was seen', async () => {
    const { classes } = suite.world
    const seen = card({ classes: [classes.own] })
    const wanted = card({ name: '7 класс, новый', weekDays: 6, classes: [classes.own, classes.other] })
    const patch = (body: object) => suite.as('deputy').patch(`/api/curriculum/plans/${plan}`, body)
    expect((await patch({ card: wanted, seen })).status).toBe(200)
    expect(await planOf(plan)).toMatchObject({ name: '7 класс, новый', weekDays: 6 })
    // The same again is harmless, another wish on the old sight is not.
    expect((await patch({ card: wanted, seen })).status).toBe(200)
    expectRefusal(await patch({ card: card({ weeks: 30 }), seen }), {
      status: 409,
      code: 'changed-meanwhile',
    })
    expectRefusal(await patch({ card: { ...wanted, weekDays: 7 }, seen: wanted }), { status: 400 })
    expect((await patch({ card: seen, seen: wanted })).status).toBe(200)
    const { classes: shown } = await read()
    expect(shown.map(({ curriculum }) => curriculum)).toEqual([plan, null])
  })

  it('is removed by those who saw it last, and comes back whole', async () => {
    const { english } = suite.world.subjects
    const lines = [{ subject: english, component: 'extracurricular', hoursPerWeek: 1 }]
    const { id } = (await make({ name: 'На время' }, lines)).body
    const path = `/api/curriculum/plans/${id}` as const
    expectRefusal(await suite.as('deputy').delete(`${path}?revision=99`), { status: 409 })
    expectRefusal(await suite.as('deputy').delete(path), { status: 400 })
    const removed = await suite.as('deputy').delete<Curriculum>(`${path}?revision=1`)
    expect(removed.body).toMatchObject({ name: 'На время', lines })
    expect((await suite.as('deputy').delete(`${path}?revision=1`)).status).toBe(404)
    expect(
      await rows({ payload: suite.payload }).count({
        collection: 'curriculum-lines',
        where: { curriculum: { equals: id } },
      }),
    ).toBe(0)
    const { name, grade, profile, weekDays, weeks, classes } = removed.body
    const back = await suite.as('deputy').post<{ id: number }>(`${yearPath()}/plans`, {
      card: { name, grade, profile, weekDays, weeks, classes },
      lines: removed.body.lines,
    })
    expect((await planOf(back.body.id)).lines).toEqual(lines)
    const { revision } = await planOf(back.body.id)
    await suite.as('deputy').delete(`/api/curriculum/plans/${back.body.id}?revision=${revision}`)
  })
})

describe('who may', () => {
  it('those who plan write, the administration and teachers read, nobody else', async () => {
    const path = `${yearPath()}/plan` as const
    for (const actor of [
      'administrator',
      'principal',
      'deputy',
      'secretary',
      'teacher',
      'classTeacher',
    ] as const) {
      const { status, body } = await suite.as(actor).get<PlanPage>(path)
      const canEdit = actor === 'administrator' || actor === 'deputy'
      expect({ actor, status, canEdit: body.canEdit }).toEqual({ actor, status: 200, canEdit })
      if (!canEdit)
        expect(
          (await suite.as(actor).put(`${yearPath()}/cells`, { changes: [cell(plan, null, 1)] })).status,
        ).toBe(403)
    }
    for (const actor of ['medical', 'technical', 'student', 'guardian'] as const)
      expect({ actor, status: (await suite.as(actor).get(path)).status }).toEqual({ actor, status: 403 })
    expect((await suite.nobody.get(path)).status).toBe(401)
    expect((await suite.asAway('deputy').get(path)).status).toBe(404)
  })
})

describe('files', () => {
  const sheets = (bytes: Buffer | string) =>
    suite.as('deputy').post<{
      rows: string[][]
      matching: {
        subject: number | null
        component: number | null
        plans: { curriculum: number; column: number | null }[]
      }
    }>(`${yearPath()}/sheets`, bytes)

  it('go out and come back unchanged', async () => {
    const csv = await suite.as('teacher').get(`${yearPath()}/table?format=csv`)
    expect(csv.text).toContain('Обязательная часть;Математика;')
    const { body } = await sheets(csv.text)
    expect(body.matching).toEqual({ component: 0, subject: 1, plans: [{ curriculum: plan, column: 2 }] })
    const matching = { component: 0, subject: 1, plans: [{ curriculum: plan, column: 2 }] }
    const check = await suite
      .as('deputy')
      .post<{ changes: unknown[]; faults: unknown[]; counts: { same: number } }>(`${yearPath()}/check`, {
        rows: body.rows,
        matching,
      })
    expect(check.body).toMatchObject({ changes: [], faults: [], counts: { same: 1 } })
    expect((await suite.as('secretary').get(`${yearPath()}/table`)).headers.get('content-type')).toContain(
      'sheet',
    )
    expectRefusal(await suite.as('teacher').get(`${yearPath()}/table?format=doc`), { status: 400 })
  })

  it('are checked cell by cell, and nothing is written', async () => {
    const before = await planOf(plan)
    const check = await suite.as('deputy').post<{ faults: { cell: string }[] }>(`${yearPath()}/check`, {
      rows: [
        ['Предмет', 'План'],
        ['Математика', 'много'],
        ['Алхимия', '2'],
      ],
      matching: { component: null, subject: 0, plans: [{ curriculum: plan, column: 1 }] },
    })
    expect(check.body.faults.map((fault) => fault.cell)).toEqual(['B2', 'A3'])
    expect(await planOf(plan)).toEqual(before)
  })

  it('refuse a picture, an empty table, a column named twice and a foreign plan', async () => {
    expectRefusal(await sheets('%PDF-1.4'), { status: 400, code: 'not-a-table' })
    expectRefusal(await sheets('Предмет;План'), { status: 400, code: 'empty-sheet' })
    const check = (matching: object) =>
      suite.as('deputy').post(`${yearPath()}/check`, { rows: [['Предмет', 'План']], matching })
    expectRefusal(await check({ component: 0, subject: 0, plans: [{ curriculum: plan, column: 1 }] }), {
      status: 400,
      says: /дважды/,
    })
    expectRefusal(await check({ component: null, subject: 0, plans: [{ curriculum: 1, column: 1 }] }), {
      status: 409,
    })
    expectRefusal(await check({ component: null, subject: null, plans: [] }), { status: 400 })
  })

  it('of Excel are read as well', async () => {
    const file = await xlsxFile([
      {
        name: 'План',
        columns: [{ header: 'Учебные предметы' }, { header: '7 класс' }],
        rows: [['Математика', 2.5]],
      },
    ])
    const { status, body } = await sheets(file)
    expect(status).toBe(200)
    expect(body.rows).toEqual([
      ['Учебные предметы', '7 класс'],
      ['Математика', '2.5'],
    ])
    expect(body.matching).toEqual({
      component: null,
      subject: 0,
      plans: [{ curriculum: plan, column: 1 }],
    })
    const { hoursPerWeek } = (await planOf(plan)).lines[0]!
    const check = await suite
      .as('deputy')
      .post<{ changes: object[] }>(`${yearPath()}/check`, { rows: body.rows, matching: body.matching })
    expect(check.body.changes).toEqual([cell(plan, hoursPerWeek, 2.5)])
  })
})

describe('curricula that a file brings', () => {
  const ROWS = [
    ['Часть', 'Предмет', '7 класс', 'Новый план 7', ''],
    ['Обязательная часть', 'Математика', '', '5', ''],
    ['Внеурочная деятельность', 'Математика', '', '1', ''],
    ['', 'Классы', '', '7Б', ''],
  ]
  type Sheet = {
    rows: string[][]
    matching: { subject: number; component: number; plans: { curriculum: number; column: number | null }[] }
    proposals: { column: number; card: Record<string, unknown> & { classes: number[]; name: string } }[]
  }
  const csv = ROWS.map((row) => row.join(';')).join('\n')
  const read = async () => (await suite.as('deputy').post<Sheet>(`${yearPath()}/sheets`, csv)).body
  const countPlans = () => rows({ payload: suite.payload }).count({ collection: 'curricula' })

  it('are proposed, shown whole before anything is done, and made at once', async () => {
    const { rows: sheet, proposals } = await read()
    const proposal = proposals.find(({ column }) => column === 3)!
    expect(proposal.card).toMatchObject({ name: 'Новый план 7', grade: 7, weeks: 34 })
    const before = await countPlans()
    const order = (card: object) => ({
      rows: sheet,
      matching: {
        component: 0,
        subject: 1,
        plans: [],
        created: [{ column: 3, card: { ...proposal.card, ...card } }],
      },
    })
    const check = await suite
      .as('deputy')
      .post<{ faults: { cell: string }[]; changes: object[]; created: { lines: object[] }[] }>(
        `${yearPath()}/check`,
        order({ classes: [] }),
      )
    expect(check.status).toBe(200)
    expect(check.body).toMatchObject({ faults: [], changes: [] })
    expect(check.body.created[0]!.lines).toHaveLength(2)
    expect(await countPlans()).toBe(before)
    expect((await suite.as('teacher').post(`${yearPath()}/imports`, order({}))).status).toBe(403)

    const made = await suite
      .as('deputy')
      .post<{ made: { id: number }[] }>(`${yearPath()}/imports`, order({ classes: [] }))
    expect(made.status).toBe(200)
    expect((await planOf(made.body.made[0]!.id)).lines).toHaveLength(2)
    // A second click makes no second one, and says why.
    expectRefusal(await suite.as('deputy').post(`${yearPath()}/imports`, order({ classes: [] })), {
      status: 422,
      code: 'file-faults',
      says: /уже есть/,
    })
    expect(await countPlans()).toBe(before + 1)
    const { id } = made.body.made[0]!
    await suite.as('deputy').delete(`/api/curriculum/plans/${id}?revision=${(await planOf(id)).revision}`)
    expect(await countPlans()).toBe(before)
  })

  it('are refused with the cell that is wrong: a class of another grade, a class twice, hours that are none', async () => {
    const { own } = suite.world.classes
    const faults = async (created: object[], sheet: string[][] = ROWS) =>
      (
        await suite.as('deputy').post<{ faults: { cell: string }[] }>(`${yearPath()}/check`, {
          rows: sheet,
          matching: { component: 0, subject: 1, plans: [], created },
        })
      ).body.faults.map(({ cell }) => cell)
    const card = { name: 'Ещё один', grade: 7, profile: null, weekDays: 5, weeks: 34, classes: [] }
    expect(await faults([{ column: 3, card: { ...card, grade: 8, classes: [own] } }])).toContain('D1')
    expect(await faults([{ column: 3, card: { ...card, classes: [suite.away.classes.own] } }])).toEqual([
      'D1',
    ])
    expect(await faults([{ column: 3, card: { ...card, name: (await planOf(plan)).name } }])).toEqual(['D1'])
    const wrong = [ROWS[0]!, ['', 'Математика', '', 'много', '']]
    expect(await faults([{ column: 3, card }], wrong)).toEqual(['D2'])
  })
})

it('a thousand cells are put and cleared at once', async () => {
  const { school } = suite.world
  const table = rows({ payload: suite.payload })
  const subjects = await table.insert({
    collection: 'subjects',
    rows: Array.from({ length: 400 }, (_, n) => ({
      school,
      name: `Курс ${n}`,
      shortName: `К ${n}`,
      order: 500 + n,
    })),
  })
  forgetReference(await suite.reqOf('deputy'), school)
  const { id } = (await make({ name: 'Большой' })).body
  const all = (was: number | null, now: number | null) =>
    ['mandatory', 'formed', 'extracurricular'].flatMap((component) =>
      subjects.map((subject) => cell(id, was, now, { subject, component })),
    )
  expect((await save(all(null, 1))).body.saved).toBe(1200)
  expect((await save(all(1, null))).body.saved).toBe(1200)
  expect((await planOf(id)).lines).toEqual([])
  const { revision } = await planOf(id)
  await suite.as('deputy').delete(`/api/curriculum/plans/${id}?revision=${revision}`)
})

describe('the next year', () => {
  const copy = (body: object) => suite.as('deputy').post<{ copied: number }>(`${yearPath()}/copy`, body)
  let next = 0

  it('is missing at first, and that is said', async () => {
    const preview = await suite.as('deputy').get(`${yearPath()}/copy`)
    expect(preview.body).toMatchObject({ to: null, plans: [] })
    expectRefusal(await copy({ to: suite.away.year, plans: [plan] }), { status: 404 })
    expectRefusal(await copy({ to: suite.world.year, plans: [plan] }), {
      status: 422,
      code: 'year-not-later',
    })
  })

  it('gets the curricula with their lines; its classes of the same grade and letter follow them', async () => {
    const { buildYear, buildClass, buildTermSet } = suite.world
    next = (await buildYear({ name: '2027/28', startDate: '2027-09-01', endDate: '2028-05-31' })).id
    const termSet = (await buildTermSet({ year: next, name: 'Четверти 2027' })).id
    const heir = (await buildClass({ year: next, termSet, grade: 7, letter: 'А' })).id
    const preview = await suite.as('deputy').get(`${yearPath()}/copy`)
    expect(preview.body).toMatchObject({
      to: { id: next },
      plans: [{ id: plan, isThere: false, lines: 1, classes: [{ id: heir, name: '7А' }], missing: [] }],
    })
    // A click that came twice makes it once.
    const both = await Promise.all([copy({ to: next, plans: [plan] }), copy({ to: next, plans: [plan] })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.map(({ body }) => body.copied).sort()).toEqual([0, 1])
    const { curricula } = await read(next)
    expect(curricula).toHaveLength(1)
    expect(curricula[0]).toMatchObject({ classes: [heir], lines: (await planOf(plan)).lines })
    expect((await copy({ to: next, plans: [plan] })).body.copied).toBe(0)
  })
})

it('a year of curricula costs at most five statements', async () => {
  const { value, count } = await countStatements(() => suite.as('teacher').get(`${yearPath()}/plan`))
  expect(value.status).toBe(200)
  expect(count.statements).toBeLessThanOrEqual(5)
  const lines = await countStatements(() => suite.as('deputy').get(`${yearPath()}/workloads`))
  expect(lines.value.status).toBe(200)
  expect(lines.count.statements).toBeLessThanOrEqual(5)
  const { maths } = suite.world.subjects
  const { hoursPerWeek } = (await planOf(plan)).lines.find(({ subject }) => subject === maths)!
  const saved = await countStatements(() => save([cell(plan, hoursPerWeek, 3)]))
  expect(saved.value.status).toBe(200)
  expect(saved.count.statements).toBeLessThanOrEqual(5)
})
