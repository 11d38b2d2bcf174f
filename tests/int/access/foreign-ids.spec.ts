import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Field } from 'payload'

import { registryOf } from '@/core/registry'

import type { Caller } from '../../helpers/actors'
import type { Doc } from '../../helpers/factories'
import { graphqlNames } from '../../helpers/graphql-names'
import { loadMatrices } from '../../helpers/matrices'
import { useSchools } from '../../helpers/suite'
import { ACTORS, type ActorName } from '../../helpers/world'

const suite = useSchools({ isPopulated: true })
const matrices = await loadMatrices()
const slugs = [...matrices.values()].flatMap((matrix) => Object.keys(matrix.collections))
const endpoints = [...matrices.values()].flatMap((matrix) => Object.entries(matrix.endpoints ?? {}))

/** Ids of every collection, of both schools. */
const ids = new Map<string, number[]>()
beforeAll(async () => {
  for (const slug of slugs) {
    const { docs } = await suite.payload.find({
      collection: slug as CollectionSlug,
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
    })
    ids.set(
      slug,
      docs.map(({ id }) => id),
    )
  }
}, 60_000)

/** Ids from all over the collection, of both schools. */
const sampleOf = (slug: string, size = 12): number[] => {
  const all = ids.get(slug) ?? []
  const step = Math.max(1, Math.floor(all.length / size))
  return all.filter((_, index) => index % step === 0)
}

const readable = async (caller: Caller, slug: string): Promise<Set<number>> => {
  const { body } = await caller.get<{ docs?: Doc[] }>(`/api/${slug}?limit=200`)
  return new Set((body.docs ?? []).map(({ id }) => id))
}

describe.each(slugs)('%s by id', (slug) => {
  it('opens for a person exactly what that person’s list holds', async () => {
    const { one } = graphqlNames(suite.payload, slug)
    for (const actor of ACTORS) {
      const caller = suite.as(actor)
      const own = await readable(caller, slug)
      const verdicts: Record<string, unknown> = {}
      const expected: Record<string, unknown> = {}
      const sample = sampleOf(slug)
      const asked = sample.map((id) => `of${id}: ${one}(id: ${id}) { id }`)
      const { data } = await caller.graphql(`{ ${asked.join(' ')} }`)
      for (const [index, id] of sample.entries()) {
        const isOwn = own.has(id)
        expected[`GraphQL ${id}`] = isOwn
        verdicts[`GraphQL ${id}`] = Boolean(data?.[`of${id}`])
        if (index % 3 > 0) continue
        expected[`REST ${id}`] = isOwn
        verdicts[`REST ${id}`] = (await caller.get(`/api/${slug}/${id}`)).status === 200
      }
      expect({ actor, ...verdicts }).toEqual({ actor, ...expected })
    }
  }, 60_000)

  it('fills in no relation that the person may not open', async () => {
    const { fields } = suite.payload.config.collections.find((collection) => collection.slug === slug)!
    const relations = relationsIn(fields)
    for (const actor of ['teacher', 'technical', 'student', 'guardian'] as const) {
      const { body } = await suite.as(actor).get<{ docs?: Doc[] }>(`/api/${slug}?limit=200&depth=2`)
      for (const { name, to } of relations) {
        const filled = (body.docs ?? [])
          .map((doc) => doc[name])
          .filter((value) => typeof value === 'object' && value)
        if (filled.length === 0) continue
        const own = await readable(suite.as(actor), to)
        const foreign = (filled as Doc[]).flat().filter(({ id }) => !own.has(id))
        expect({ actor, name, foreign }).toEqual({ actor, name, foreign: [] })
      }
    }
  })
})

const relationsIn = (fields: readonly Field[]): { name: string; to: string }[] =>
  fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return relationsIn(field.fields)
    return field.type === 'relationship' && typeof field.relationTo === 'string'
      ? [{ name: field.name, to: field.relationTo }]
      : []
  })

describe('personal data', () => {
  it('guesses no field through a search that it does not show', async () => {
    const { world, payload } = suite
    await payload.update({
      collection: 'people',
      id: world.people.deputy,
      data: { snils: '123-456-789 00', phone: '+7 900 000-00-01', birthDate: '1980-02-03' },
      overrideAccess: true,
    })
    for (const actor of ['teacher', 'technical', 'student', 'guardian', 'medical'] as const) {
      const { text } = await suite
        .as(actor)
        .get(`/api/people?limit=200&where[id][equals]=${world.people.deputy}`)
      for (const secret of ['123-456', '900 000', '1980-02-03']) expect(text).not.toContain(secret)
      for (const path of [
        'people?where[snils][like]=123',
        'people?where[phone][like]=900',
        'staff?where[person.snils][like]=123',
        'staff?where[person.phone][like]=900',
        'users?where[person.birthDate][equals]=1980-02-03',
      ]) {
        const { body } = await suite.as(actor).get<{ totalDocs?: number }>(`/api/${path}`)
        expect({ actor, path, found: body.totalDocs ?? 0 }).toEqual({ actor, path, found: 0 })
      }
      const sorted = await suite.as(actor).get('/api/people?sort=snils')
      expect(sorted.status === 200 ? sorted.text.includes('snils') : false).toBe(false)
    }
  })

  it('shows a person’s contacts to the office, and to oneself', async () => {
    const { world } = suite
    const path = `/api/people/${world.people.deputy}` as const
    expect((await suite.as('secretary').get(path)).body).toMatchObject({
      snils: '123-456-789 00',
      phone: '+7 900 000-00-01',
    })
    expect((await suite.as('deputy').get(path)).body).toMatchObject({ phone: '+7 900 000-00-01' })
  })
})

/** Whose ids an actor must not reach, within the own school. */
const FOREIGN: Partial<Record<ActorName, (name: string) => number[]>> = {
  teacher: (name) => foreignTo('otherMaths', name),
  classTeacher: (name) => foreignTo('otherMaths', name),
  otherTeacher: (name) => [...foreignTo('maths', name), ...foreignTo('english', name)],
  student: (name) =>
    name === 'student'
      ? [suite.world.students.classmate, suite.world.students.otherStudent]
      : foreignTo('otherMaths', name),
  guardian: (name) =>
    name === 'student'
      ? [suite.world.students.classmate, suite.world.students.otherStudent]
      : foreignTo('otherMaths', name),
}

/** The answers to the homework of each course, of this school. */
const answersOf: Record<'maths' | 'english' | 'otherMaths', number> = { maths: 0, english: 0, otherMaths: 0 }
beforeAll(async () => {
  for (const course of ['maths', 'english', 'otherMaths'] as const) {
    const { docs } = await suite.payload.find({
      collection: 'homework-works',
      where: { lesson: { equals: suite.world.lessons[course] } },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    answersOf[course] = docs[0]?.id ?? 0
  }
})

const foreignTo = (course: 'maths' | 'english' | 'otherMaths', name: string): number[] => {
  const { workloads, lessons, assignments, students, classes, divisions, people } = suite.world
  const isOther = course === 'otherMaths'
  const byName: Record<string, number> = {
    workload: workloads[course],
    lesson: lessons[course],
    assignment: assignments[course],
    student: isOther ? students.otherStudent : students.student,
    class: isOther ? classes.other : classes.own,
    division: isOther ? divisions.other : divisions.own,
    person: isOther ? people.otherStudent : people.student,
    import: ids.get('imports')?.[0] ?? 0,
    // Nobody of the teachers stands in in what is populated: all of them are foreign.
    substitution: ids.get('substitutions')?.[0] ?? 0,
    feed: ids.get('calendar-feeds')?.[0] ?? 0,
    // Made in the order of actors; the first is the administrator's, who is told nothing.
    device: eldest('push-devices')[0] ?? 0,
    // Of the deputy: the factors of the own school were made first.
    factor: eldest('second-factors')[0] ?? 0,
    signIn: eldest('sign-ins')[0] ?? 0,
    // In the order in which they are made: of an own pupil and of somebody else's.
    notice: ids.get('absence-notices')?.[isOther ? 2 : 1] ?? 0,
    // In the order in which they are made.
    discrepancy: ids.get('journal-discrepancies')?.[['maths', 'otherMaths', 'english'].indexOf(course)] ?? 0,
    answer: answersOf[course],
    journalRemark: ids.get('journal-remarks')?.toSorted((a, b) => a - b)[isOther ? 1 : 0] ?? 0,
    record: eldest('class-events')[isOther ? 1 : 0] ?? 0,
    picture: eldest('class-event-pictures')[isOther ? 1 : 0] ?? 0,
  }
  return byName[name] === undefined ? [] : [byName[name]]
}

/** Ids grow with time, and the own school was filled first. */
const eldest = (slug: string): number[] => [...(ids.get(slug) ?? [])].sort((one, other) => one - other)

/** Ids grow with time, and the other school was filled last. */
const newest = (slug: string): number => Math.max(...(ids.get(slug) ?? []))

/** Ids of the other school, and of nothing, for a parameter of an address. */
const strange = (name: string): number[] => {
  const { workloads, lessons, assignments, students, classes, divisions, people, terms } = suite.away
  const byName: Record<string, number | undefined> = {
    workload: workloads.maths,
    lesson: lessons.maths,
    assignment: assignments.maths,
    student: students.student,
    class: classes.own,
    division: divisions.own,
    person: people.student,
    term: terms[1],
    year: suite.away.year,
    plan: newest('curricula'),
    variant: newest('lesson-plans'),
    remark: newest('plan-remarks'),
    file: newest('media'),
    entry: newest('file-documents'),
    import: newest('imports'),
    export: newest('data-exports'),
    order: newest('orders'),
    scan: newest('order-scans'),
    request: newest('data-requests'),
    act: newest('retention-acts'),
    document: newest('documents'),
    version: newest('timetable-versions'),
    staff: newest('staff'),
    absence: newest('staff-absences'),
    substitution: newest('substitutions'),
    feed: newest('calendar-feeds'),
    device: newest('push-devices'),
    discrepancy: newest('journal-discrepancies'),
    archive: newest('journal-archives'),
    notice: newest('absence-notices'),
    answer: newest('homework-works'),
    journalRemark: newest('journal-remarks'),
    lock: newest('journal-locks'),
    opening: newest('journal-openings'),
    rules: newest('mark-rules'),
    event: newest('calendar-events'),
    room: newest('rooms'),
    record: newest('class-events'),
    picture: newest('class-event-pictures'),
    factor: newest('second-factors'),
    signIn: newest('sign-ins'),
    account: suite.away.users.teacher,
  }
  const id = byName[name]
  if (id === undefined) throw new Error(`Which foreign id stands for :${name}? Say it here.`)
  return [id, 1]
}

/** Parts of addresses that are words and not ids. */
const WORDS: Record<string, string | undefined> = {
  group: 'leave',
  part: 'awards',
  step: 'school',
  plugin: 'nothing',
  token: '0'.repeat(64),
  backup: 'school-20260101T000000Z-00000000.tar.gz',
}
const isId = (param: string): boolean => WORDS[param] === undefined
const paramsOf = (name: string): string[] => [...name.matchAll(/:(\w+)/g)].map((match) => match[1]!)

/** What the whole office of a school may open: within the school nobody has a foreign one. */
const OF_THE_OFFICE = [
  'account',
  'file',
  'document',
  'act',
  'order',
  'scan',
  'import',
  'export',
  'request',
  'year',
  'plan',
  'variant',
  'remark',
  'version',
  'staff',
  'absence',
  'archive',
  'lock',
  'opening',
  'journalRemark',
  'rules',
  'event',
  'room',
]

const PLAN_CARD = { name: 'План', grade: 7, profile: null, weekDays: 5, weeks: 34, classes: [] }

const lessonPlanCard = () => ({
  title: 'План',
  subject: suite.world.subjects.maths,
  grade: 7,
  year: null,
  hoursPerWeek: 2,
  profile: null,
  textbook: null,
})

const paper = (): FormData => {
  const form = new FormData()
  form.append('file', new Blob(['text'], { type: 'text/plain' }), 'task.txt')
  return form
}

const NO_GROUPS = ['Первая', 'Вторая'].map((name) => ({ name, students: [] as number[] }))

const occasion = () => ({
  seen: 'x',
  title: 'Событие',
  from: suite.world.dates.today,
  to: suite.world.dates.today,
})

/** Bodies that are right in themselves, so that only the id can be wrong. */
const BODIES: Record<string, (() => unknown) | undefined> = {
  'post /finals/workloads/:workload': () => ({
    changes: [
      {
        student: suite.world.students.student,
        period: `term-${suite.world.terms[1]}`,
        was: null,
        now: 4,
        reason: 'Проверка',
      },
    ],
  }),
  'patch /substituting/absences/:absence': () => ({
    staff: suite.world.staff.teacher,
    from: suite.world.dates.today,
    to: suite.world.dates.today,
    reason: 'leave',
    seen: 1,
  }),
  'post /journal-control/remarks/:journalRemark/answer': () => ({ text: 'Исправлено', seen: 1 }),
  'post /journal-control/remarks/:journalRemark/return': () => ({ text: 'Не исправлено', seen: 1 }),
  'post /journal-control/remarks/:journalRemark/closing': () => ({ seen: 1 }),
  'post /journal-control/remarks/:journalRemark/reopening': () => ({ text: 'Снова', seen: 1 }),
  'post /journal-control/locks/:lock/lift': () => ({ reason: 'Ошибка' }),
  'patch /schedule/versions/:version': () => ({ name: 'Черновик' }),
  'post /schedule/versions/:version/changes': () => ({ revision: 1, remove: [], put: [] }),
  'post /schedule/versions/:version/preview': () => ({ from: suite.world.dates.future }),
  'post /schedule/versions/:version/publication': () => ({ from: suite.world.dates.future, revision: 1 }),
  'post /schedule/versions/:version/search': () => ({ revision: 1 }),
  'post /schedule/versions/:version/search/take': () => ({ revision: 1 }),
  'put /schedule/joint-lessons/:workload': () => ({ with: [] }),
  'put /schedule/pairs/:workload': () => ({ wantsPairs: true }),
  'put /schedule/limits/:staff': () => ({ room: null, unavailable: [] }),
  'patch /movement/orders/:order': () => ({
    kind: 'leave-school',
    date: suite.world.dates.today,
    effectiveOn: suite.world.dates.today,
    lines: [{ student: suite.world.students.student }],
  }),
  'post /document-store/:document/requests': () => ({ people: [suite.world.people.teacher] }),
  'post /journal/lessons/:lesson/assignments': () => ({
    type: suite.world.assignmentTypes.answer,
    weight: 10,
    position: 3,
  }),
  'post /journal/lessons/:lesson/copies': () => ({
    parts: ['topic'],
    targets: [{ lesson: suite.world.lessons.maths, was: {} }],
  }),
  'patch /class-cards/:class': () => ({
    year: suite.world.year,
    grade: 7,
    letter: 'Я',
    profile: null,
    room: null,
    termSet: suite.world.termSet,
    bellSchedule: null,
    classTeachers: [],
  }),
  'post /curriculum/years/:year/plans': () => ({ card: PLAN_CARD }),
  'patch /curriculum/plans/:plan': () => ({ card: PLAN_CARD, seen: PLAN_CARD }),
  'put /curriculum/years/:year/cells': () => ({
    changes: [{ curriculum: 1, subject: suite.world.subjects.maths, component: 'formed', was: null, now: 1 }],
  }),
  'post /curriculum/years/:year/check': () => ({
    rows: [['Предмет', 'План']],
    matching: { component: null, subject: 0, plans: [{ curriculum: 1, column: 1 }] },
  }),
  'post /curriculum/years/:year/imports': () => ({
    rows: [['Предмет', 'План']],
    matching: { component: null, subject: 0, plans: [{ curriculum: 1, column: 1 }] },
  }),
  'post /curriculum/years/:year/copy': () => ({ to: suite.world.year, plans: [1] }),
  'post /curriculum/years/:year/workloads': () => ({
    date: suite.world.dates.today,
    changes: [
      {
        class: suite.world.classes.own,
        subject: suite.world.subjects.maths,
        subgroup: null,
        workload: null,
        seen: [],
        was: null,
        now: { teacher: suite.world.staff.teacher, hoursPerWeek: 1 },
      },
    ],
  }),
  'patch /planning/plans/:variant': () => ({ card: lessonPlanCard(), revision: 1 }),
  'put /planning/plans/:variant/topics': () => ({ revision: 1, topics: [] }),
  'post /planning/plans/:variant/steps': () => ({ step: 'submit', revision: 1 }),
  'post /planning/plans/:variant/remarks': () => ({ text: 'Замечание' }),
  'patch /planning/remarks/:remark': () => ({ answer: 'Ответ' }),
  'post /laying/workloads/:workload/preview': () => ({ way: { way: 'move' } }),
  'post /laying/workloads/:workload/relay': () => ({ way: { way: 'move' }, revision: 1, seen: 'x' }),
  'post /laying/workloads/:workload/given': () => ({ revision: 1, topic: 1, lesson: null }),
  'post /divisions/classes/:class': () => ({
    name: 'Английский язык',
    subjects: [suite.world.subjects.english],
    from: suite.world.dates.today,
    parts: NO_GROUPS,
  }),
  'post /divisions/classes/:class/proposal': () => ({ by: 'list', count: 2, date: suite.world.dates.today }),
  'post /divisions/classes/:class/adopt': () => ({ subject: suite.world.subjects.english }),
  'patch /divisions/:division': () => ({
    revision: 1,
    name: 'Деление',
    from: suite.world.dates.today,
    parts: NO_GROUPS.map((group, index) => ({ ...group, part: index + 1 })),
  }),
  'post /divisions/:division/close': () => ({ revision: 1, to: suite.world.dates.today }),
  'put /importing/:import/matching': () => ({ matching: {} }),
  'post /importing/:import/confirmation': () => ({
    counts: { new: 0, changed: 0, same: 0, duplicate: 0, error: 0 },
  }),
  'patch /absences/:notice': () => ({
    from: suite.world.dates.today,
    to: suite.world.dates.today,
    reason: 'family',
    seen: 1,
  }),
  'post /absences/:notice/files': () => paper(),
  'patch /paper-journals/discrepancies/:discrepancy': () => ({ seen: 1, done: 'Исправлено' }),
  'post /divisions/:division/reopen': () => ({ revision: 1 }),
  'post /journal/lessons/:lesson/files': () => paper(),
  'post /diary/students/:student/readings': () => ({ date: suite.world.dates.today }),
  'post /diary/students/:student/signatures': () => ({ date: suite.world.dates.today }),
  'put /diary/homework/:lesson/done': () => ({ isDone: true }),
  'put /diary/homework/:lesson/answer': () => ({ text: 'Ответ' }),
  'post /diary/homework/:lesson/files': () => paper(),
  'post /diary/homework/:lesson/seen': () => ({ answers: [] }),
  'put /diary/answers/:answer/reply': () => ({
    text: 'Хорошо',
    revision: 1,
    was: { text: null, isReturned: false },
  }),
  'patch /registry/people/:person': () => ({ values: {}, seen: {} }),
  'put /calendar/events/:event': () => ({
    ...occasion(),
    kind: 'event',
    audience: 'everybody',
  }),
  'put /class-life/events/:record': () => ({ ...occasion(), kind: 1 }),
  'patch /class-life/pictures/:picture': () => ({ isPublished: false }),
  'post /account-security/sign-ins/:signIn/answer': () => ({ isMine: true }),
}

const PERIOD = '?from=2026-11-01&to=2026-11-30'
/** What an address cannot do without. */
const QUERIES: Record<string, string | undefined> = {
  'delete /planning/plans/:variant': '?revision=1',
  'get /paper-journals/workloads/:workload/pages': PERIOD,
  'get /paper-journals/classes/:class/pages': PERIOD,
  'get /calendar/rooms/:room/bookings': '?from=2026-11-25',
  'get /schedule/versions/:version/control-works': '?from=2026-12-01',
  'get /finals/workloads/:workload/history': '?student=1&period=term-1',
}

const call = (caller: Caller, name: string, fill: (param: string) => number) => {
  const [method, path] = name.split(' ') as ['get' | 'post' | 'patch' | 'put' | 'delete', string]
  const filled =
    `/api${path.replaceAll(/:(\w+)/g, (_, param: string) => WORDS[param] ?? String(fill(param)))}` as const
  return method === 'get' || method === 'delete'
    ? caller[method](`${filled}${QUERIES[name] ?? ''}`)
    : caller[method](filled, BODIES[name]?.() ?? {})
}

const withIds = endpoints.filter(([name]) => paramsOf(name).some(isId))

describe.each(withIds)('%s', (name, allowed) => {
  const params = paramsOf(name).filter(isId)

  it('finds nothing of the other school, and nothing that is not there', async () => {
    for (const actor of allowed) {
      for (const round of [0, 1]) {
        const answer = await call(suite.as(actor), name, (param) => strange(param)[round]!)
        expect({ actor, round, status: answer.status }).toEqual({ actor, round, status: 404 })
        expect(answer.body).toMatchObject({ errors: [{ code: 'not-found' }] })
      }
    }
  })

  it('finds nothing foreign in the own school', async () => {
    let tried = 0
    for (const actor of Object.keys(FOREIGN) as ActorName[]) {
      if (!allowed.includes(actor as never) && actor !== 'otherTeacher') continue
      for (const id of FOREIGN[actor]!(params[0]!)) {
        const { status } = await call(suite.as(actor), name, () => id)
        tried += 1
        expect({ actor, id, isOpen: status < 400 }).toEqual({ actor, id, isOpen: false })
        expect([403, 404]).toContain(status)
      }
    }
    expect(tried > 0 || OF_THE_OFFICE.includes(params[0]!)).toBe(true)
  })

  it.each(['abc', '0', '-1', '1.5', '99999999999999999999', '%27%20or%201=1'])(
    'refuses the id %s',
    async (id) => {
      const [actor] = allowed
      const { status, text } = await call(suite.as(actor!), name, () => id as never)
      expect([400, 404]).toContain(status)
      expect(text).not.toMatch(/sqlite|select |at \/|\.ts:/i)
    },
  )
})

it('every endpoint with an id is among them', () => {
  const own = registryOf(suite.payload)
    .plugins.flatMap((plugin) => plugin.endpoints ?? [])
    .filter(({ path }) => paramsOf(path).some(isId))
    .map(({ method, path }) => `${method} ${path}`)
  expect(withIds.map(([name]) => name).sort()).toEqual(own.sort())
})
