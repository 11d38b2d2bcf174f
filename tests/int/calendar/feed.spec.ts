import { beforeEach, describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'

import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { forgetReference } from '@/db/reference'
import { loggedPath } from '@/server/public-path'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
type Made = { id: number; address: string; webcal: string; qr: { size: number; path: string } }

const make = (actor: ActorName, body: object = {}) => suite.as(actor).post<Made>('/api/calendar/feeds', body)
const pathOf = (address: string) => new URL(address).pathname as `/${string}`
const fetchFeed = (address: string, headers: Record<string, string> = {}) =>
  suite.nobody.get(pathOf(address), { headers })

type Parsed = { uid: string; summary: string; component: ICAL.Component; event: ICAL.Event }
const parse = (text: string): Parsed[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, summary: event.summary, component, event }
  })
const lessonOf = (events: readonly Parsed[], id: number) =>
  events.find(({ uid }) => uid.startsWith(`lesson-${id}@`))
const setLesson = (id: number, data: Record<string, string | number | null>) =>
  table().update({ collection: 'lessons', where: { id: { equals: id } }, data })

beforeEach(async () => {
  await table().remove({ collection: 'calendar-feeds', where: { id: { exists: true } } })
})

describe('an address', () => {
  it('is made by everybody for the own calendar, by a guardian for a child, and by nobody for a strange one', async () => {
    expectRefusal(await suite.nobody.post('/api/calendar/feeds', {}), { status: 401 })
    expectRefusal(await make('guardian', { student: suite.world.students.otherStudent }), {
      status: 422,
      code: 'not-your-child',
      path: 'student',
    })
    expectRefusal(await make('teacher', { student: suite.world.students.student }), { status: 422 })
    // A guardian who does not work here has no calendar of his own.
    expectRefusal(await make('guardian'), { status: 422, code: 'not-your-child' })
    expectRefusal(await make('student', { student: 'abc' }), { status: 400, path: 'student' })
    const answer = await make('guardian', { student: suite.world.students.student })
    expect(answer.status).toBe(200)
    expect(answer.body.address).toMatch(/\/api\/calendar\/feed\/[0-9a-f]{64}\.ics$/)
    expect(answer.body.webcal).toMatch(/^webcal:/)
  })

  it('is kept as a hash that nobody reads, and its path does not reach the log', async () => {
    const { body } = await make('teacher')
    const token = /([0-9a-f]{64})/.exec(body.address)![1]!
    const [row] = await table().find<{ id: number; hash: string }>({
      collection: 'calendar-feeds',
      columns: ['id', 'hash'],
    })
    expect(row!.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(row!.hash).not.toBe(token)
    const list = await suite.as('teacher').get('/api/calendar-feeds')
    expect(list.text).toContain(String(row!.id))
    expect(list.text).not.toContain(row!.hash)
    expect(loggedPath(pathOf(body.address))).toBe('/api/calendar/feed/:token')
  })

  it('is one of five at most, also when six are asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => make('student')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expectRefusal(answer, { status: 409, code: 'too-many-feeds' })
  })

  it('is revoked and replaced by its owner alone', async () => {
    const { body } = await make('student')
    expectRefusal(await suite.as('classmate').delete(`/api/calendar/feeds/${body.id}`), { status: 404 })
    expectRefusal(await suite.as('classmate').post(`/api/calendar/feeds/${body.id}/renewal`), { status: 404 })
    expectRefusal(await suite.as('administrator').delete(`/api/calendar/feeds/${body.id}`), { status: 404 })
    expect((await fetchFeed(body.address)).status).toBe(200)
    const renewed = await suite.as('student').post<Made>(`/api/calendar/feeds/${body.id}/renewal`)
    expect(renewed.status).toBe(200)
    expectRefusal(await fetchFeed(body.address), { status: 404, code: 'not-found' })
    expect((await fetchFeed(renewed.body.address)).status).toBe(200)
    expect((await suite.as('student').delete(`/api/calendar/feeds/${renewed.body.id}`)).status).toBe(200)
    expectRefusal(await fetchFeed(renewed.body.address), { status: 404 })
    expectRefusal(await suite.as('student').delete(`/api/calendar/feeds/${renewed.body.id}`), { status: 404 })
  })
})

describe('a feed', () => {
  it('tells lessons, substitutions, cancellations and moves to a calendar program', async () => {
    const { world } = suite
    const { lessons, staff } = world
    const { body } = await make('student')
    const before = await fetchFeed(body.address)
    expect(before.status).toBe(200)
    expect(before.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(before.text).toContain('BEGIN:VTIMEZONE')
    expect(before.text).toContain('TZID:Europe/Samara')
    const first = lessonOf(parse(before.text), lessons.maths)!
    expect(first.summary).toBe('Математика')
    expect(first.event.startDate.toString()).toBe('2026-11-23T08:50:00')
    expect(first.component.getFirstPropertyValue('dtstart')?.toString()).toContain('2026-11-23')
    expect(lessonOf(parse(before.text), lessons.otherMaths)).toBeUndefined()

    await setLesson(lessons.maths, { substitute: staff.otherTeacher })
    await setLesson(lessons.english, { state: 'cancelled' })
    await setLesson(lessons.futureMaths, {
      date: '2026-12-02',
      number: 1,
      movedFromDate: world.dates.future,
      movedFromNumber: 2,
    })
    const after = parse((await fetchFeed(body.address)).text)
    const substituted = lessonOf(after, lessons.maths)!
    expect(substituted.summary).toMatch(/^Математика \(замена: Тест otherTeacher/)
    expect(Number(substituted.component.getFirstPropertyValue('sequence'))).toBeGreaterThanOrEqual(
      Number(first.component.getFirstPropertyValue('sequence')),
    )
    const cancelled = lessonOf(after, lessons.english)!
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    const moved = lessonOf(after, lessons.futureMaths)!
    expect(moved.event.startDate.toString()).toBe('2026-12-02T08:00:00')
    expect(moved.summary).toBe('Математика (перенесён с\u00a030\u00a0ноября)')
    expect(moved.event.description).toContain('стоял 2-м уроком')

    // The one who substitutes has the lesson too, and the teacher of another class does not see the rest.
    const own = await make('otherTeacher')
    const seen = parse((await fetchFeed(own.body.address)).text)
    expect(lessonOf(seen, lessons.maths)!.summary).toContain('вместо')
    expect(lessonOf(seen, lessons.english)).toBeUndefined()
    await setLesson(lessons.maths, { substitute: null })
    await setLesson(lessons.english, { state: 'planned' })
    await setLesson(lessons.futureMaths, {
      date: world.dates.future,
      number: 2,
      movedFromDate: null,
      movedFromNumber: null,
    })
  })

  it('answers 304 to who has it, in six statements', async () => {
    const { body } = await make('guardian', { student: suite.world.students.student })
    const first = await fetchFeed(body.address)
    const etag = first.headers.get('etag')!
    expect(first.headers.get('last-modified')).toBeTruthy()
    const { value: again, count } = await countStatements(() =>
      fetchFeed(body.address, { 'if-none-match': etag }),
    )
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect(count.statements).toBeLessThanOrEqual(6)
    // A change makes another one of it.
    await setLesson(suite.world.lessons.maths, { state: 'cancelled' })
    const changed = await fetchFeed(body.address, { 'if-none-match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
    await setLesson(suite.world.lessons.maths, { state: 'planned' })
  })

  it('is not found for strange, broken and foreign tokens, in the same words', async () => {
    const answers = await Promise.all(
      ['0'.repeat(64), 'abc', '%00', '..%2f', 'A'.repeat(64), "' or 1=1"].map((token) =>
        suite.nobody.get(`/api/calendar/feed/${token}.ics`),
      ),
    )
    for (const answer of answers) expectRefusal(answer, { status: 404 })
  })

  it('names no other child and tells no marks', async () => {
    const { body } = await make('guardian', { student: suite.world.students.student })
    const { text } = await fetchFeed(body.address)
    for (const secret of ['Ерёмина', 'Жуков', 'Ёлкин']) expect(text).not.toContain(secret)
  })

  it('ends at once with the right: a guardian without rights, a student who left, an account without a status', async () => {
    const { world, payload } = suite
    const req = await suite.reqOf('administrator')
    const forget = () => forgetReference(req, world.school)
    const child = await make('guardian', { student: world.students.student })
    const own = await make('student')
    const work = await make('teacher')

    const tie = { student: { equals: world.students.student }, guardian: { equals: world.people.guardian } }
    await table().update({ collection: 'guardianships', where: tie, data: { deprivedOn: world.dates.today } })
    forget()
    expectRefusal(await fetchFeed(child.body.address), { status: 404 })
    await table().update({ collection: 'guardianships', where: tie, data: { deprivedOn: null } })
    forget()
    expect((await fetchFeed(child.body.address)).status).toBe(200)

    const place = { student: { equals: world.students.student } }
    await table().update({ collection: 'enrolments', where: place, data: { to: world.dates.past } })
    forget()
    expectRefusal(await fetchFeed(own.body.address), { status: 404 })
    expectRefusal(await fetchFeed(child.body.address), { status: 404 })
    await table().update({ collection: 'enrolments', where: place, data: { to: null } })
    forget()

    const card = { id: { equals: world.staff.teacher } }
    await table().update({ collection: 'staff', where: card, data: { leftOn: world.dates.today } })
    expectRefusal(await fetchFeed(work.body.address), { status: 404 })
    await table().update({ collection: 'staff', where: card, data: { leftOn: null } })
    expect((await fetchFeed(work.body.address)).status).toBe(200)

    const account = await payload.findByID({ collection: 'users', id: world.users.teacher, depth: 0 })
    const setStatuses = (statuses: string[]) =>
      payload.db.updateOne({
        collection: 'users',
        id: world.users.teacher,
        data: { ...account, statuses },
        returning: false,
      })
    await setStatuses([])
    expectRefusal(await fetchFeed(work.body.address), { status: 404 })
    await setStatuses(['teacher'])
    expect((await fetchFeed(work.body.address)).status).toBe(200)
  })

  it('is gone where the school has switched the plugin off', async () => {
    const { body } = await make('student')
    const turn = (isOn: boolean, slug = 'calendar') =>
      suite.as('administrator').put(`/api/school-plugins/${slug}`, { isOn })
    expect((await turn(false, 'class-events')).status).toBe(200)
    expect((await turn(false)).status).toBe(200)
    expectRefusal(await fetchFeed(body.address), { status: 404 })
    expectRefusal(await make('student'), { status: 404, code: 'plugin-is-off' })
    expect((await turn(true)).status).toBe(200)
    expect((await turn(true, 'class-events')).status).toBe(200)
    expect((await fetchFeed(body.address)).status).toBe(200)
  })

  it('stops who asks too often', async () => {
    const { body } = await make('deputy')
    const statuses: number[] = []
    for (let count = 0; count < 62; count += 1) statuses.push((await fetchFeed(body.address)).status)
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
  })
})
