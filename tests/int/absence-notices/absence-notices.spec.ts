import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, absence, stored } = journalOf(suite)
const NOTICES = '/api/absences'
const TODAY = '2026-11-23'

const body = (more: object = {}) => ({
  student: suite.world.students.student,
  from: TODAY,
  to: '2026-11-30',
  reason: 'illness',
  note: 'Температура',
  ...more,
})
const codes = async (student = suite.world.students.student) =>
  (await stored('attendance', { student: { equals: student } })).map(({ lesson, code }) => [lesson, code])
const changes = async () =>
  (await stored('journal-changes', { kind: { equals: 'attendance' } })).map(({ before, after }) => [
    before,
    after,
  ])
let id = 0

describe('a notice of absence', () => {
  it('puts the code into every lesson of its days, with its place in the change journal', async () => {
    const answer = await suite.as('guardian').post(NOTICES, body())
    expect(answer.status).toBe(200)
    id = (answer.body as { id: number }).id
    const { lessons } = suite.world
    expect((await codes()).sort()).toEqual(
      [
        [lessons.maths, 'ill'],
        [lessons.english, 'ill'],
        [lessons.futureMaths, 'ill'],
      ].sort(),
    )
    expect(await changes()).toEqual([
      [null, 'ill'],
      [null, 'ill'],
      [null, 'ill'],
    ])
    const totals = await stored('term-totals', { student: { equals: suite.world.students.student } })
    expect(totals.reduce((sum, row) => sum + Number(row.absentIll), 0)).toBe(3)
  })

  it('is told once for the same days', async () => {
    expectRefusal(await suite.as('guardian').post(NOTICES, body({ from: '2026-11-25' })), {
      status: 409,
      says: 'уже есть сообщение',
    })
    const twice = await Promise.all(
      [1, 2].map(() => suite.as('guardian').post(NOTICES, body({ from: '2026-12-10', to: '2026-12-11' }))),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('reaches the class teacher, and of illness the nurse, and nobody else', async () => {
    const read = async (
      actor: 'classTeacher' | 'medical' | 'teacher' | 'deputy' | 'administrator' | 'otherGuardian',
    ) => {
      const { status, body: list } = await suite
        .as(actor)
        .get<{ docs?: unknown[] }>('/api/absence-notices?limit=10')
      return status === 200 ? (list.docs ?? []).length : status
    }
    expect(await read('classTeacher')).toBe(2)
    expect(await read('medical')).toBe(2)
    for (const actor of ['teacher', 'deputy', 'administrator', 'otherGuardian'] as const)
      expect([actor, [0, 403].includes(await read(actor))]).toEqual([actor, true])
  })

  it('is noted by both, each for themselves', async () => {
    expect((await suite.as('classTeacher').post(`${NOTICES}/${id}/note`, {})).status).toBe(200)
    expect((await suite.as('teacher').post(`${NOTICES}/${id}/note`, {})).status).toBe(404)
    const row = await suite.payload.findByID({
      collection: 'absence-notices',
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect(row).toMatchObject({ seenBy: suite.world.users.classTeacher, nurseSeenAt: null })
  })

  it('leaves what a teacher has recorded', async () => {
    // The teacher sees the child in the room after all.
    const seen = await record({ attendance: [absence('late', { was: 'ill' })] })
    expect(seen.status).toBe(200)
    const shorter = await suite
      .as('guardian')
      .patch(`${NOTICES}/${id}`, { from: TODAY, to: TODAY, reason: 'illness', seen: 1 })
    expect(shorter.status).toBe(200)
    const { lessons } = suite.world
    expect((await codes()).sort()).toEqual(
      [
        [lessons.maths, 'late'],
        [lessons.english, 'ill'],
      ].sort(),
    )
  })

  it('is refused when it was changed meanwhile', async () => {
    expectRefusal(
      await suite
        .as('guardian')
        .patch(`${NOTICES}/${id}`, { from: TODAY, to: TODAY, reason: 'doctor', seen: 1 }),
      { status: 409, says: 'Обновите страницу' },
    )
  })

  it('takes its codes back when the child comes after all', async () => {
    expect((await suite.as('guardian').post(`${NOTICES}/${id}/withdrawal`, {})).status).toBe(200)
    expect(await codes()).toEqual([[suite.world.lessons.maths, 'late']])
    expect((await suite.as('guardian').post(`${NOTICES}/${id}/withdrawal`, {})).status).toBe(409)
  })

  it('explains an absence whose reason nobody knew', async () => {
    await record({ attendance: [absence('absent', { student: suite.world.students.classmate })] })
    await suite.payload.create({
      collection: 'guardianships',
      data: {
        school: suite.world.school,
        guardian: suite.world.people.guardian,
        student: suite.world.students.classmate,
        kinship: 'mother',
        from: '2020-01-01',
        mayViewDiary: true,
      } as never,
      overrideAccess: true,
    })
    const answer = await suite
      .as('guardian')
      .post(NOTICES, body({ student: suite.world.students.classmate, to: TODAY, reason: 'doctor' }))
    expect(answer.status).toBe(200)
    expect(await codes(suite.world.students.classmate)).toContainEqual([suite.world.lessons.maths, 'excused'])
  })
})

describe('a notice that is wrong', () => {
  it.each([
    [{ to: '2026-11-01' }, 'не может быть раньше'],
    [{ from: '2026-10-01', to: '2026-10-02' }, 'последние 14 дней'],
    [{ from: '2026-12-01', to: '2027-03-01' }, 'Не больше 60 дней'],
    [{ from: '2027-05-01', to: '2027-05-02' }, 'за 90 дней'],
    [{ reason: 'лень' }, 'Выберите причину'],
    [{ note: 'ы'.repeat(501) }, 'не длиннее 500'],
  ])('%j tells what to do', async (more, says) => {
    expectRefusal(await suite.as('guardian').post(NOTICES, body(more)), { status: 400, says })
  })

  it('is not sent for somebody else’s child, nor by others', async () => {
    const { otherStudent } = suite.world.students
    expect((await suite.as('guardian').post(NOTICES, body({ student: otherStudent }))).status).toBe(404)
    expect((await suite.as('student').post(NOTICES, body())).status).toBe(403)
    expect((await suite.as('classTeacher').post(NOTICES, body())).status).toBe(403)
  })
})

describe('a paper of a notice', () => {
  it('is opened by those who may read the notice', async () => {
    const sent = await suite.as('guardian').post(NOTICES, body({ from: '2026-12-01', to: '2026-12-02' }))
    const { id: notice } = sent.body as { id: number }
    const form = new FormData()
    form.append('file', new Blob(['справка'], { type: 'text/plain' }), 'Справка.txt')
    const added = await suite.as('guardian').post(`${NOTICES}/${notice}/files`, form)
    expect(added.status).toBe(200)
    const address = `${NOTICES}/${notice}/files/${(added.body as { id: number }).id}` as const
    expect((await suite.as('classTeacher').get(address)).text).toContain('справка')
    expect((await suite.as('medical').get(address)).status).toBe(200)
    expect((await suite.as('teacher').get(address)).status).toBe(404)
    expect((await suite.as('administrator').get(address)).status).toBe(403)
  })
})
