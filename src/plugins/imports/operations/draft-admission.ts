import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { derivePerson } from '@/collections/people/derive'
import { rows } from '@/db/rows'
import { draftOrder } from '@/plugins/orders'

import type { Newcomer, Plan } from '../types'
import type { Written } from './write-plan'

/** As many students as one order names: longer ones are read by nobody. */
const MOST_LINES = 200

type Args = { req: PayloadRequest; facts: Facts; plan: Plan; from: string }

/** The school as it will be after the commit: the newcomers are in no snapshot yet. */
const withNewcomers = ({ facts, plan }: Args): Facts => {
  const { reference } = facts
  const cards = plan.newcomers.map(({ student, person }) => [student, { id: student, person }] as const)
  const people = plan.newcomers.map(({ person, fullName }) => {
    const [lastName = '', firstName = '', ...rest] = fullName.split(' ')
    const names = { lastName, firstName, middleName: rest.join(' ') || null }
    return [person, { id: person, ...names, ...derivePerson(names) }] as const
  })
  return {
    ...facts,
    reference: {
      ...reference,
      students: new Map([...reference.students, ...cards]),
      people: new Map([...reference.people, ...people]),
    },
  }
}

const parts = (newcomers: readonly Newcomer[]): Newcomer[][] =>
  Array.from({ length: Math.ceil(newcomers.length / MOST_LINES) }, (_, at) =>
    newcomers.slice(at * MOST_LINES, (at + 1) * MOST_LINES),
  )

/**
 * Drafts of orders on the enrolment of the newcomers, for the secretary to look over and the principal to sign: one for
 * grade 1, others for those who come from elsewhere. Answers what was made, by collection, so that it can be undone.
 */
export const draftAdmission = async (args: Args): Promise<Written> => {
  const { req, plan, from } = args
  if (plan.newcomers.length === 0) return {}
  const facts = withNewcomers(args)
  const day = from > facts.today ? from : facts.today
  const orders: number[] = []
  for (const [kind, isOf] of [
    ['enrol-grade-1', (grade: number) => grade === 1],
    ['enrol-transfer', (grade: number) => grade > 1],
  ] as const)
    for (const part of parts(plan.newcomers.filter(({ grade }) => isOf(grade)))) {
      const lines = part.map((one) => ({ student: one.student, toClass: one.class, note: null }))
      const input = { kind, date: facts.today, effectiveOn: day, ground: null, lines }
      orders.push((await draftOrder({ req, facts, input })).id)
    }
  const lines = await rows(req).find<{ id: number }>({
    collection: 'order-lines',
    columns: ['id'],
    where: { order: { in: orders } },
  })
  return { orders, 'order-lines': lines.map(({ id }) => id) }
}
