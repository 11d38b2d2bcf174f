import { jest } from '@jest/globals'
import { unzipSync } from 'fflate'

import { checkArchive, sha256 } from '@/plugins/paper-journals/domain/sign-archive'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, lesson, absence } = journalOf(suite)
const WEEK = '2026-11-23'
const CHECKS = '/api/paper-journals/checks'
const DISCREPANCIES = '/api/paper-journals/discrepancies'
const TERM = 'from=2026-11-01&to=2026-12-30'

jest.setTimeout(120_000)

/** Page objects stand uncompressed in what the library writes. */
const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes).toString('latin1').split('/Type /Page\n').length - 1

const bytesOf = async (address: `/${string}`, actor: 'teacher' | 'classTeacher' | 'deputy' = 'teacher') => {
  const { status, bytes } = await suite.as(actor).get(address)
  expect(status).toBe(200)
  return bytes
}

beforeAll(async () => {
  await record({
    lesson: lesson({ topic: 'Дроби: «½» и «⅓»', homework: 'Учебник, § 12, № 4–9' }),
    marks: [mark(markOf(5, 'Отлично'))],
    attendance: [absence('ill', { student: suite.world.students.classmate })],
  })
})

describe('pages to print', () => {
  it('are a spread for a journal, with everything inside', async () => {
    const bytes = await bytesOf(`/api/paper-journals/workloads/${suite.world.workloads.maths}/pages?${TERM}`)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(pagesOf(bytes)).toBe(2)
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfaid:part')
  })

  it('of a class hold every journal of it', async () => {
    const { own } = suite.world.classes
    expect(pagesOf(await bytesOf(`/api/paper-journals/classes/${own}/pages?${TERM}`, 'classTeacher'))).toBe(4)
  })

  it('are for those who may read the journal', async () => {
    const { workloads, classes } = suite.world
    const address = `/api/paper-journals/workloads/${workloads.maths}/pages?${TERM}` as const
    expect((await suite.as('otherTeacher').get(address)).status).toBe(404)
    expect((await suite.as('guardian').get(address)).status).toBe(403)
    expect((await suite.nobody.get(address)).status).toBe(401)
    const ofClass = `/api/paper-journals/classes/${classes.own}/pages?${TERM}` as const
    expect((await suite.as('teacher').get(ofClass)).status).toBe(404)
  })

  it('tell of days without terms and of a period turned round', async () => {
    const { maths } = suite.world.workloads
    const of = (query: string) =>
      suite.as('teacher').get(`/api/paper-journals/workloads/${maths}/pages?${query}`)
    expectRefusal(await of('from=2020-01-01&to=2020-02-01'), { status: 400, says: 'Выберите другие даты' })
    expectRefusal(await of('from=2026-12-01&to=2026-11-01'), { status: 400, says: 'не может быть раньше' })
  })
})

describe('the weekly check', () => {
  const tick = (
    isChecked: boolean,
    actor: 'classTeacher' | 'teacher' | 'deputy' = 'classTeacher',
    week = WEEK,
  ) => suite.as(actor).put(CHECKS, { workload: suite.world.workloads.maths, week, isChecked })
  const kept = async () =>
    (
      await suite.payload.find({
        collection: 'journal-checks',
        overrideAccess: true,
        depth: 0,
        where: { school: { equals: suite.world.school } },
      })
    ).docs

  it('is ticked off once, whoever presses twice, and taken back', async () => {
    expect((await Promise.all([tick(true), tick(true), tick(true)])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ])
    expect(await kept()).toMatchObject([{ week: WEEK, author: suite.world.users.classTeacher }])
    expect((await tick(false)).status).toBe(200)
    expect(await kept()).toEqual([])
  })

  it('belongs to the class teacher', async () => {
    expect((await tick(true, 'teacher')).status).toBe(404)
    expect((await tick(true, 'deputy')).status).toBe(403)
    expectRefusal(await tick(true, 'classTeacher', '2026-12-07'), { status: 400, says: 'ещё не началась' })
  })

  it('takes any day of the week for the week', async () => {
    expect((await tick(true, 'classTeacher', '2026-11-25')).status).toBe(200)
    expect(await kept()).toMatchObject([{ week: WEEK }])
  })
})

describe('a discrepancy', () => {
  const body = (more: object = {}) => ({
    workload: suite.world.workloads.maths,
    week: WEEK,
    lesson: suite.world.lessons.maths,
    student: suite.world.students.student,
    onPaper: 'отметка 4',
    here: 'отметка 5',
    done: null,
    ...more,
  })
  const read = (id: number) =>
    suite.payload.findByID({ collection: 'journal-discrepancies', id, depth: 0, overrideAccess: true })
  let id = 0

  it('is written by the class teacher and read by the deputy', async () => {
    const answer = await suite.as('classTeacher').post(DISCREPANCIES, body())
    expect(answer.status).toBe(200)
    id = (answer.body as { id: number }).id
    expect(await read(id)).toMatchObject({ onPaper: 'отметка 4', doneAt: null, seenAt: null })
    const { body: list } = await suite.as('deputy').get('/api/journal-discrepancies')
    expect(list).toMatchObject({ docs: [{ id }] })
  })

  it('may be told as put right by the teacher of the journal, who changes nothing else', async () => {
    const address = `${DISCREPANCIES}/${id}` as const
    expect((await suite.as('teacher').patch(address, { seen: 1, onPaper: 'ничего' })).status).toBe(403)
    expect((await suite.as('teacher').patch(address, { seen: 1, done: 'Исправлено на бумаге' })).status).toBe(
      200,
    )
    expectRefusal(await suite.as('classTeacher').patch(address, { seen: 1, done: 'Иначе' }), {
      status: 409,
      says: 'уже изменили',
    })
    expect(await read(id)).toMatchObject({ done: 'Исправлено на бумаге', revision: 2 })
    expect((await suite.as('otherTeacher').patch(address, { seen: 2, done: 'Чужое' })).status).toBe(404)
  })

  it('stays once a deputy has noted it', async () => {
    expect((await suite.as('deputy').post(`${DISCREPANCIES}/${id}/note`, {})).status).toBe(200)
    expect(await read(id)).toMatchObject({ seenBy: suite.world.users.deputy })
    expect((await suite.as('classTeacher').delete(`${DISCREPANCIES}/${id}`)).status).toBe(409)
  })

  it('names a lesson and a student of that journal alone', async () => {
    const { lessons, students } = suite.world
    const add = (more: object) => suite.as('classTeacher').post(DISCREPANCIES, body(more))
    expectRefusal(await add({ lesson: lessons.otherMaths }), { status: 400, says: 'Этого урока нет' })
    expectRefusal(await add({ student: students.otherStudent }), { status: 400, says: 'не числился' })
    expectRefusal(await add({ onPaper: '  ' }), { status: 400, says: 'Напишите' })
    expect((await add({ workload: suite.world.workloads.otherMaths })).status).toBe(404)
  })

  it('goes away as a table', async () => {
    const { status, text } = await suite.as('deputy').get(`${DISCREPANCIES}/table?format=csv`)
    expect(status).toBe(200)
    expect(text).toContain('отметка 4')
    expect((await suite.as('otherTeacher').get(`${DISCREPANCIES}/table?format=csv`)).text).not.toContain(
      'отметка 4',
    )
  })
})

describe('the archive of a year', () => {
  const ARCHIVES = '/api/paper-journals/archives'
  const made = async (id: number) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await suite.as('deputy').get(`${ARCHIVES}/${id}`)
      const { state } = body as { state: string }
      if (state !== 'waiting' && state !== 'running') return state
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return 'never'
  }

  it('holds every journal, its hashes and a signature that fits', async () => {
    const answer = await suite.as('deputy').post(ARCHIVES, { year: suite.world.year })
    expect(answer.status).toBe(200)
    const { id } = answer.body as { id: number }
    expect(await made(id)).toBe('done')
    const bytes = await bytesOf(`${ARCHIVES}/${id}/file`, 'deputy')
    const row = await suite.payload.findByID({
      collection: 'journal-archives',
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect(row).toMatchObject({ sha256: sha256(bytes), size: bytes.length })
    const files = new Map(Object.entries(unzipSync(bytes)))
    const textOf = (name: string) => new TextDecoder().decode(files.get(name))
    expect([...files.keys()].filter((name) => name.endsWith('.pdf'))).toHaveLength(3)
    expect([...files.keys()].some((name) => name.startsWith('7А/Математика'))).toBe(true)
    const archive = {
      files,
      manifest: textOf('manifest.json'),
      signature: textOf('manifest.sig'),
      publicKey: textOf('public-key.pem'),
    }
    expect(checkArchive(archive)).toEqual([])
  })

  it('holds the final marks of a class, and tells when their sheet was altered', async () => {
    const { students, subjects, year, classes, workloads, school } = suite.world
    await suite.payload.create({
      collection: 'final-marks' as never,
      overrideAccess: true,
      data: {
        school,
        student: students.student,
        subject: subjects.maths,
        kind: 'year',
        period: year,
        year,
        class: classes.own,
        workload: workloads.maths,
        value: 4,
      } as never,
    })
    const { body } = await suite.as('deputy').post<{ id: number }>(ARCHIVES, { year })
    expect(await made(body.id)).toBe('done')
    const files = new Map(Object.entries(unzipSync(await bytesOf(`${ARCHIVES}/${body.id}/file`, 'deputy'))))
    const sheet = '7А/Итоговые отметки.pdf'
    expect([...files.keys()].filter((name) => name.endsWith('Итоговые отметки.pdf'))).toEqual([sheet])
    expect(new TextDecoder('latin1').decode(files.get(sheet)!.slice(0, 5))).toBe('%PDF-')
    const textOf = (name: string) => new TextDecoder().decode(files.get(name))
    const check = () =>
      checkArchive({
        files,
        manifest: textOf('manifest.json'),
        signature: textOf('manifest.sig'),
        publicKey: textOf('public-key.pem'),
      })
    expect(check()).toEqual([])
    files.set(
      sheet,
      files.get(sheet)!.map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
    )
    expect(check()).toEqual([{ kind: 'changed', path: sheet }])
    files.delete(sheet)
    expect(check()).toEqual([{ kind: 'missing', path: sheet }])
  })

  it('is for those who oversee the journals', async () => {
    expect((await suite.as('teacher').post(ARCHIVES, { year: suite.world.year })).status).toBe(403)
    expect((await suite.asAway('deputy').post(ARCHIVES, { year: suite.world.year })).status).toBe(404)
  })
})
