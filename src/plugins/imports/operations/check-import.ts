import type { PayloadRequest } from 'payload'

import { presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import { isSchoolDate } from '@/core/school-date'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { isAdministrator } from '../access/rules'
import { fieldsFor } from '../domain/fields'
import { missingFields } from '../domain/match-columns'
import { SLUGS } from '../slugs'
import type { Admission, Kind, Matching, Plan, RowState } from '../types'
import { readExisting } from './existing'
import { findImport, type ImportRow } from './find-import'
import { columnsMissing, notADraft, noYear } from './import-errors'
import { planClasses } from './plan-classes'
import { planStaff } from './plan-staff'
import type { PlanArgs } from './plan-rows'
import { planStudents } from './plan-students'
import { planWorkloads } from './plan-workloads'

const PLANNERS: Record<Kind, (args: PlanArgs) => Promise<Plan>> = {
  students: planStudents,
  staff: planStaff,
  classes: planClasses,
  workloads: planWorkloads,
}
export type Counts = Record<RowState, number>

export const countStates = ({ reports }: Plan): Counts => {
  const counts: Counts = { new: 0, changed: 0, same: 0, duplicate: 0, error: 0 }
  for (const { state } of reports) counts[state] += 1
  return counts
}

/** The dry run: what the file would do to the school as it is now. Nothing is written. */
export const checkImport = async (
  req: PayloadRequest,
  facts: Facts,
  row: ImportRow,
  onProgress?: PlanArgs['onProgress'],
): Promise<Plan> => {
  if (row.kind === 'roster' || row.state !== 'draft' || !row.content) throw notADraft()
  const year = presentYear(facts)
  if (!year) throw noYear()
  const kept = JSON.parse(row.matching ?? '{}') as Matching
  const own = fieldsFor(row.kind, { isAdministrator: isAdministrator(facts) })
  // What somebody with more rights has matched does not count for the reader.
  const matching = Object.fromEntries(own.map(({ key }) => [key, kept[key] ?? null]))
  const missing = missingFields(row.kind, matching)
  if (missing.length > 0) {
    const names = (locale: 'ru' | 'en') => missing.map(({ label }) => label[locale]).join(', ')
    throw columnsMissing({ ru: names('ru'), en: names('en') })
  }
  const reference = await readReference(req.payload, facts.school)
  const existing = await readExisting(req, { ...facts, reference }, year, row.kind)
  return PLANNERS[row.kind]({
    table: JSON.parse(row.content) as string[][],
    matching,
    existing,
    from: row.from ?? year.startDate,
    admission: row.admission ?? 'direct',
    onProgress,
  })
}

type MatchArgs = {
  req: PayloadRequest
  facts: Facts
  id: number
  matching: Matching
  from?: string
  admission?: Admission
}

/** Keeps the columns that a person named; the next file of the kind is matched the same way. */
export const setMatching = async ({
  req,
  facts,
  id,
  matching,
  from,
  admission,
}: MatchArgs): Promise<void> => {
  const row = await findImport(req, facts, id)
  if (row.kind === 'roster' || row.state !== 'draft') throw notADraft()
  const headers = JSON.parse(row.headers ?? '[]') as string[]
  const clean = Object.fromEntries(
    fieldsFor(row.kind, { isAdministrator: isAdministrator(facts) }).map(({ key }) => {
      const index = matching[key] ?? null
      return [key, index !== null && index < headers.length ? index : null]
    }),
  )
  const used = Object.values(clean).filter((index) => index !== null)
  if (new Set(used).size < used.length)
    throw badInput(
      { ru: 'Один столбец назван дважды.', en: 'One column is named twice.' },
      { path: 'matching' },
    )
  const year = presentYear(facts)
  if (from !== undefined && (!isSchoolDate(from) || !year || from < year.startDate || from > year.endDate))
    throw badInput(
      { ru: 'День должен быть в учебном году.', en: 'The day must be in the school year.' },
      { path: 'from' },
    )
  await rows(req).update({
    collection: SLUGS.imports,
    where: { id: { equals: id }, school: { equals: facts.school }, state: { equals: 'draft' } },
    data: { matching: JSON.stringify(clean), from, admission },
  })
}
