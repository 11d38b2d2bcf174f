import type { Payload } from 'payload'

import { schoolCache } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

export type AssignmentType = {
  id: number
  name: string
  letter: string
  weight: number
  order: number | null
  /** Counts as a control work for the norms of load. */
  isControl: boolean | null
}

/** The school's assignment types in order, kept in memory until one of them changes. */
export const assignmentTypesOf = schoolCache('journal.assignment-types', (payload: Payload, school: number) =>
  rows({ payload }).find<AssignmentType>({
    collection: SLUGS.assignmentTypes,
    columns: ['id', 'name', 'letter', 'weight', 'order', 'isControl'],
    where: { school: { equals: school } },
    sort: ['order'],
  }),
)
