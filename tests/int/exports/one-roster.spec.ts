import { beforeAll, describe, expect, it } from '@jest/globals'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { checkRoster } from '@/plugins/exports/domain/check-roster'
import { readRoster } from '@/plugins/exports/operations/roster-zip'
import { exportRoster } from '@/plugins/exports/operations/one-roster'
import { requireFacts } from '@/access/require-facts'
import { randomUUID } from 'node:crypto'
import { newId } from '@/core/ids'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { type Caller, signInActors } from '../../helpers/actors'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

type Report = {
  entry: number | null
  counts: Record<string, number> | null
  faults: { file: string; line: number | null; column: string | null; message: string }[]
  notes: string[]
}

const archive = async (): Promise<Uint8Array> => {
  const req = await suite.reqOf('administrator')
  return exportRoster(req, await requireFacts(req))
}

const send = (caller: Caller, way: 'check' | 'import', bytes: Uint8Array) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/zip' }), 'roster.zip')
  return caller.post<Report>(`/api/one-roster/${way}`, form)
}

/** A school with nothing in it but its administrator. */
const emptySchool = async (): Promise<{ school: number; admin: Caller }> => {
  const { id: school } = await suite.world.build('schools', { name: 'Пустая школа' })
  const user: { id: number | string } = await suite.payload.db.create({
    collection: 'users',
    data: {
      id: newId(),
      username: `admin-${school}`,
      statuses: ['administrator'],
      locale: 'ru',
      theme: 'auto',
      schools: [{ id: randomUUID(), school }],
    },
  })
  const { as } = await signInActors(suite.payload, [Number(user.id)])
  return { school, admin: as(Number(user.id)) }
}

/** What a school holds, by names and not by numbers. */
const portrait = async (school: number) => {
  const reference = await readReference(suite.payload, school)
  const { classes, people, students, years } = reference
  const learners = reference.enrolments.filter(
    (row) => years.get(classes.get(row.class)!.year)?.name === '2026/27',
  )
  const nameOf = (student: number): string => people.get(students.get(student)!.person)!.fullName
  return {
    classes: [...new Set(learners.map((row) => classes.get(row.class)!.name))].sort(),
    enrolments: learners
      .map((row) => `${nameOf(row.student)} ${classes.get(row.class)!.name} ${row.from} ${row.to ?? ''}`)
      .sort(),
    teachers: [...classes.values()]
      .flatMap(({ name, classTeachers }) =>
        classTeachers.map(
          ({ staff }) => `${name} ${people.get(reference.staff.get(staff)!.person)!.fullName}`,
        ),
      )
      .sort(),
    ties: reference.guardianships
      .map((tie) => `${people.get(tie.guardian)!.fullName} ${nameOf(tie.student)}`)
      .sort(),
    workloads: [...reference.workloads.values()]
      .map((row) =>
        [
          classes.get(row.class)!.name,
          reference.subjects.get(row.subject)!.name,
          people.get(reference.staff.get(row.teacher)!.person)!.fullName,
          row.subgroup ? reference.subgroups.get(row.subgroup)!.name : '',
          row.hoursPerWeek,
          row.from,
          row.to,
        ].join(' '),
      )
      .sort(),
    groups: reference.subgroupMembers
      .map((row) => `${reference.subgroups.get(row.subgroup)!.name} ${nameOf(row.student)}`)
      .sort(),
    subjects: [...reference.subjects.values()].map(({ name }) => name).sort(),
  }
}

/** A half of the class learns English apart. */
const divide = async (): Promise<void> => {
  const { world } = suite
  const subgroup = await world.build('subgroups', {
    class: world.classes.own,
    subject: world.subjects.english,
    name: 'Группа 1, сильная',
  })
  await world.build('subgroup-members', {
    subgroup: subgroup.id,
    student: world.students.student,
    from: '2026-09-01',
  })
  await world.build('workloads', {
    class: world.classes.own,
    subject: world.subjects.english,
    teacher: world.staff.otherTeacher,
    subgroup: subgroup.id,
    hoursPerWeek: 2.5,
    from: '2026-09-01',
  })
}

describe('the archive', () => {
  beforeAll(divide)

  it('is for administrators', async () => {
    expect((await suite.nobody.get('/api/one-roster/file')).status).toBe(401)
    expect((await suite.as('secretary').get('/api/one-roster/file')).status).toBe(403)
    expect((await suite.as('administrator').get('/api/one-roster/file')).status).toBe(200)
    expect((await suite.as('administrator').post('/api/one-roster/check')).status).toBe(400)
  })

  it('holds the columns of the specification and nothing that refers nowhere', async () => {
    const bytes = await archive()
    expect(checkRoster(readRoster(bytes))).toEqual([])
    const files = unzipSync(bytes)
    expect(strFromU8(files['users.csv']!).split('\r\n')[0]).toBe(
      'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
    )
    expect(strFromU8(files['manifest.csv']!)).toContain('oneroster.version,1.1\r\n')
  })

  it('fills an empty school with the same classes, people and enrolments, once', async () => {
    const bytes = await archive()
    const { school, admin } = await emptySchool()
    const check = await send(admin, 'check', bytes)
    expect(check.body.faults).toEqual([])
    expect(check.body.counts).toMatchObject({ years: 1, students: 3, enrolments: 3 })
    expect((await readReference(suite.payload, school)).people.size).toBe(0)

    const first = await send(admin, 'import', bytes)
    expect(first.status).toBe(200)
    expect(first.body.counts).toEqual(check.body.counts)
    expect(await portrait(school)).toEqual(await portrait(suite.world.school))

    const second = await send(admin, 'import', bytes)
    expect(Object.values(second.body.counts!).every((count) => count === 0)).toBe(true)
    expect(await portrait(school)).toEqual(await portrait(suite.world.school))
  })

  it('is taken back whole, while nothing is built on it', async () => {
    const { school, admin } = await emptySchool()
    const counted = async () =>
      Promise.all(
        [
          'people',
          'students',
          'staff',
          'classes',
          'workloads',
          'subgroups',
          'years',
          'terms',
          'roster-ids',
        ].map((collection) =>
          rows({ payload: suite.payload }).count({
            collection: collection as 'people',
            where: { school: { equals: school } },
          }),
        ),
      )
    const before = await counted()
    const { body } = await send(admin, 'import', await archive())
    expect((await counted())[0]).toBeGreaterThan(before[0]!)
    const address = `/api/importing/${body.entry}/undo` as const
    expect((await suite.as('administrator').post(address, {})).status).toBe(404)
    const { students, classes } = await readReference(suite.payload, school)
    expect([students.size, classes.size]).toEqual([3, 2])
    expect((await admin.post(address, {})).status).toBe(200)
    expect(await counted()).toEqual(before)
    expect((await admin.post(address, {})).status).toBe(409)
  })

  it('changes nothing in the school that it came from', async () => {
    const before = await portrait(suite.world.school)
    const { body } = await send(suite.as('administrator'), 'import', await archive())
    expect(Object.values(body.counts!).every((count) => count === 0)).toBe(true)
    expect(await portrait(suite.world.school)).toEqual(before)
  })
})

describe('a bad archive', () => {
  const broken = async (name: string, change: (text: string) => string): Promise<Uint8Array> => {
    const files = unzipSync(await archive())
    return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) })
  }

  it.each([
    ['users.csv', (text: string) => text.replace(',student,', ',pupil,'), 'role'],
    [
      'users.csv',
      (text: string) => text.replace('givenName,familyName', 'familyName,givenName'),
      'givenName',
    ],
    ['enrollments.csv', (text: string) => text.replace(/person-\d+/, 'person-1'), 'userSourcedId'],
    ['academicSessions.csv', (text: string) => text.replace('2026-09-01', '01.09.2026'), 'startDate'],
    ['manifest.csv', (text: string) => text.replace('version,1.1', 'version,1.2'), 'oneroster.version'],
    ['manifest.csv', (text: string) => text.replace('users,bulk', 'users,delta'), 'file.users'],
  ])('is told by file, line and column: %s', async (name, change, column) => {
    const bytes = await broken(name, change)
    const { body } = await send(suite.as('administrator'), 'check', bytes)
    expect(body.faults[0]).toMatchObject({ file: name, column })
    expect((await send(suite.as('administrator'), 'import', bytes)).status).toBe(422)
  })

  it.each([
    ['no archive', () => strToU8('hello')],
    ['paths', () => zipSync({ '../users.csv': strToU8('a') })],
    ['a bomb', () => zipSync({ 'users.csv': new Uint8Array(120 * 1024 * 1024) })],
    ['another encoding', () => zipSync({ 'users.csv': new Uint8Array([0xcf, 0xf0, 0xe8]) })],
  ])('is refused: %s', async (_, make) => {
    const { status, text } = await send(suite.as('administrator'), 'check', make())
    expect(status).toBe(422)
    expect(text).toContain('bad-archive')
  })
})
