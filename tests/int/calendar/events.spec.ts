import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { readPeriod } from '@/plugins/calendar/operations/read-period'
import { requireFacts } from '@/access/require-facts'
import { countStatements } from '@/db/statement-count'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const remove = (collection: 'calendar-events') =>
  rows({ payload: suite.payload }).remove({ collection, where: { id: { exists: true } } })
const event = (more: object = {}) => ({
  title: 'Собрание',
  kind: 'meeting',
  from: '2026-11-25',
  to: '2026-11-25',
  audience: 'everybody',
  isPublished: true,
  ...more,
})
const make = (more: object = {}, actor: ActorName = 'deputy') =>
  suite.as(actor).post<{ doc: { id: number; author: number } }>('/api/calendar-events', event(more))

beforeEach(() => remove('calendar-events'))

describe('an event', () => {
  it('is made by those who keep the calendar, and stamped with their name', async () => {
    expectRefusal(await suite.nobody.post('/api/calendar-events', event()), { status: [401, 403] })
    for (const actor of ['teacher', 'classTeacher', 'student', 'guardian', 'medical'] as const)
      expectRefusal(await make({}, actor), { status: 403 })
    for (const actor of ['administrator', 'principal', 'deputy', 'secretary'] as const) {
      const answer = await make({ author: suite.world.users.teacher }, actor)
      expect([actor, answer.status]).toEqual([actor, 201])
      const author = answer.body.doc.author as unknown as number | { id: number }
      expect(typeof author === 'number' ? author : author.id).toBe(suite.world.users[actor])
    }
  })

  it.each([
    [{ to: '2026-11-20' }, 'to'],
    [{ to: '2028-01-01' }, 'to'],
    [{ startTime: '25:00' }, 'startTime'],
    [{ endTime: '10:00' }, 'startTime'],
    [{ startTime: '10:00', endTime: '09:00' }, 'endTime'],
    [{ audience: 'classes' }, 'classes'],
    [{ audience: 'statuses', statuses: [] }, 'statuses'],
  ])('refuses %j beside its field and saves nothing', async (more, path) => {
    const answer = await make(more)
    expectRefusal(answer, { status: 400 })
    expect(answer.text).toContain(`"path":"${path}"`)
    expect((await suite.payload.count({ collection: 'calendar-events' })).totalDocs).toBe(0)
  })

  it('takes no class of another school', async () => {
    const answer = await make({ audience: 'classes', classes: [suite.away.classes.own] })
    expect(answer.status).toBe(400)
  })

  it('is read by whom it concerns, and by nobody else', async () => {
    const { classes } = suite.world
    await make({ title: 'Все' })
    await make({ title: 'Черновик', isPublished: false })
    await make({ title: 'Сотрудники', audience: 'staff' })
    await make({ title: 'Свой класс', audience: 'classes', classes: [classes.own] })
    await make({ title: 'Чужой класс', audience: 'classes', classes: [classes.other] })
    await make({ title: 'Родители', audience: 'statuses', statuses: ['guardian'] })
    const seen = async (actor: ActorName) => {
      const { body } = await suite
        .as(actor)
        .get<{ docs: { title: string }[] }>('/api/calendar-events?limit=50')
      return body.docs.map(({ title }) => title).sort()
    }
    expect(await seen('deputy')).toHaveLength(6)
    expect(await seen('student')).toEqual(['Все', 'Свой класс'])
    expect(await seen('otherStudent')).toEqual(['Все', 'Чужой класс'])
    expect(await seen('guardian')).toEqual(['Все', 'Родители', 'Свой класс'])
    expect(await seen('otherGuardian')).toEqual(['Все', 'Родители', 'Чужой класс'])
    expect(await seen('teacher')).toEqual(['Все', 'Свой класс', 'Сотрудники'])
    expect(await seen('otherTeacher')).toEqual(['Все', 'Сотрудники', 'Чужой класс'])
    expect(await seen('technical')).toEqual(['Все', 'Сотрудники'])
    const { body } = await suite.asAway('deputy').get<{ totalDocs: number }>('/api/calendar-events')
    expect(body.totalDocs).toBe(0)
    // The table to take away holds the same.
    const csv = await suite.as('student').get('/api/calendar/events/table?format=csv')
    expect([csv.status, csv.text.includes('Свой класс'), csv.text.includes('Сотрудники')]).toEqual([
      200,
      true,
      false,
    ])
    expectRefusal(await suite.as('student').get('/api/calendar/events/table?kind=party'), { status: 400 })
    expectRefusal(await suite.nobody.get('/api/calendar/events/table'), { status: 401 })
  })
})

describe('a month', () => {
  it('counts lessons by day in two statements', async () => {
    await make()
    const req = await suite.reqOf('student')
    const facts = await requireFacts(req)
    const { value: result, count } = await countStatements(() =>
      readPeriod({
        req,
        facts,
        whose: { view: 'student', id: suite.world.students.student },
        from: '2026-11-01',
        to: '2026-11-30',
        date: facts.today,
        hasLessons: true,
      }),
    )
    expect(count.statements).toBeLessThanOrEqual(3)
    expect(result.counts.get('2026-11-23')).toEqual({ held: 2, cancelled: 0, substituted: 0 })
    expect(result.events.map(({ from }) => from)).toEqual(['2026-11-25'])
  })
})

describe('a day', () => {
  it('is read as a table by class, and by the staff for the whole school', async () => {
    const own = await suite.as('student').get('/api/schedule/week/table?span=day&format=csv&date=2026-11-23')
    expect(own.status).toBe(200)
    expect(own.text).toContain('Математика')
    const school = '/api/schedule/week/table?view=school&format=csv&date=2026-11-23' as const
    expect((await suite.as('teacher').get(school)).text).toMatch(/7.*А/)
    for (const actor of ['student', 'guardian'] as const)
      expectRefusal(await suite.as(actor).get(school), { status: 403 })
    expectRefusal(await suite.as('teacher').get('/api/schedule/week/table?span=month'), { status: 400 })
  })

  it('of a student is open to those who teach, lead or keep the student, and to the family', async () => {
    const path = `/api/schedule/week?view=student&of=${suite.world.students.student}` as const
    for (const actor of ['deputy', 'secretary', 'teacher', 'classTeacher', 'student', 'guardian'] as const)
      expect([actor, (await suite.as(actor).get(path)).status]).toEqual([actor, 200])
    for (const actor of ['otherTeacher', 'classmate', 'otherGuardian', 'technical'] as const)
      expectRefusal(await suite.as(actor).get(path), { status: 404 })
    expectRefusal(await suite.asAway('deputy').get(path), { status: 404 })
  })
})
