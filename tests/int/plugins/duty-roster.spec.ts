import { access } from 'node:fs/promises'
import path from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import { requireFacts } from '@/access/require-facts'
import { DUTIES } from '@/core/duties/duties'
import { expectedVerdict, MATRIX_ACTORS, MATRIX_OPERATIONS, type MatrixOperation } from '@/core/matrix'
import type { SchoolPlugin } from '@/core/plugin'
import { registryOf } from '@/core/registry'
import { rows } from '@/db/rows'
import { seedDemo } from '@/demo/seed-demo'

import { matrix } from '../../fixtures/plugins/duty-roster/access/matrix'
import { dutyRoster } from '../../fixtures/plugins/duty-roster'
import { nameWhoIsOnDuty } from '../../fixtures/plugins/duty-roster/duties/cls-16'
import { forgetDutiesJob } from '../../fixtures/plugins/duty-roster/jobs/forget-duties'
import RosterView from '../../fixtures/plugins/duty-roster/portal/views/roster-view'
import { SLUGS } from '../../fixtures/plugins/duty-roster/slugs'
import { dutyRosterMessages } from '../../fixtures/plugins/duty-roster/translations'
import { en } from '../../fixtures/plugins/duty-roster/translations/en'
import { ru } from '../../fixtures/plugins/duty-roster/translations/ru'
import { dryRun } from '../../helpers/dry-run'
import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

// The pure part of the fixture has a spec of its own.
import '../../fixtures/plugins/duty-roster/domain/plan-duties.spec'

const FIXTURE = path.resolve(import.meta.dirname, '../../fixtures/plugins/duty-roster')

/** A person of the test school, whatever the patronymic. */
const ELKIN: unknown = expect.stringMatching(/^Ёлкин Егор/)

let isBroken = false
/** Hears of the lesson after the roster has. */
const breaker: SchoolPlugin = {
  slug: 'breaker',
  requires: ['duty-roster'],
  on: {
    'lesson.recorded': async () => {
      if (isBroken) throw new Error('the breaker breaks')
    },
  },
}

const suite = useSchools({ plugins: [breaker, dutyRoster] })
const { record, lesson, lessonRow, clear } = journalOf(suite)

const table = () => rows({ payload: suite.payload })
type Duty = { id: number; student: number; date: string; isServed: boolean }
const duties = (classId = suite.world.classes.own) =>
  table().find<Duty>({
    collection: SLUGS.duties,
    columns: ['id', 'student', 'date', 'isServed'],
    where: { class: { equals: classId } },
    sort: ['date', 'id'],
  })
const put = ({ date = suite.world.dates.today, isOther = false } = {}) => {
  const { school, classes, students } = suite.world
  return table().insert({
    collection: SLUGS.duties,
    rows: [
      {
        school,
        class: isOther ? classes.other : classes.own,
        student: isOther ? students.otherStudent : students.student,
        date,
        isServed: false,
      },
    ],
  })
}
const roster = (classId = suite.world.classes.own) => `/api/duty-roster/classes/${classId}` as const

beforeEach(async () => {
  isBroken = false
  await clear()
  await table().remove({ collection: SLUGS.duties, where: { date: { exists: true } } })
})

describe('what the fixture brings', () => {
  it('stands in the registry, after the journal', () => {
    const slugs = registryOf(suite.payload).plugins.map(({ slug }) => slug)
    expect(slugs.indexOf('journal')).toBeLessThan(slugs.indexOf('duty-roster'))
    expect(slugs.indexOf('duty-roster')).toBeLessThan(slugs.indexOf('breaker'))
    const { nav, views } = registryOf(suite.payload).plugins.find(
      ({ slug }) => slug === 'duty-roster',
    )!.portal!
    expect(nav).toMatchObject([{ path: '/duty-roster', label: { ru: 'Дежурство', en: 'Class duty' } }])
    expect(views).toMatchObject([{ path: '/duty-roster' }])
  })

  it('has the page that it names', async () => {
    const [view] = dutyRoster.portal.views
    const file = view.component.replace('@/plugins/duty-roster', FIXTURE)
    await expect(access(`${file}.tsx`)).resolves.toBeUndefined()
  })

  it('adds its field to the class', async () => {
    const { world } = suite
    const answer = await suite.as('deputy').patch(`/api/classes/${world.classes.own}`, { dutySize: 9 })
    expectRefusal(answer, { status: 400, says: 'dutySize' })
    const { body } = await suite.as('deputy').patch(`/api/classes/${world.classes.own}`, { dutySize: 1 })
    expect(body).toMatchObject({ doc: { dutySize: 1 } })
    await suite.as('deputy').patch(`/api/classes/${world.classes.own}`, { dutySize: null })
  })

  it('speaks both languages, every word', () => {
    const wordsOf = (texts: typeof ru | typeof en) =>
      Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? text : text('7А')] as const)
    expect(Object.keys(en)).toEqual(Object.keys(ru))
    for (const [, word] of wordsOf(ru)) expect(word).toMatch(/[а-яё]/i)
    for (const [, word] of wordsOf(en)) expect(word.replace('7А', '')).not.toMatch(/[а-яё]/i)
    expect(dutyRosterMessages('en')).toBe(en)
  })

  it('serves a duty that the project knows', () => {
    expect(DUTIES.map(({ id }) => id)).toContain(nameWhoIsOnDuty.id)
  })
})

describe('access', () => {
  const expected = matrix.collections['class-duties']!
  const reach = async (actor: ActorName, operation: MatrixOperation, ids: number[]): Promise<string> => {
    const caller = suite.as(actor)
    const path = `/api/${SLUGS.duties}` as const
    if (operation === 'create') {
      const { classes, students, dates } = suite.world
      const data = { class: classes.own, student: students.classmate, date: dates.today }
      const { status } = await caller.post(path, data)
      return status === 201 ? 'all' : 'none'
    }
    let reached = 0
    for (const id of ids) {
      const ask = {
        read: caller.get,
        update: (to: `/${string}`) => caller.patch(to, {}),
        delete: caller.delete,
      }
      const { status } = await ask[operation](`${path}/${id}`)
      if (status === 200) reached += 1
    }
    return reached === 0 ? 'none' : reached === ids.length ? 'all' : 'some'
  }

  it.each(MATRIX_OPERATIONS)('%s is as the matrix says, for every status', async (operation) => {
    const ids = [...(await put()), ...(await put({ isOther: true }))]
    const verdicts: Record<string, string> = {}
    for (const actor of MATRIX_ACTORS) {
      verdicts[actor] = await dryRun(suite.payload, () => reach(actor, operation, ids))
    }
    expect(verdicts).toEqual(
      Object.fromEntries(MATRIX_ACTORS.map((actor) => [actor, expectedVerdict(expected[operation], actor)])),
    )
  })

  it('is nothing for another school', async () => {
    const [id] = await put()
    expect((await suite.asAway('deputy').get(`/api/${SLUGS.duties}/${id}`)).status).toBe(404)
    expectRefusal(await suite.asAway('deputy').get(roster()), { status: 404 })
    expectRefusal(await suite.asAway('deputy').post(roster(), { date: suite.world.dates.today }), {
      status: 404,
    })
  })

  it('refuses a student of another class, in the reader’s language', async () => {
    const { classes, students, dates } = suite.world
    const data = { class: classes.own, student: students.otherStudent, date: dates.today }
    const answer = await suite.as('deputy').post(`/api/${SLUGS.duties}`, data)
    expectRefusal(answer, { status: 422, says: 'Ученик не состоит в этом классе' })
    expect(await duties()).toEqual([])
  })

  it('moves no duty to another class', async () => {
    const [id] = await put()
    await suite.as('classTeacher').patch(`/api/${SLUGS.duties}/${id}`, { class: suite.world.classes.other })
    expect((await duties()).map((duty) => duty.id)).toEqual([id])
  })
})

describe('the endpoint', () => {
  it('asks who, then whether, then what', async () => {
    const { today, past } = suite.world.dates
    expectRefusal(await suite.nobody.post(roster(), {}), { status: 401, code: 'not-signed-in' })
    expectRefusal(await suite.as('student').post(roster(), {}), { status: 403, code: 'not-allowed' })
    expectRefusal(await suite.as('classTeacher').post(roster(), {}), { status: 400, path: 'date' })
    expectRefusal(await suite.as('classTeacher').post(roster(), { date: '2026-02-30' }), {
      status: 400,
      says: 'Такой даты нет.',
    })
    expectRefusal(await suite.as('classTeacher').post('/api/duty-roster/classes/abc', { date: today }), {
      status: 400,
      says: 'Неверный номер записи.',
    })
    expectRefusal(await suite.as('classTeacher').post(roster(suite.world.classes.other), { date: today }), {
      status: 404,
    })
    expectRefusal(await suite.as('classTeacher').post(roster(), { date: past }), {
      status: 422,
      code: 'week-is-over',
    })
    expect(await duties()).toEqual([])
    expect((await suite.as('classTeacher').post(roster(), { date: today })).status).toBe(200)
  })

  it('names the class in turn for a week, once', async () => {
    const { students, dates } = suite.world
    const first = await suite.as('classTeacher').post(roster(), { date: dates.today })
    const again = await suite.as('classTeacher').post(roster(), { date: dates.today })
    expect([first.body, again.body]).toEqual([{ named: 12 }, { named: 0 }])
    const found = await duties()
    expect(new Set(found.map(({ date }) => date)).size).toBe(6)
    expect(new Set(found.map(({ student }) => student))).toEqual(
      new Set([students.student, students.classmate]),
    )
  })

  it('shows the week to those whose class it is', async () => {
    await put()
    for (const actor of ['student', 'guardian', 'teacher', 'principal'] as const) {
      const { status, body } = await suite.as(actor).get(roster())
      expect([actor, status]).toEqual([actor, 200])
      expect(body).toMatchObject({
        class: { name: '7А' },
        days: [{ students: [{ name: ELKIN, isServed: false }] }, {}, {}, {}, {}, {}],
      })
    }
    for (const actor of ['otherStudent', 'otherTeacher', 'otherGuardian'] as const) {
      expectRefusal(await suite.as(actor).get(roster()), { status: 404 })
    }
    expectRefusal(await suite.as('technical').get(roster()), { status: 403 })
  })
})

describe('lesson.recorded', () => {
  const save = () => record({ lesson: lesson({ topic: 'Дежурство' }) })

  it('serves the duties of that class on that day', async () => {
    const [own] = await put()
    const [later] = await put({ date: suite.world.dates.future })
    await put({ isOther: true })
    expect((await save()).status).toBe(200)
    expect(await duties()).toMatchObject([
      { id: own, isServed: true },
      { id: later, isServed: false },
    ])
    expect(await duties(suite.world.classes.other)).toMatchObject([{ isServed: false }])
  })

  it('is undone with the whole save when a later listener throws', async () => {
    await put()
    isBroken = true
    expect((await save()).status).toBe(500)
    expect(await duties()).toMatchObject([{ isServed: false }])
    expect(await lessonRow()).toMatchObject({ state: 'planned' })
  })
})

describe('the report', () => {
  const ask = (actor: ActorName, query: string) =>
    suite.as(actor).get(`/api/reports/duty-count?from=2026-11-01&to=2026-11-30${query}` as const)
  beforeEach(async () => {
    await put()
    await put({ date: suite.world.dates.past })
    await put({ isOther: true })
  })

  it('comes as JSON, of the classes that the reader may see', async () => {
    const own = { class: '7А', student: ELKIN, named: 2, served: 0 }
    const other = { class: '7Б', student: expect.stringMatching(/^Жуков Семён/), named: 1, served: 0 }
    expect((await ask('deputy', '')).body).toEqual({ rows: [own, other] })
    expect((await ask('classTeacher', '&format=json')).body).toEqual({ rows: [own] })
    expect(
      (await suite.asAway('deputy').get('/api/reports/duty-count?from=2026-11-01&to=2026-11-30')).body,
    ).toEqual({
      rows: [],
    })
  })

  it('comes as CSV for a Russian spreadsheet', async () => {
    const { text, headers } = await ask('classTeacher', '&format=csv')
    expect(text).toMatch(/^Класс;Ученик;Назначено;Отдежурено\r\n7А;Ёлкин Егор[^;]*;2;0\r\n$/)
    expect(headers.get('content-disposition')).toBe('attachment; filename="duty-count.csv"')
  })

  it('is refused without a session, a right or sense', async () => {
    const path = '/api/reports/duty-count?from=2026-11-01&to=2026-11-30'
    expectRefusal(await suite.nobody.get(path), { status: 401 })
    expectRefusal(await suite.as('student').get(path), { status: 403 })
    expectRefusal(await suite.as('deputy').get('/api/reports/duty-count?from=yesterday'), {
      status: 400,
      path: 'from',
    })
    expectRefusal(await suite.as('deputy').get(`${path}&format=pdf`), { status: 400, path: 'format' })
    expectRefusal(await suite.as('deputy').get('/api/reports/duty-counts'), { status: 404 })
  })
})

describe('the duty', () => {
  const owed = async (actor: ActorName) => nameWhoIsOnDuty.owed({ req: await suite.reqOf(actor) })

  it('is owed by the class teacher until somebody is named', async () => {
    expect(await owed('classTeacher')).toMatchObject([
      {
        title: { ru: 'Назначить дежурных на сегодня: 7А', en: 'Name who is on duty today: 7А' },
        href: `/duty-roster?class=${suite.world.classes.own}`,
        dueDate: suite.world.dates.today,
      },
    ])
    expect(await owed('teacher')).toEqual([])
    await suite.as('classTeacher').post(roster(), { date: suite.world.dates.today })
    expect(await owed('classTeacher')).toEqual([])
  })
})

describe('the job', () => {
  it('is known to the queue', () => {
    const { slug } = forgetDutiesJob.task
    expect(suite.payload.config.jobs.tasks).toContainEqual(
      expect.objectContaining({ slug, schedule: [forgetDutiesJob.schedule] }),
    )
  })

  it('forgets what is two years old', async () => {
    const [kept] = await put()
    await put({ date: '2024-11-20' })
    await suite.payload.jobs.queue({
      task: forgetDutiesJob.task.slug as never,
      input: {} as never,
      queue: 'nightly',
    })
    await suite.payload.jobs.run({ queue: 'nightly' })
    expect((await duties()).map(({ id }) => id)).toEqual([kept])
  })
})

describe('the page', () => {
  const render = async (actor: ActorName, locale: 'ru' | 'en', searchParams = {}) => {
    const req = await suite.reqOf(actor)
    const facts = await requireFacts(req)
    return renderToStaticMarkup(await RosterView({ req, facts, locale, params: {}, searchParams }))
  }

  it('shows own class, in the reader’s language', async () => {
    await put()
    const page = await render('guardian', 'ru')
    expect(page).toContain('Дежурство, 7А')
    expect(page).toContain('Ёлкин Егор')
    expect(page).toContain('не назначены')
    expect(await render('guardian', 'en')).toContain('Class duty, 7А')
  })

  it('is not there for a class of others', async () => {
    await expect(
      render('guardian', 'ru', { class: String(suite.world.classes.other) }),
    ).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the seed', () => {
  it('puts every class of the demo school on duty', async () => {
    const { today } = suite.world.dates
    const { school, classes } = await seedDemo({ payload: suite.payload, size: 'small', today })
    const found = await table().find<Duty & { class: number; school: number }>({
      collection: SLUGS.duties,
      columns: ['id', 'class', 'school', 'student', 'date', 'isServed'],
    })
    expect(new Set(found.map((duty) => duty.class))).toEqual(new Set(classes.map(({ id }) => id)))
    expect(new Set(found.map((duty) => duty.school))).toEqual(new Set([school.id]))
    expect(found).toHaveLength(classes.length * 10)
  })
})
