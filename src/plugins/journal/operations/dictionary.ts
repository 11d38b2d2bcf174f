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
  /** Is checked at home: marked within the days that the rules of marks give. */
  needsLongCheck: boolean | null
  /** Kept for what was recorded with it, and not offered for new works. */
  isOff: boolean | null
}

/** The school's assignment types in order, kept in memory until one of them changes. */
export const assignmentTypesOf = schoolCache('journal.assignment-types', (payload: Payload, school: number) =>
  rows({ payload }).find<AssignmentType>({
    collection: SLUGS.assignmentTypes,
    columns: ['id', 'name', 'letter', 'weight', 'order', 'isControl', 'needsLongCheck', 'isOff'],
    where: { school: { equals: school } },
    sort: ['order'],
  }),
)
