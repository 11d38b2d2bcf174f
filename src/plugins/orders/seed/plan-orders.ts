import { addDays, type SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'
import type { EnrolmentRow, World } from '@/demo/world'

import type { OrderKindName, OrderState } from '../types'

/** A line of a made-up order, and the times in a class that it opened and closed. */
export type PlannedLine = {
  student: number
  from: EnrolmentRow | null
  to: EnrolmentRow | null
  /** The class that an order ahead of its date leads into. */
  toClass: number | null
  note: string | null
}
export type PlannedOrder = {
  kind: OrderKindName
  date: SchoolDate
  effectiveOn: SchoolDate
  state: OrderState
  ground: string | null
  lines: PlannedLine[]
}

const SCHOOLS = [
  'МБОУ «Школа № 12» г. Тольятти',
  'МБОУ «Гимназия № 3» г. Самара',
  'ГБОУ СОШ с. Красный Яр',
  'МАОУ «Лицей № 57» г. Сызрань',
]
const LEAVES: readonly OrderKindName[] = ['leave-school', 'leave-moving', 'leave-family']
const DAYS_AHEAD = 10
/** Days from today on which the draft would hold. */
const DRAFT_AHEAD = 7

const gradesOf = ({ classes }: World) => new Map(classes.map(({ id, grade }) => [id, grade]))

/** The first day of the year: into grades 1 and 10 by enrolment, into the others by promotion. */
const firstDay = (world: World, begun: readonly EnrolmentRow[], start: SchoolDate): PlannedOrder[] => {
  const grades = gradesOf(world)
  const byGrade = groupBy(begun, (row) => grades.get(row.class) ?? 0)
  return [...byGrade]
    .sort(([left], [right]) => left - right)
    .map(([grade, own]) => ({
      kind: grade === 1 ? 'enrol-grade-1' : grade === 10 ? 'enrol-grade-10' : 'promote',
      date: start,
      effectiveOn: start,
      state: 'done',
      ground:
        grade === 1 || grade === 10
          ? 'Заявления родителей (законных представителей)'
          : 'Решение педагогического совета',
      lines: own.map((to) => ({
        student: to.student,
        from: null,
        to,
        toClass: to.class,
        note: null,
      })),
    }))
}

/** One order for each who came, left or changed the class within the year. */
const withinYear = (world: World, start: SchoolDate): PlannedOrder[] => {
  const orders: PlannedOrder[] = []
  for (const own of groupBy(world.enrolments, ({ student }) => student).values()) {
    own.forEach((row, at) => {
      const earlier = own[at - 1] ?? null
      const school = SCHOOLS[orders.length % SCHOOLS.length]!
      if (row.from > start)
        orders.push({
          kind: earlier ? 'move-class' : 'enrol-transfer',
          date: row.from,
          effectiveOn: row.from,
          state: 'done',
          ground: 'Заявление родителя (законного представителя)',
          lines: [
            {
              student: row.student,
              from: earlier,
              to: row,
              toClass: row.class,
              note: earlier ? null : `прибыл(а) из: ${school}`,
            },
          ],
        })
      if (row.to && !own[at + 1]) {
        const kind = LEAVES[orders.length % LEAVES.length]!
        orders.push({
          kind,
          date: row.to,
          effectiveOn: addDays(row.to, 1),
          // Whoever sits here for the last day today leaves tomorrow.
          state: row.to < world.options.today ? 'done' : 'signed',
          ground: 'Заявление родителя (законного представителя)',
          lines: [
            {
              student: row.student,
              from: row,
              to: null,
              toClass: null,
              note: kind === 'leave-school' ? `выбыл(а) в: ${school}` : null,
            },
          ],
        })
      }
    })
  }
  return orders
}

/** A draft that waits for the principal, and an order signed ahead of its date; of students whom no easy sign-in shows. */
const waiting = (world: World, start: SchoolDate): PlannedOrder[] => {
  const { today } = world.options
  const easy = new Set(world.logins.map(({ username }) => username))
  const shown = new Set(world.users.flatMap(({ username, person }) => (easy.has(username) ? [person] : [])))
  const known = new Set([
    ...world.students.filter(({ person }) => shown.has(person)).map(({ id }) => id),
    ...world.guardianships.filter(({ guardian }) => shown.has(guardian)).map(({ student }) => student),
  ])
  const grades = gradesOf(world)
  const settled = world.enrolments
    .filter((row) => row.from === start && row.to === null && !known.has(row.student))
    .sort((left, right) => (grades.get(right.class) ?? 0) - (grades.get(left.class) ?? 0))
  const [leaving, moving] = [settled[0], settled[1]]
  const line = (row: EnrolmentRow, toClass: number | null, note: string | null): PlannedLine => ({
    student: row.student,
    from: row,
    to: null,
    toClass,
    note,
  })
  const parallel = world.classes.find(
    ({ id, grade }) => moving && id !== moving.class && grade === grades.get(moving.class),
  )
  const ground = 'Заявление родителя (законного представителя)'
  return [
    ...(moving
      ? [
          {
            kind: parallel ? ('move-class' as const) : ('leave-moving' as const),
            date: today,
            effectiveOn: addDays(today, DAYS_AHEAD),
            state: 'signed' as const,
            ground,
            lines: [line(moving, parallel?.id ?? null, parallel ? null : 'переезд в г. Казань')],
          },
        ]
      : []),
    ...(leaving
      ? [
          {
            kind: 'leave-school' as const,
            date: today,
            effectiveOn: addDays(today, DRAFT_AHEAD),
            state: 'draft' as const,
            ground,
            lines: [line(leaving, null, `выбыл(а) в: ${SCHOOLS[1]}`)],
          },
        ]
      : []),
  ]
}

/** Every movement of the demo school by the order that made it, oldest first. Pure. */
export const planOrders = (world: World): PlannedOrder[] => {
  const start = world.years[0]!.startDate
  const begun = world.enrolments.filter(({ from }) => from === start)
  const done = [...firstDay(world, begun, start), ...withinYear(world, start)]
  return [
    ...done.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0)),
    ...waiting(world, start),
  ]
}
