import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { readBirthdays } from '@/plugins/calendar/operations/read-birthdays'
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
    const read = () =>
      readPeriod({
        req,
        facts,
        whose: { view: 'student', id: suite.world.students.student },
        from: '2026-11-01',
        to: '2026-11-30',
        date: facts.today,
        hasLessons: true,
        locale: 'ru',
      })
    // What other plugins keep in memory is there after the first look.
    await read()
    const { value: result, count } = await countStatements(read)
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

describe('a room', () => {
  type Found = { bookings: { kind: string; title: string | null; startTime: string | null }[] }
  const bookings = (query: string, actor: ActorName = 'deputy') =>
    suite.as(actor).get<Found>(`/api/calendar/rooms/${suite.world.room}/bookings?${query}`)

  it('says which lessons and events take it at that time, and never what is being changed', async () => {
    const { room } = suite.world
    const { body } = await make({ room, place: 'не нужно', startTime: '15:00', endTime: '16:00' })
    const saved = await suite.payload.findByID({ collection: 'calendar-events', id: body.doc.id, depth: 0 })
    expect([saved.room, saved.place ?? null]).toEqual([room, null])
    // Today’s second lesson of maths is in it, from 8:50 to 9:30.
    const lesson = await bookings('from=2026-11-23&startTime=09:00&endTime=10:00')
    expect(lesson.body.bookings).toMatchObject([{ kind: 'lesson', title: '7А, Математика' }])
    expect((await bookings('from=2026-11-23&startTime=10:00&endTime=11:00')).body.bookings).toEqual([])
    const event = 'from=2026-11-25&startTime=15:30&endTime=16:30'
    expect((await bookings(event)).body.bookings).toMatchObject([{ kind: 'event', title: 'Собрание' }])
    // Who does not keep the calendar learns that it is taken, and not by what.
    expect((await bookings(event, 'teacher')).body.bookings).toMatchObject([{ kind: 'event', title: null }])
    const own = `${event}&collection=calendar-events&except=${body.doc.id}`
    expect((await bookings(own)).body.bookings).toEqual([])
    expect((await bookings('from=2026-11-20&to=2026-11-27')).body.bookings.length).toBeGreaterThan(1)
    for (const actor of ['student', 'guardian'] as const)
      expectRefusal(await bookings(event, actor), { status: 403 })
    expectRefusal(await bookings('from=2026-11-25&to=2026-11-20'), { status: 400, path: 'to' })
    expectRefusal(await bookings('from=завтра'), { status: 400 })
    expectRefusal(await make({ room: 1 }), { status: 400 })
  })

  it('is found by its name among the events', async () => {
    await make({ room: suite.world.room, title: 'Хор' })
    const csv = await suite.as('deputy').get('/api/calendar/events/table?format=csv&q=каб')
    expect(csv.text).toContain('Хор')
  })
})

describe('an event changed by two', () => {
  it('keeps what the faster one saved, and gives the slower one both versions', async () => {
    const { body } = await make()
    const read = async () =>
      (
        await suite
          .as('deputy')
          .get<{ updatedAt: string; title: string }>(`/api/calendar-events/${body.doc.id}`)
      ).body
    const { updatedAt: seen } = await read()
    const change = (title: string, actor: ActorName, more: object = {}) =>
      suite
        .as(actor)
        .put<{ errors: { details: { event: { title: string; updatedAt: string } } }[] }>(
          `/api/calendar/events/${body.doc.id}`,
          { ...event(), title, seen, ...more },
        )
    for (const actor of ['teacher', 'student', 'guardian'] as const)
      expectRefusal(await change('Чужое', actor), { status: 403 })
    expect((await change('Собрание в актовом зале', 'secretary')).status).toBe(200)
    const late = await change('Собрание в столовой', 'deputy')
    expectRefusal(late, { status: 409, code: 'event-changed', says: /secretary/ })
    const [{ details }] = late.body.errors as [{ details: { event: { title: string; updatedAt: string } } }]
    expect(details.event.title).toBe('Собрание в актовом зале')
    expect((await read()).title).toBe('Собрание в актовом зале')
    // Having seen it, the own version may be saved over it.
    expect((await change('Собрание в столовой', 'deputy', { seen: details.event.updatedAt })).status).toBe(
      200,
    )
    // Of two at once one is told.
    const { updatedAt } = await read()
    const both = await Promise.all(
      ['Первое', 'Второе'].map((title) => change(title, 'deputy', { seen: updatedAt })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('birthdays', () => {
  const of = async (actor: ActorName, groups: ('staff' | 'students' | 'children')[]) => {
    const req = await suite.reqOf(actor)
    const facts = await requireFacts(req)
    const found = await readBirthdays({ req, facts, groups, from: '2026-11-01', to: '2026-11-30' })
    return found.map(({ name, date, group }) => `${date} ${group} ${name}`)
  }
  const born = (person: number, birthDate: string) =>
    rows({ payload: suite.payload }).update({
      collection: 'people',
      where: { id: { equals: person } },
      data: { birthDate },
    })

  it('are told only to those who may see them, and never with the year', async () => {
    const { people } = suite.world
    await rows({ payload: suite.payload }).update({
      collection: 'people',
      where: { id: { exists: true } },
      data: { birthDate: '1985-05-05' },
    })
    await born(people.student, '2013-11-10')
    await born(people.classmate, '2013-11-11')
    await born(people.otherStudent, '2013-11-12')
    await born(people.teacher, '1980-11-13')
    await born(people.guardian, '1981-11-14')
    const all = ['staff', 'students', 'children'] as const
    const own = ['2026-11-10 students Ёлкин Егор', '2026-11-11 students Ерёмина Яна']
    const other = '2026-11-12 students Жуков Семён'
    const colleague = expect.stringContaining('2026-11-13 staff Тест teacher')
    for (const actor of ['deputy', 'principal', 'secretary', 'counsellor'] as const)
      expect([actor, await of(actor, [...all])]).toEqual([actor, [...own, other, colleague]])
    for (const actor of ['teacher', 'classTeacher'] as const)
      expect([actor, await of(actor, [...all])]).toEqual([actor, [...own, colleague]])
    expect(await of('otherTeacher', [...all])).toEqual([other, colleague])
    for (const actor of ['technical', 'medical', 'administrator'] as const)
      expect([actor, await of(actor, [...all])]).toEqual([actor, [colleague]])
    expect(await of('guardian', [...all])).toEqual(['2026-11-10 children Ёлкин Егор'])
    expect(await of('student', [...all])).toEqual([])
    expect(await of('deputy', [])).toEqual([])
    expect(JSON.stringify(await of('deputy', [...all]))).not.toContain('2013')
  })
})
