import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, isWithin, overlaps, weekday } from '@/core/school-date'
import { groupBy } from '@/core/group-by'
import { STATUSES } from '@/core/statuses'

import { buildWorld } from './build-world'
import { countWindows, findClashes } from './timetable/timetable'
import type { LessonRow, World } from './world'

const TODAY = '2026-11-23'
const build = (size: 'full' | 'small', today = TODAY, nowTime = '12:00') =>
  buildWorld({ today, nowTime, size, seed: 1 })

/** Lists of rows with ids. */
const tables = (world: World): { id: number }[][] =>
  Object.values(world).flatMap((value: unknown) =>
    Array.isArray(value) && value.some((row: object) => 'id' in row) ? [value as { id: number }[]] : [],
  )

/** Names of fields that hold an id of another row, or a list of rows that do. */
const RELATIONS = [
  'school', 'person', 'guardian', 'student', 'year', 'termSet', 'room', 'bellSchedule', 'class', 'subject', 'subgroup',
  'teacher', 'workload', 'term', 'substitute', 'lessonType', 'recordedBy', 'staff',
] // prettier-ignore

const danglingIds = (world: World): unknown[] => {
  const known = new Set([world.school, ...tables(world).flat()].map(({ id }) => id))
  const check = (row: object): unknown[] =>
    Object.entries(row).flatMap(([field, value]: [string, unknown]) => {
      if (Array.isArray(value))
        return value.flatMap((item) => (typeof item === 'object' ? check(item as object) : []))
      return RELATIONS.includes(field) && value !== null && !known.has(value as number)
        ? [{ field, value }]
        : []
    })
  return tables(world).flat().flatMap(check)
}

describe.each(['full', 'small'] as const)('the %s school', (size) => {
  let world: World
  beforeAll(() => {
    world = build(size)
  })

  it('is the same every time', () => {
    expect(build(size)).toEqual(world)
  })

  it('has ids that are unique, safe and known wherever they are named', () => {
    const ids = [world.school, ...tables(world).flat()].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(Number.isSafeInteger)).toBe(true)
    expect(danglingIds(world)).toEqual([])
  })

  it('has a timetable without clashes, gaps in class days, and with all hours', () => {
    expect(findClashes(world.timetable)).toEqual([])
    for (const entries of groupBy(world.timetable, (entry) => `${entry.class}/${entry.day}`).values()) {
      const numbers = new Set(entries.map(({ number }) => number))
      expect(Math.max(...numbers)).toBe(numbers.size)
    }
    const hours = groupBy(world.timetable, ({ workload }) => workload)
    for (const { id, hoursPerWeek } of world.workloads) expect(hours.get(id)).toHaveLength(hoursPerWeek)
    expect(countWindows(world.timetable)).toBeLessThan(world.timetable.length / 10)
  })

  it('has lessons on study days only, in their terms, each once', () => {
    const [year] = world.years
    const termSet = new Map(world.termSets.map((set) => [set.id, set]))
    const term = new Map(world.terms.map((row) => [row.id, row]))
    const classes = new Map(world.classes.map((row) => [row.id, row]))
    const holidays = new Set(year!.holidays.map(({ date }) => date))
    const misplaced = world.lessons.filter(({ class: classId, date, term: termId }) => {
      const set = termSet.get(classes.get(classId)!.termSet)!
      const own = term.get(termId)!
      const isFree =
        weekday(date) > 5 || holidays.has(date) || set.vacations.some((vacation) => isWithin(vacation, date))
      return isFree || own.termSet !== set.id || !isWithin(own, date)
    })
    expect(misplaced).toEqual([])
    const keys = new Set(world.lessons.map(({ workload, date, number }) => `${workload}/${date}/${number}`))
    expect(keys.size).toBe(world.lessons.length)
  })

  it('knows the past and not the future', () => {
    const dates = groupBy(world.lessons, ({ workload }) => workload)
    const isHeld = ({ state }: LessonRow): boolean => state === 'held'
    expect(world.lessons.filter((lesson) => Boolean(lesson.topic) !== isHeld(lesson))).toEqual([])
    expect(world.lessons.filter((lesson) => Boolean(lesson.recordedBy) !== isHeld(lesson))).toEqual([])
    expect(world.lessons.filter((lesson) => lesson.date > TODAY && isHeld(lesson))).toEqual([])
    const isNext = (lesson: LessonRow) => (other: LessonRow) =>
      other.date === lesson.date ? other.number > lesson.number : other.date > lesson.date
    const late = world.lessons.filter(
      (lesson) =>
        lesson.homework && lesson.homeworkDueDate !== dates.get(lesson.workload)!.find(isNext(lesson))?.date,
    )
    expect(late).toEqual([])
    const today = world.lessons.filter(({ date }) => date === TODAY)
    expect(today.some(isHeld)).toBe(true)
    expect(today.filter(({ number }) => number >= 5).every(({ state }) => state !== 'held')).toBe(true)
  })

  it('has nobody leading two lessons at once, substitutes included', () => {
    const led = world.lessons
      .filter(({ state }) => state !== 'cancelled')
      .map((lesson) => `${lesson.substitute ?? lesson.teacher}/${lesson.date}/${lesson.number}`)
    expect(new Set(led).size).toBe(led.length)
  })

  it('has every student in one class, and in one subgroup of a divided subject, on every day', () => {
    for (const enrolments of groupBy(world.enrolments, ({ student }) => student).values()) {
      enrolments.forEach((own, index) =>
        expect(enrolments.slice(index + 1).some((other) => overlaps(own, other))).toBe(false),
      )
    }
    const subgroups = new Map(world.subgroups.map((row) => [row.id, row]))
    for (const { student, class: classId, from, to } of world.enrolments) {
      const divided = new Set(
        world.subgroups.filter((row) => row.class === classId).map(({ subject }) => subject),
      )
      for (const date of [from, to ?? world.years[0]!.endDate]) {
        for (const subject of divided) {
          const groups = world.subgroupMembers.filter((member) => {
            const group = subgroups.get(member.subgroup)!
            return (
              member.student === student &&
              group.class === classId &&
              group.subject === subject &&
              isWithin(member, date)
            )
          })
          if (groups.length !== 1) throw new Error(`${groups.length} subgroups on ${date}`)
        }
      }
    }
  })

  it('has a login for every status, whose owners belong together', () => {
    expect(new Set(world.logins.map(({ status }) => status))).toEqual(new Set(STATUSES))
    expect(new Set(world.users.map(({ username }) => username)).size).toBe(world.users.length)
    const personOf = (username: string) => world.users.find((user) => user.username === username)!.person
    const staffOf = (username: string) => world.staff.find(({ person }) => person === personOf(username))!.id
    const student = world.students.find(({ person }) => person === personOf('student'))!
    const classId = world.enrolments.find((row) => row.student === student.id)!.class
    const children = world.guardianships.filter(({ guardian }) => guardian === personOf('parent'))
    expect(children.map((tie) => tie.student)).toContain(student.id)
    const classes = children.map((tie) => world.enrolments.find((row) => row.student === tie.student)!.class)
    expect(new Set(classes).size).toBe(2)
    const led = (staff: number) =>
      world.classes.filter((row) => row.classTeachers.some((item) => item.staff === staff))
    expect(led(staffOf('klass')).map(({ id }) => id)).toEqual([classId])
    expect(led(staffOf('teacher'))).toEqual([])
    for (const username of ['teacher', 'klass']) {
      const taught = world.workloads.filter(({ teacher }) => teacher === staffOf(username))
      expect(taught.map((row) => row.class)).toContain(classId)
      expect(new Set(taught.map((row) => row.class)).size).toBeGreaterThan(1)
    }
  })

  it('changes nothing of yesterday tomorrow', () => {
    const tomorrow = build(size, addDays(TODAY, 1))
    const past = ({ date }: { date: string }): boolean => date < addDays(TODAY, -10)
    const told = (own: World) =>
      own.lessons
        .filter(past)
        .map(({ topic, homework, state, workload, date }) => ({ topic, homework, state, workload, date }))
    // One teacher falls behind a day later; the others keep every word.
    const before = told(world)
    const after = told(tomorrow)
    expect(after).toHaveLength(before.length)
    expect(after.filter((row, index) => row.topic !== before[index]!.topic).length).toBeLessThan(
      before.length / 50,
    )
    expect(tomorrow.people).toEqual(world.people)
  })
})

describe('the full school', () => {
  it('has the staff, loads and figures of a real one', () => {
    const world = build('full')
    expect(world.users.filter(({ statuses }) => statuses.includes('teacher'))).toHaveLength(48)
    const loads = [...groupBy(world.workloads, ({ teacher }) => teacher).values()].map((list) =>
      list.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0),
    )
    expect(Math.min(...loads)).toBeGreaterThanOrEqual(18)
    expect(Math.max(...loads)).toBeLessThanOrEqual(27)
    expect(
      world.users.some(({ statuses }) => statuses.includes('teacher') && statuses.includes('guardian')),
    ).toBe(true)
    expect(world.classes.filter(({ classTeachers }) => classTeachers.length > 1)).toHaveLength(1)
    expect(world.enrolments.filter(({ to }) => to)).not.toHaveLength(0)
    expect(world.lessons.some(({ substitute, date }) => substitute && date === TODAY)).toBe(true)
  })
})

describe('any day', () => {
  it('has a school', () => {
    const anyDay = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2023-01-01', days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (today, seed) => {
        const world = buildWorld({ today, size: 'small', seed })
        expect(findClashes(world.timetable)).toEqual([])
        expect(danglingIds(world)).toEqual([])
        expect(world.lessons.length).toBeGreaterThan(2000)
      }),
      { numRuns: 15 },
    )
  })
})
