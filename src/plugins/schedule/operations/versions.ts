import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { indexProblem } from '../domain/check-placement'
import { tornApart } from '../domain/joint-lessons'
import { schoolWeek } from '../domain/school-week'
import { SLUGS } from '../slugs'
import type { EntryRow, VersionRow } from '../types'
import { insertEntries } from './change-entries'
import { entriesOf, loadVersion, takeDraft } from './load-version'
import { nameTaken, notDraft } from './schedule-errors'
import { weekSource } from './week-source'

type Common = { req: PayloadRequest; facts: Facts }

/** A text that no day is and no other draft has. */
const draftKey = (): string => `draft-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`

/** Lessons without those of a joint lesson that does not stand together: it was joined after the version was made. */
const wholeOnly = ({
  facts,
  version,
  entries,
}: {
  facts: Facts
  version: VersionRow
  entries: EntryRow[]
}) => {
  const { problem, toCells } = schoolWeek(weekSource({ facts, version, limits: [], groups: [] }))
  const torn = new Set(tornApart(indexProblem(problem), toCells(entries)))
  return entries.filter(({ workload }) => !torn.has(workload))
}

type Create = Common & {
  name: string
  cycleWeeks: 1 | 2
  /** The version whose lessons are taken over; an empty draft without. */
  copyOf: number | null
}

/** Makes a draft: empty, or with the lessons of another version. Answers its id. */
export const createVersion = ({ req, facts, name, cycleWeeks, copyOf }: Create): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const source = copyOf === null ? null : await loadVersion({ req, facts, id: copyOf })
    const year = source?.year ?? presentYear(facts)?.id
    if (year === undefined) throw notFound()
    const [id] = await rows(req)
      .insert({
        collection: SLUGS.versions,
        rows: [
          {
            school: facts.school,
            year,
            name,
            state: 'draft',
            from: null,
            to: null,
            cycleWeeks,
            revision: 1,
            begins: draftKey(),
          },
        ],
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? nameTaken({ name }, { path: 'name' }) : error
      })
    if (source) {
      const entries = await entriesOf(req, source.id)
      const { workloads } = facts.reference
      await insertEntries({
        req,
        facts,
        id: id!,
        entries: wholeOnly({ facts, version: { ...source, from: null, cycleWeeks }, entries }).filter(
          ({ workload, cycleWeek }) => workloads.has(workload) && (cycleWeek === 0 || cycleWeeks === 2),
        ),
      })
    }
    return { id: id! }
  })

/** Gives a version another name; its lessons stay as they are. */
export const renameVersion = async ({
  req,
  facts,
  id,
  name,
}: Common & { id: number; name: string }): Promise<void> => {
  await loadVersion({ req, facts, id })
  await rows(req)
    .update({
      collection: SLUGS.versions,
      where: { id: { equals: id }, school: { equals: facts.school } },
      data: { name },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? nameTaken({ name }, { path: 'name' }) : error
    })
}

/** Removes a draft with its lessons of the week. A published version stays: lessons came from it. */
export const removeVersion = ({ req, facts, id }: Common & { id: number }): Promise<void> =>
  inTransaction(req, async () => {
    const { revision, state } = await loadVersion({ req, facts, id })
    if (state !== 'draft') throw notDraft()
    await takeDraft({ req, facts, id, revision })
    await rows(req).remove({ collection: SLUGS.entries, where: { version: { equals: id } } })
    await rows(req).remove({ collection: SLUGS.versions, where: { id: { equals: id } } })
  })
