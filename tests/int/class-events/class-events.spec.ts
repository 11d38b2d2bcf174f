import { beforeEach, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { owedByClassTeacher } from '@/plugins/class-events/operations/owed-events'
import { recentOf } from '@/plugins/class-events/operations/recent-events'
import { purgeRemoved } from '@/plugins/class-events/operations/purge-removed'
import type { DiaryWeek } from '@/plugins/diary/presenters/types'

import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
let kind = 0

beforeEach(async () => {
  for (const collection of ['class-event-pictures', 'class-events', 'calendar-events'] as const)
    await table().remove({ collection, where: { id: { exists: true } } })
  recentOf.forget(await suite.reqOf('deputy'), suite.world.school)
  kind ||= (await suite.world.build('class-event-kinds', { name: 'Экскурсия' })).id
})

const input = (more: object = {}) => ({
  class: suite.world.classes.own,
  kind,
  title: 'Экскурсия в музей',
  from: '2026-11-23',
  to: '2026-11-23',
  startTime: '14:00',
  endTime: '15:30',
  ...more,
})
const add = (more: object = {}, actor: ActorName = 'classTeacher') =>
  suite.as(actor).post<{ id: number }>('/api/class-life/events', input(more))
const change = async (id: number, more: object, actor: ActorName = 'classTeacher') => {
  const { class: _, ...rest } = input(more)
  const { updatedAt } = (await table().findOne<{ updatedAt: string }>({
    collection: 'class-events',
    columns: ['updatedAt'],
    where: { id: { equals: id } },
  }))!
  return suite.as(actor).put(`/api/class-life/events/${id}`, { seen: updatedAt, ...rest })
}
const titles = async (actor: ActorName) =>
  (await suite.as(actor).get<{ docs: { title: string }[] }>('/api/class-events?limit=50')).body.docs
    ?.map(({ title }) => title)
    .sort()

describe('an event of a class', () => {
  it('is recorded by the class teacher of the class, and by nobody else', async () => {
    expectRefusal(await suite.nobody.post('/api/class-life/events', input()), { status: 401 })
    for (const actor of ['teacher', 'deputy', 'administrator', 'student', 'guardian'] as const)
      expectRefusal(await add({}, actor), { status: 403 })
    expectRefusal(await add({ class: suite.world.classes.other }), { status: 404 })
    expectRefusal(await add({ class: suite.away.classes.own }), { status: 404 })
    const { status, body } = await add()
    expect(status).toBe(200)
    expectRefusal(await change(body.id, { title: 'Чужое' }, 'teacher'), { status: 403 })
    expect((await change(body.id, { text: 'Посмотрели картины.' })).status).toBe(200)
  })

  it.each([
    [{ title: '  ' }, 'title'],
    [{ kind: 1 }, 'kind'],
    [{ to: '2026-11-22' }, 'to'],
    [{ startTime: '25:00' }, 'startTime'],
    [{ from: '2020-01-01', to: '2020-01-01' }, 'from'],
    [{ isWholeClass: false, students: [] }, 'students'],
    [{ room: 1 }, 'room'],
    [{ staff: [1] }, 'staff'],
    [{ text: 'а'.repeat(5001) }, 'text'],
  ])('refuses %j beside its field and saves nothing', async (more, path) => {
    const answer = await add(more)
    expectRefusal(answer, { status: 400, path })
    expect(await table().count({ collection: 'class-events', where: {} })).toBe(0)
  })

  it('takes part nobody from another class', async () => {
    const { otherStudent } = suite.world.students
    expectRefusal(await add({ isWholeClass: false, students: [otherStudent] }), {
      status: 400,
      path: 'students',
    })
  })

  it('is read by those whom it concerns', async () => {
    const { students, staff } = suite.world
    await add({ title: 'Весь класс' })
    await add({ title: 'Один', isWholeClass: false, students: [students.student] })
    await add({ title: 'С коллегой', staff: [staff.otherTeacher] })
    await add({ title: 'Другая', isWholeClass: false, students: [students.classmate] })
    await add({ title: 'Давно', from: '2026-09-02', to: '2026-09-02' })
    const all = ['Весь класс', 'Давно', 'Другая', 'Один', 'С коллегой']
    for (const actor of ['classTeacher', 'teacher', 'deputy', 'principal'] as const)
      expect([actor, await titles(actor)]).toEqual([actor, all])
    const own = ['Весь класс', 'Давно', 'Один', 'С коллегой']
    for (const actor of ['student', 'guardian'] as const)
      expect([actor, await titles(actor)]).toEqual([actor, own])
    expect(await titles('classmate')).toEqual(['Весь класс', 'Давно', 'Другая', 'С коллегой'])
    expect(await titles('otherTeacher')).toEqual(['С коллегой'])
    for (const actor of ['otherStudent', 'otherGuardian', 'technical', 'medical'] as const)
      expect((await titles(actor)) ?? []).toEqual([])
    expect(
      (await suite.asAway('deputy').get<{ totalDocs: number }>('/api/class-events')).body.totalDocs,
    ).toBe(0)
    // A family is told no names of other children.
    const seen = await suite.as('guardian').get('/api/class-events?limit=50&depth=0')
    expect(seen.text).not.toContain(String(students.classmate))
    expect(seen.text).not.toContain(`"students":[${students.student}`)
    const csv = await suite.as('deputy').get('/api/class-life/table?format=csv&q=одИн')
    expect([csv.text.includes('Один'), csv.text.includes('Весь класс')]).toEqual([true, false])
    const mine = await suite.as('student').get('/api/class-life/table?format=csv')
    expect([mine.text.includes('Один'), mine.text.includes('Другая')]).toEqual([true, false])
  })

  it('changed meanwhile is not written over: both versions come, and nothing is lost', async () => {
    const { body } = await add()
    const opened = await suite
      .as('classTeacher')
      .get<{ updatedAt: string }>(`/api/class-events/${body.id}?depth=0`)
    standAt('2026-11-23', '13:00')
    expect((await change(body.id, { title: 'Вторая вкладка' })).status).toBe(200)
    const { class: _, ...rest } = input({ title: 'Первая вкладка' })
    const late = await suite
      .as('classTeacher')
      .put<{ errors: { details: { event: { title: string } } }[] }>(`/api/class-life/events/${body.id}`, {
        seen: opened.body.updatedAt,
        ...rest,
      })
    expectRefusal(late, { status: 409, code: 'class-event-changed' })
    expect(late.body.errors[0]!.details.event.title).toBe('Вторая вкладка')
    standAt()
  })

  it('is deleted and put back, and goes for good a month later', async () => {
    const { body } = await add()
    expectRefusal(await suite.as('teacher').delete(`/api/class-life/events/${body.id}`), { status: 403 })
    expect((await suite.as('classTeacher').delete(`/api/class-life/events/${body.id}`)).status).toBe(200)
    expect(await titles('student')).toEqual([])
    expectRefusal(await suite.as('classTeacher').delete(`/api/class-life/events/${body.id}`), { status: 404 })
    const back = await suite.as('classTeacher').post(`/api/class-life/events/${body.id}/restoration`, {})
    expect(back.status).toBe(200)
    expect(await titles('student')).toEqual(['Экскурсия в музей'])
    await suite.as('classTeacher').delete(`/api/class-life/events/${body.id}`)
    expect(await purgeRemoved(suite.payload)).toEqual({ removed: 0 })
    standAt('2027-01-10')
    expect(await purgeRemoved(suite.payload)).toEqual({ removed: 1 })
    standAt()
  })

  it('stands in the diary of those who take part, on its days, within the budget of a week', async () => {
    const { students } = suite.world
    await add({ title: 'Поход', from: '2026-11-24', to: '2026-11-25', place: 'Лес' })
    await add({ title: 'Другая', isWholeClass: false, students: [students.classmate] })
    const path = `/api/diary/students/${students.student}/week?date=2026-11-23` as const
    for (const actor of ['student', 'guardian', 'classTeacher', 'deputy'] as const) {
      const { body } = await suite.as(actor).get<DiaryWeek>(path)
      const found = body.days.flatMap(({ date, events }) => events.map(({ title }) => `${date} ${title}`))
      expect([actor, found]).toEqual([actor, ['2026-11-24 Поход', '2026-11-25 Поход']])
    }
    const { count } = await countStatements(() => suite.as('student').get(path))
    expect(count.statements).toBeLessThanOrEqual(5)
    // A teacher of the class opens no diary, and a week long ago is told the same from the database.
    await add({ title: 'Осенний поход', from: '2026-09-03', to: '2026-09-03' })
    const { body } = await suite
      .as('guardian')
      .get<DiaryWeek>(`/api/diary/students/${students.student}/week?date=2026-09-01`)
    expect(body.days.flatMap(({ events }) => events.map(({ title }) => title))).toEqual(['Осенний поход'])
  })

  it('is told to whoever wants its room', async () => {
    const { room } = suite.world
    await add({ room, place: 'забудется' })
    const at = (query: string) =>
      suite
        .as('deputy')
        .get<{ bookings: { kind: string; title: string }[] }>(`/api/calendar/rooms/${room}/bookings?${query}`)
    const taken = await at('from=2026-11-23&startTime=15:00&endTime=16:00')
    expect(taken.body.bookings).toMatchObject([{ kind: 'event', title: expect.stringContaining('музей') }])
    expect((await at('from=2026-11-23&startTime=15:30&endTime=16:00')).body.bookings).toEqual([])
  })
})

describe('what a class teacher owes (cls-16)', () => {
  const owed = async () => {
    const req = await suite.reqOf('classTeacher')
    return (await owedByClassTeacher({ req, facts: await requireFacts(req) })).map(
      ({ kind: what, title, dueDate }) => `${what} ${title} ${dueDate}`,
    )
  }

  it('is to describe what is over, and to record what the calendar knows of', async () => {
    expect(await owed()).toEqual([])
    const { body } = await add({ title: 'Праздник', from: '2026-11-20', to: '2026-11-20' })
    await add({ title: 'Впереди', from: '2026-11-27', to: '2026-11-27' })
    const meeting = await suite.world.build('calendar-events', {
      title: 'Ярмарка',
      from: '2026-11-19',
      to: '2026-11-19',
      audience: 'classes',
      classes: [suite.world.classes.own],
    })
    await suite.world.build('calendar-events', {
      title: 'Чужая',
      from: '2026-11-19',
      to: '2026-11-19',
      audience: 'classes',
      classes: [suite.world.classes.other],
    })
    expect(await owed()).toEqual(['record Ярмарка 2026-11-22', 'describe Праздник 2026-11-23'])
    await change(body.id, { title: 'Праздник', from: '2026-11-20', to: '2026-11-20', text: 'Пели песни.' })
    await add({
      title: 'Ярмарка',
      from: '2026-11-19',
      to: '2026-11-19',
      text: 'Продали пироги.',
      calendarEvent: meeting.id,
    })
    expect(await owed()).toEqual([])
  })
})
