import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { ASSIGNMENT_TYPES } from '../seed/assignment-type-plan'
import { SLUGS } from '../slugs'
import { assignmentTypesOf } from './dictionary'

type Opened = { req: PayloadRequest; event: { school: number } }

/** The types of work that a new school begins with; it changes them as it likes. */
export const addAssignmentTypes = async ({ req, event: { school } }: Opened): Promise<void> => {
  await rows(req).insert({
    collection: SLUGS.assignmentTypes,
    rows: ASSIGNMENT_TYPES.map((type) => ({ ...type, school })),
  })
  assignmentTypesOf.forget(req, school)
}
