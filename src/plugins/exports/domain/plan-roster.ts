import { overlaps, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

import type { RosterRow, RosterSet } from './one-roster'
import { planCourses } from './plan-courses'
import { split } from './roster-csv'
import { knownKey, type RosterPlan, type Term } from './roster-plan'

type Options = {
  set: RosterSet
  reference: Reference
  /** Birth dates of the people who are here, to know them again. */
  birthDates: ReadonlyMap<number, string | null>
  /** Records that earlier archives made: by kind and `sourcedId`. */
  known: ReadonlyMap<string, number>
  makeId: () => number
}

const nameKey = (names: { lastName: string; firstName: string; middleName?: string | null }): string =>
  [names.lastName, names.firstName, names.middleName ?? '']
    .join(' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .trim()

const emailOf = (text: string | undefined): string | null =>
  text && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null

const STAFF_ROLES = ['teacher', 'administrator', 'aide', 'proctor']

/** What of an archive is missing here. Pure: the same archive and the same school give the same plan. */
export const planRoster = ({ set, reference, birthDates, known, makeId }: Options): RosterPlan => {
  const plan: RosterPlan = {
    years: [], termSets: [], subjects: [], classes: [], people: [], students: [], staff: [],
    guardianships: [], enrolments: [], subgroups: [], members: [], workloads: [], known: [], notes: [],
  } // prettier-ignore
  const note = (ru: string, en: string): void => void plan.notes.push({ ru, en })
  const isOwn = (set.orgs ?? []).some(({ sourcedId }) => sourcedId === `school-${reference.school.id}`)

  /** The record for an id: told by an earlier archive, by our own export, by what it is; otherwise `make` makes it. */
  const resolve = (
    kind: string,
    sourcedId: string,
    all: ReadonlyMap<number, unknown>,
    find: () => number | undefined,
    make: (id: number) => void,
  ): number => {
    const before = known.get(knownKey(kind, sourcedId))
    if (before !== undefined && all.has(before)) return before
    const own = isOwn ? Number(/-(\d+)$/.exec(sourcedId)?.[1]) : NaN
    let id = all.has(own) ? own : find()
    if (id === undefined) make((id = makeId()))
    if (id !== own) plan.known.push({ kind, sourcedId, document: id })
    return id
  }

  const sessions = new Map((set.academicSessions ?? []).map((row) => [row.sourcedId!, row]))
  const yearIds = new Map<string, number>()
  for (const row of sessions.values()) {
    if (row.type !== 'schoolYear') continue
    const { sourcedId = '', title = '', startDate = '', endDate = '' } = row
    yearIds.set(
      sourcedId,
      resolve(
        'year', sourcedId, reference.years,
        () => [...reference.years.values()].find((year) => year.name === title || year.startDate === startDate)?.id,
        (id) => plan.years.push({ id, name: title.slice(0, 20), startDate, endDate }),
      ), // prettier-ignore
    )
  }
  /** The school year that a session belongs to. */
  const yearOf = (sourcedId: string): string | undefined => {
    let row = sessions.get(sourcedId)
    for (let step = 0; row && row.type !== 'schoolYear' && step < 5; step += 1)
      row = sessions.get(row.parentSourcedId ?? '')
    return row?.type === 'schoolYear' ? row.sourcedId : undefined
  }

  const termSets = new Map<string, number>()
  const termSetOf = (yearId: number, year: string, type: string): number => {
    const key = `${yearId} ${type}`
    const seen = termSets.get(key)
    if (seen) return seen
    const terms = [...sessions.values()]
      .filter((row) => row.type === type && yearOf(row.sourcedId!) === year)
      .sort((left, right) => (left.startDate! < right.startDate! ? -1 : 1))
      .slice(0, 4)
      .map((row): Term => ({ name: row.title!, from: row.startDate!, to: row.endDate! }))
    const kind = type === 'semester' ? 'half' : terms.length === 3 ? 'trimester' : 'quarter'
    const here = [...reference.termSets.values()].filter((row) => row.year === yearId)
    let id = (here.find((row) => row.kind === kind) ?? here[0])?.id
    if (id === undefined) plan.termSets.push({ id: (id = makeId()), year: yearId, kind, terms })
    termSets.set(key, id)
    return id
  }

  const people = new Map<string, { person: number; row: RosterRow }>()
  const demographics = new Map((set.demographics ?? []).map((row) => [row.sourcedId!, row]))
  const byName = new Map<string, number[]>()
  for (const person of reference.people.values())
    byName.set(nameKey(person), [...(byName.get(nameKey(person)) ?? []), person.id])
  for (const row of set.users ?? []) {
    const { sourcedId = '', familyName = '', givenName = '', middleName = '' } = row
    const { birthDate = '', sex = '' } = demographics.get(sourcedId) ?? {}
    const names = { lastName: familyName, firstName: givenName, middleName: middleName || null }
    if ([familyName, givenName, middleName].some((name) => name.length > 100)) {
      note(
        `Слишком длинное имя у «${sourcedId}»: человек пропущен.`,
        `The name of “${sourcedId}” is too long: left out.`,
      )
      continue
    }
    const person = resolve(
      'person', sourcedId, reference.people,
      // Namesakes are told apart by the birth date: without one nobody is taken for another.
      () => (birthDate ? byName.get(nameKey(names))?.find((id) => birthDates.get(id)?.slice(0, 10) === birthDate) : undefined),
      (id) =>
        plan.people.push({
          id, ...names, sex: sex || null, birthDate: birthDate || null,
          email: emailOf(row.email), phone: row.phone?.slice(0, 40) || null,
        }),
    ) // prettier-ignore
    people.set(sourcedId, { person, row })
  }
  const cardOf = (cards: ReadonlyMap<number, { id: number; person: number }>) =>
    new Map([...cards.values()].map(({ id, person }) => [person, id]))
  const students = cardOf(reference.students)
  const staff = cardOf(reference.staff)
  for (const { person, row } of people.values()) {
    const [cards, list] =
      row.role === 'student'
        ? [students, plan.students]
        : STAFF_ROLES.includes(row.role!)
          ? [staff, plan.staff]
          : [null, null]
    if (!cards || cards.has(person)) continue
    const id = makeId()
    cards.set(person, id)
    list.push({ id, person })
  }

  const rooms = (set.classes ?? []).filter(({ classType }) => classType === 'homeroom')
  if (rooms.length === 0)
    note(
      'В архиве нет классов вида homeroom: состав классов не перенесён.',
      'The archive has no homeroom classes: class lists were not taken.',
    )
  const enrollments = set.enrollments ?? []
  const classes = new Map<string, { id: number; start: SchoolDate }>()
  for (const row of rooms) {
    const { sourcedId = '', title = '', classCode = '', termSourcedIds, grades } = row
    const grade = Number(split(grades)[0] ?? /^\d+/.exec(title)?.[0])
    const [term = ''] = split(termSourcedIds)
    const year = yearOf(term)
    const yearId = year && yearIds.get(year)
    const letter = (classCode || title.replace(/^\d+\s*/, '')).slice(0, 15)
    if (!yearId || !letter || !(grade >= 1 && grade <= 11)) {
      note(
        `Класс «${title}» пропущен: непонятны год, параллель или литера.`,
        `Class “${title}” left out: its year, grade or letter is unclear.`,
      )
      continue
    }
    const type = sessions.get(term)!.type!
    const id = resolve(
      'class', sourcedId, reference.classes,
      () => [...reference.classes.values()].find((each) => each.year === yearId && each.grade === grade && each.letter === letter)?.id,
      (made) =>
        plan.classes.push({
          id: made, year: yearId, grade, letter,
          termSet: termSetOf(yearId, year, type === 'schoolYear' ? 'term' : type),
          teachers: enrollments
            .filter((each) => each.classSourcedId === sourcedId && each.role === 'teacher')
            .flatMap((each) => {
              const card = staff.get(people.get(each.userSourcedId!)?.person ?? 0)
              return card ? [{ staff: card, from: each.beginDate || null, to: each.endDate || null }] : []
            }),
        }),
    ) // prettier-ignore
    classes.set(sourcedId, { id, start: sessions.get(year)!.startDate! })
  }

  const titles = new Map(rooms.map(({ sourcedId = '', title = '' }) => [sourcedId, title]))
  const homeroomCourses = new Set(rooms.map(({ courseSourcedId }) => courseSourcedId))
  const subjectNames = new Map([...reference.subjects.values()].map(({ id, name }) => [name, id]))
  const subjects = new Map<string, number>()
  for (const { sourcedId = '', title = '', courseCode } of set.courses ?? []) {
    if (homeroomCourses.has(sourcedId)) continue
    const subject = resolve(
      'subject', sourcedId, reference.subjects,
      () => subjectNames.get(title.slice(0, 150)),
      (id) => {
        subjectNames.set(title.slice(0, 150), id)
        plan.subjects.push({ id, name: title.slice(0, 150), shortName: (courseCode || title).slice(0, 30) })
      },
    ) // prettier-ignore
    subjects.set(sourcedId, subject)
  }

  const spans = new Map<number, { from?: SchoolDate | null; to?: SchoolDate | null }[]>()
  for (const row of reference.enrolments) spans.set(row.student, [...(spans.get(row.student) ?? []), row])
  for (const row of enrollments) {
    const room = classes.get(row.classSourcedId!)
    const user = people.get(row.userSourcedId!)
    const student = user && students.get(user.person)
    if (row.role !== 'student' || !room || !user || student === undefined) continue
    if (known.has(knownKey('enrolment', row.sourcedId!))) continue
    const span = { from: row.beginDate || room.start, to: row.endDate || null }
    const before = spans.get(student) ?? []
    if (before.some((each) => overlaps(each, span))) {
      const isSame = reference.enrolments.some(
        (each) => each.student === student && each.class === room.id && overlaps(each, span),
      )
      if (!isSame)
        note(
          `${user.row.familyName} ${user.row.givenName}: уже состоит в классе в эти дни, зачисление пропущено.`,
          `${user.row.familyName} ${user.row.givenName} is in a class on those days already: enrolment left out.`,
        )
      continue
    }
    spans.set(student, [...before, span])
    const id = makeId()
    plan.enrolments.push({ id, student, class: room.id, ...span })
    plan.known.push({ kind: 'enrolment', sourcedId: row.sourcedId!, document: id })
  }

  const ties = new Set(reference.guardianships.map((tie) => `${tie.guardian} ${tie.student}`))
  const start = [...classes.values()].map((room) => room.start).sort()[0]
  for (const [id, { person, row }] of people) {
    for (const agentId of split(row.agentSourcedIds)) {
      const agent = people.get(agentId)
      if (!agent) continue
      const [child, adult] =
        row.role === 'student'
          ? [{ id, person }, agent]
          : [
              { id: agentId, person: agent.person },
              { person, row },
            ]
      const student = students.get(child.person)
      const key = `${adult.person} ${student}`
      if (student === undefined || adult.person === child.person || ties.has(key)) continue
      ties.add(key)
      const sex = demographics.get(adult.row.sourcedId!)?.sex
      const isParent = adult.row.role !== 'guardian' && adult.row.role !== 'relative'
      const kinship =
        isParent && sex
          ? sex === 'female'
            ? 'mother'
            : 'father'
          : adult.row.role === 'relative'
            ? 'other'
            : 'guardian'
      plan.guardianships.push({
        id: makeId(),
        guardian: adult.person,
        student,
        kinship,
        from: start ?? '2000-01-01',
      })
    }
  }
  planCourses({
    set, plan, reference, makeId, subjects,
    rooms: new Map([...classes].map(([sourcedId, room]) => [sourcedId, { ...room, title: titles.get(sourcedId) ?? '' }])),
    cardOf: (user, kind) => (kind === 'student' ? students : staff).get(people.get(user)?.person ?? 0),
    resolve: (sourcedId, find, make) => resolve('workload', sourcedId, reference.workloads, find, make),
  }) // prettier-ignore
  return plan
}
