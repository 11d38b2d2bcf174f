import { beforeEach, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { rows } from '@/db/rows'

import { HTML } from '../../helpers/files'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
let event = 0
let photo: Buffer

beforeEach(async () => {
  photo ??= await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#4080c0' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Секретный адрес' } })
    .toBuffer()
  for (const collection of ['class-event-pictures', 'class-events', 'student-consents'] as const)
    await table().remove({ collection, where: { id: { exists: true } } })
  event = (await suite.world.build('class-events', { class: suite.world.classes.own })).id
})

const form = (data: Buffer = photo, name = 'снимок.jpg', type = 'image/jpeg'): FormData => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(data)], { type }), name)
  return body
}
const lay = (actor: ActorName = 'classTeacher', body = form()) =>
  suite.as(actor).post<{ id: number }>(`/api/class-life/events/${event}/pictures`, body)
const change = (id: number, more: object, actor: ActorName = 'classTeacher') =>
  suite.as(actor).patch(`/api/class-life/pictures/${id}`, { students: [], isPublished: true, ...more })
const open = (id: number, actor: ActorName) => suite.as(actor).get(`/api/class-life/pictures/${id}`)
const consent = (student: number, more: object = {}) =>
  suite.world.build('student-consents', {
    student,
    signer: suite.world.people.guardian,
    kind: 'photo',
    signedOn: '2026-09-01',
    ...more,
  })

describe('a picture', () => {
  it('is laid by the class teacher, made smaller, and loses what the camera wrote', async () => {
    for (const actor of ['teacher', 'deputy', 'student'] as const)
      expectRefusal(await lay(actor), { status: 403 })
    const { status, body } = await lay()
    expect(status).toBe(200)
    const { file } = (await table().findOne<{ file: number }>({
      collection: 'class-event-pictures',
      columns: ['file'],
      where: { id: { equals: body.id } },
    }))!
    const stored = await table().findOne<{ filename: string; width: number; height: number }>({
      collection: 'media',
      columns: ['filename', 'width', 'height'],
      where: { id: { equals: file } },
    })
    expect(stored).toMatchObject({ width: 1600, height: 800 })
    const kept = await sharp(`${suite.folder}/media/${stored!.filename}`).metadata()
    expect(kept.exif).toBeUndefined()
    // The file itself is opened through its event alone.
    for (const actor of ['classTeacher', 'student', 'guardian', 'teacher', 'deputy'] as const)
      expect(
        (await suite.as(actor).get(`/api/media/file/${stored!.filename}`)).status,
      ).toBeGreaterThanOrEqual(400)
    expectRefusal(await lay('classTeacher', form(HTML, 'снимок.jpg')), { status: 400, code: 'not-a-picture' })
    expectRefusal(await lay('classTeacher', new FormData()), { status: 400 })
  })

  it('is seen by its keeper only, until it is published with the consents', async () => {
    const { students } = suite.world
    const { body } = await lay()
    expect((await open(body.id, 'classTeacher')).status).toBe(200)
    for (const actor of ['student', 'guardian', 'teacher', 'deputy'] as const)
      expectRefusal(await open(body.id, actor), { status: 404 })
    // Nobody has a consent: it is said who, and asked whether they are on it.
    expectRefusal(await change(body.id, {}), { status: 422, code: 'not-checked', says: /Ёлкин Егор/ })
    expectRefusal(await change(body.id, { students: [students.student], isChecked: true }), {
      status: 422,
      code: 'no-consent',
      says: /Ёлкин Егор/,
    })
    expectRefusal(await change(body.id, { students: [students.otherStudent] }), {
      status: 422,
      code: 'not-of-event',
    })
    await consent(students.student)
    expect((await change(body.id, { students: [students.student], isChecked: true })).status).toBe(200)
    for (const actor of ['student', 'classmate', 'guardian', 'teacher', 'deputy', 'principal'] as const)
      expect([actor, (await open(body.id, actor)).status]).toEqual([actor, 200])
    for (const actor of ['otherStudent', 'otherGuardian', 'otherTeacher'] as const)
      expectRefusal(await open(body.id, actor), { status: 404 })
    expectRefusal(await suite.nobody.get(`/api/class-life/pictures/${body.id}`), { status: 401 })
    expectRefusal(await suite.asAway('deputy').get(`/api/class-life/pictures/${body.id}`), { status: 404 })
  })

  it.each([
    ['withdrawn', { withdrawnOn: '2026-11-23' }],
    ['taken out', { isRemoved: true }],
    ['of another kind', { kind: 'processing' }],
    ['not yet in force', { signedOn: '2026-12-01' }],
  ])('is hidden at once when a consent is %s', async (_, more) => {
    const { students } = suite.world
    const { id } = await consent(students.student)
    await consent(students.classmate)
    const { body } = await lay()
    expect((await change(body.id, { students: [students.student] })).status).toBe(200)
    expect((await open(body.id, 'guardian')).status).toBe(200)
    await table().update({ collection: 'student-consents', where: { id: { equals: id } }, data: more })
    expectRefusal(await open(body.id, 'guardian'), { status: 404 })
    expect((await open(body.id, 'classTeacher')).status).toBe(200)
  })

  it('is taken away and put back', async () => {
    const { body } = await lay()
    expect((await suite.as('classTeacher').delete(`/api/class-life/pictures/${body.id}`)).status).toBe(200)
    expectRefusal(await open(body.id, 'classTeacher'), { status: 404 })
    const back = await suite.as('classTeacher').post(`/api/class-life/pictures/${body.id}/restoration`, {})
    expect(back.status).toBe(200)
    expect((await open(body.id, 'classTeacher')).status).toBe(200)
  })

  it('goes with its event', async () => {
    const { body } = await lay()
    await suite.as('classTeacher').delete(`/api/class-life/events/${event}`)
    expectRefusal(await open(body.id, 'classTeacher'), { status: 404 })
  })
})
