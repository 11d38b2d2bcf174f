import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { staffName } from '@/plugins/schedule'

import { SLUGS } from '../slugs'
import type { PaymentKind, SubstitutionRow } from '../types'
import { SUBSTITUTION_COLUMNS } from './load-desk'

export type RegisterLine = {
  id: number
  staff: number
  name: string
  date: SchoolDate
  number: number
  class: string
  subject: string
  insteadOf: string
  payment: PaymentKind
  hours: number
}
export type RegisterFilter = {
  from: SchoolDate
  to: SchoolDate
  staff?: number | null
  payment?: PaymentKind | null
}
export type Register = {
  lines: RegisterLine[]
  totals: {
    staff: number
    name: string
    lessons: number
    hours: number
    byPayment: Record<PaymentKind, number>
  }[]
  hours: number
}

const none = (): Record<PaymentKind, number> => ({ full: 0, supervision: 0, merged: 0, none: 0 })

/**
 * Lessons given in the place of others between two days, by teacher and day, with hours and totals for payroll; one
 * statement. Hours are academic hours.
 */
export const readRegister = async ({
  req,
  facts,
  filter: { from, to, staff, payment },
}: {
  req: PayloadRequest
  facts: Facts
  filter: RegisterFilter
}): Promise<Register> => {
  if (to < from) {
    throw badInput(
      { ru: 'Последний день не может быть раньше первого.', en: 'The last day cannot be before the first.' },
      { path: 'to' },
    )
  }
  const { reference } = facts
  const found = await rows(req).find<SubstitutionRow>({
    collection: SLUGS.substitutions,
    columns: [...SUBSTITUTION_COLUMNS],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: from, less_than_equal: to },
      state: { not_equals: 'withdrawn' },
      kind: { in: ['substitute', 'merge'] },
      ...(staff ? { substitute: { equals: staff } } : {}),
      ...(payment ? { payment: { equals: payment } } : {}),
    },
    sort: ['date', 'number', 'id'],
  })
  const lines = found
    .flatMap((row): RegisterLine[] => {
      if (row.substitute === null) return []
      const workload = reference.workloads.get(row.workload)
      return [
        {
          id: row.id,
          staff: row.substitute,
          name: staffName(facts, row.substitute),
          date: row.date,
          number: row.number,
          class: reference.classes.get(row.class)?.name ?? '',
          subject: reference.subjects.get(workload?.subject ?? 0)?.name ?? '',
          insteadOf: staffName(facts, row.teacher),
          payment: row.payment,
          hours: row.hours,
        },
      ]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ru') || a.staff - b.staff)
  const totals = [...groupBy(lines, (line) => line.staff)].map(([id, own]) => {
    const byPayment = none()
    for (const line of own) byPayment[line.payment] += line.hours
    return {
      staff: id,
      name: own[0]!.name,
      lessons: own.length,
      hours: own.reduce((sum, line) => sum + line.hours, 0),
      byPayment,
    }
  })
  return { lines, totals, hours: totals.reduce((sum, row) => sum + row.hours, 0) }
}
