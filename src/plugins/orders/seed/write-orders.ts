import type { SeedContext } from '@/core/plugin'
import { addDays, isWithin } from '@/core/school-date'
import { rows } from '@/db/rows'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'
import { formatDate } from '@/i18n/format'
import { ACKNOWLEDGEMENTS, toRichText } from '@/plugins/documents'

import { ACTS } from '../domain/acts'
import { kindOf } from '../domain/kinds'
import { orderText, type OrderText } from '../domain/order-text'
import { DEFAULT_TEMPLATES } from '../domain/templates'
import { ORDERS_FOLDER, plainText } from '../presenters/plain-text'
import { SLUGS } from '../slugs'
import { type PlannedOrder, planOrders } from './plan-orders'

type Numbered = PlannedOrder & {
  id: number
  series: string | null
  number: number | null
  label: string | null
  text: OrderText
  document: number | null
}

/** Days to acknowledge an order, and when it was done. */
const TERM = 5

const textOf = (
  order: PlannedOrder,
  world: World,
  names: Map<number, World['people'][number]>,
): OrderText => {
  const { group, heading, action } = kindOf(order.kind)
  const className = new Map(world.classes.map(({ id, name }) => [id, name]))
  return orderText({
    template: DEFAULT_TEMPLATES[group],
    heading,
    action,
    acts: ACTS[order.kind],
    effectiveOn: formatDate('ru', order.effectiveOn, 'dayYear'),
    ground: order.ground,
    list: order.lines
      .map(({ student, from, toClass, note }) => ({
        person: names.get(student),
        line: {
          name: names.get(student)?.fullName ?? '',
          birthDate: formatDate('ru', names.get(student)?.birthDate ?? '', 'numeric'),
          from: (from && className.get(from.class)) || null,
          to: (toClass && className.get(toClass)) || null,
          note,
        },
      }))
      .sort((left, right) => ((left.person?.sortKey ?? '') < (right.person?.sortKey ?? '') ? -1 : 1))
      .map(({ line }) => line),
  })
}

const number = (world: World, makeId: SeedContext['makeId']): Numbered[] => {
  const people = new Map(world.people.map((person) => [person.id, person]))
  const names = new Map(
    world.students.flatMap(({ id, person }) => {
      const card = people.get(person)
      return card ? [[id, card] as const] : []
    }),
  )
  const last = new Map<string, number>()
  const planned = planOrders(world)
  const latest = planned.findLast(({ state }) => state === 'done')
  return planned.map((order) => {
    const { series } = DEFAULT_TEMPLATES[kindOf(order.kind).group]
    const isDraft = order.state === 'draft'
    const next = (last.get(series) ?? 0) + 1
    if (!isDraft) last.set(series, next)
    return {
      ...order,
      id: makeId(),
      text: textOf(order, world, names),
      series: isDraft ? null : series,
      number: isDraft ? null : next,
      label: isDraft ? null : `${next}-${series}`,
      // The latest one is still to be put into the store, so that the secretary has something to do.
      document: order.state === 'done' && order !== latest ? makeId() : null,
    }
  })
}

/** The papers in the store, acknowledged by the class teachers whom they concern. */
const writePapers = async (context: SeedContext, orders: readonly Numbered[], author: number | null) => {
  const { made, makeId } = context
  const { school, classes, staff } = made.get('kernel') as World
  const persons = new Map(staff.map(({ id, person }) => [id, person]))
  const write = createSeedWriter(context)
  await write.documents(
    'documents',
    orders.flatMap(({ document, text, label, date }) =>
      document === null
        ? []
        : [
            {
              id: document,
              school: school.id,
              title: `${text.heading} (${label ?? ''})`,
              kind: 'order',
              number: label,
              date,
              folder: ORDERS_FOLDER,
              body: toRichText(plainText(text)),
              isForAllStaff: false,
              author,
              _status: 'published',
            },
          ],
    ),
  )
  await write.rows(
    ACKNOWLEDGEMENTS,
    orders.flatMap(({ document, date, lines }) => {
      if (document === null) return []
      const touched = new Set(lines.flatMap(({ from, toClass }) => [from?.class ?? null, toClass]))
      const asked = classes
        .filter(({ id }) => touched.has(id))
        .flatMap(({ classTeachers }) => classTeachers.filter((period) => isWithin(period, date)))
        .flatMap((row) => persons.get(row.staff) ?? [])
      return [...new Set(asked)].map((person) => ({
        id: makeId(),
        school: school.id,
        document,
        person,
        requestedAt: `${date}T07:00:00.000Z`,
        dueOn: addDays(date, TERM),
        acknowledgedAt: `${date}T11:30:00.000Z`,
      }))
    }),
  )
}

/** The book of orders of the demo school: every time in a class names the order that opened and closed it. */
export const writeOrders = async (context: SeedContext): Promise<number> => {
  const { made, makeId, req } = context
  const world = made.get('kernel') as World
  const { school, users, years } = world
  const year = years[0]!.id
  const userOf = (status: 'secretary' | 'principal'): number | null =>
    users.find(({ statuses }) => statuses.includes(status))?.id ?? null
  const [author, signer] = [userOf('secretary'), userOf('principal')]
  const orders = number(world, makeId)
  await writePapers(context, orders, author)
  const write = createSeedWriter(context)
  await write.rows(
    SLUGS.orders,
    orders.map(({ lines: _lines, text, ...order }) => ({
      ...order,
      school: school.id,
      year,
      numberKey: order.number === null ? `draft-${order.id}` : `${year}-${order.series}-${order.number}`,
      body: order.number === null ? null : JSON.stringify(text),
      author,
      signer: order.number === null ? null : signer,
      signedAt: order.number === null ? null : `${order.date}T06:00:00.000Z`,
      doneAt: order.state === 'done' ? `${order.effectiveOn}T06:00:00.000Z` : null,
      revision: 1,
    })),
  )
  await write.rows(
    SLUGS.lines,
    orders.flatMap(({ id, state, lines }) =>
      lines.map(({ student, from, to, toClass, note }) => ({
        id: makeId(),
        school: school.id,
        order: id,
        student,
        fromClass: from?.class ?? null,
        toClass,
        note,
        closed: state === 'done' ? (from?.id ?? null) : null,
        opened: to?.id ?? null,
      })),
    ),
    'Приказы · Orders',
  )
  for (const { id, state, lines } of orders) {
    if (state !== 'done') continue
    const mark = async (field: 'openedBy' | 'closedBy', list: number[]): Promise<void> => {
      if (list.length > 0)
        await rows(req).update({
          collection: 'enrolments',
          where: { id: { in: list } },
          data: { [field]: id },
        })
    }
    await mark(
      'openedBy',
      lines.flatMap(({ to }) => to?.id ?? []),
    )
    await mark(
      'closedBy',
      lines.flatMap(({ from }) => from?.id ?? []),
    )
    for (const { student, from } of lines)
      if (from?.to)
        await rows(req).update({
          collection: 'subgroup-members',
          where: { student: { equals: student }, to: { equals: from.to } },
          data: { closedBy: id },
        })
  }
  return orders.length
}
