import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference, loadReference } from '@/db/reference'

import type { StepName, StepResult, StepValues } from '../types'
import type { SaveStep } from './step-context'
import { saveBells } from './steps/save-bells'
import { saveClasses } from './steps/save-classes'
import { saveRooms, saveSubjects } from './steps/save-dictionaries'
import { saveSchool } from './steps/save-school'
import { saveStaff } from './steps/save-staff'
import { saveStudents } from './steps/save-students'
import { saveYear } from './steps/save-year'

const SAVERS: Record<StepName, SaveStep> = {
  school: saveSchool,
  year: saveYear,
  bells: saveBells,
  subjects: saveSubjects,
  rooms: saveRooms,
  classes: saveClasses,
  staff: saveStaff,
  students: saveStudents,
}

type Args = { req: PayloadRequest; facts: Facts; step: StepName; values: StepValues }

/**
 * Checks and saves a step, all of it or nothing. What is there already is kept or changed, never made twice.
 * @throws badInput beside the field, naming the lines that cannot be read
 */
export const saveStep = ({ req, facts, step, values }: Args): Promise<StepResult> =>
  inTransaction(req, async () => {
    // Of two submits at once the second waits for its turn here: it must see what the first one made.
    await holdSchool(req, facts.school)
    const reference = (await loadReference(req.payload, facts.school)) ?? facts.reference
    const result = await SAVERS[step]({ req, facts: { ...facts, reference }, values })
    forgetReference(req, facts.school)
    return result
  })
