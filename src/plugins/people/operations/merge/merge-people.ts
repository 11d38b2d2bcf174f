import type { CollectionSlug } from 'payload'

import type { Locale } from '@/core/locale'
import { now } from '@/core/clock'
import { emit } from '@/core/domain-events'
import type {} from '@/collections/people/merge-events'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { type FormField, STAFF_FIELDS, STUDENT_FIELDS } from '../../domain/person-fields'
import { SLUGS } from '../../slugs'
import { mergeRefused } from '../registry-errors'
import { findConflicts, tiesToJoin } from './find-conflicts'
import { type MergeArgs, mergeSteps, type Step } from './merge-steps'
import { moveRecords } from './move-records'
import { fillsOf } from './preview-merge'
import type { Trace } from './trace'

type Doc = Record<string, unknown> & { id: number; school: number }
type Position = { title: string; from: string }

const stored = async ({ req }: MergeArgs, collection: CollectionSlug, id: number): Promise<Doc> =>
  (await req.payload.db.findOne<Doc>({ collection, req, where: { id: { equals: id } } }))!

/** Changes a document through its hooks, so that names, search and history follow, and remembers what stood there. */
const rewrite = async (
  args: MergeArgs,
  trace: Trace,
  collection: 'people' | 'students' | 'staff' | 'guardianships',
  id: number,
  data: Record<string, unknown>,
): Promise<void> => {
  const before = await stored(args, collection, id)
  await args.req.payload.update({
    collection,
    id,
    data: data,
    req: args.req,
    depth: 0,
    overrideAccess: true,
  })
  for (const [field, after] of Object.entries(data))
    trace.rewritten.push({ collection, id, field, before: before[field] ?? null, after })
}

const remove = async (
  args: MergeArgs,
  trace: Trace,
  collection: CollectionSlug,
  id: number,
): Promise<Doc> => {
  const doc = await stored(args, collection, id)
  trace.removed.push({ collection, doc })
  await args.req.payload.db.deleteOne({
    collection,
    req: args.req,
    where: { id: { equals: id } },
    returning: false,
  })
  return doc
}

/** What the first card lacks comes from the second; its own words stay. */
const fillStaff = async (args: MergeArgs, trace: Trace, keep: number, dropped: Doc): Promise<void> => {
  const own = await stored(args, 'staff', keep)
  const positions = (own.positions ?? []) as Position[]
  const others = ((dropped.positions ?? []) as Position[]).filter(
    (other) => !positions.some(({ title, from }) => title === other.title && from === other.from),
  )
  if (others.length === 0) return
  const data = [...positions, ...others].map(
    ({ id: _id, ...position }: Position & { id?: unknown }) => position,
  )
  await rewrite(args, trace, 'staff', keep, { positions: data })
}

const joinTies = async (args: MergeArgs, steps: readonly Step[], trace: Trace): Promise<void> => {
  const gone = new Set<number>()
  for (const { kept, dropped } of (await tiesToJoin(args.req, steps)).joined) {
    if (gone.has(kept.id) || gone.has(dropped.id)) continue
    gone.add(dropped.id)
    await remove(args, trace, 'guardianships', dropped.id)
    const from = [kept.from ?? '', dropped.from ?? ''].sort()[0]
    const to = kept.to && dropped.to ? [kept.to, dropped.to].sort()[1] : null
    if (from !== kept.from || to !== (kept.to ?? null))
      await rewrite(args, trace, 'guardianships', kept.id, { from, to })
  }
}

const fillPerson = async (
  args: MergeArgs,
  trace: Trace,
  fills: { field: FormField; value: string }[],
): Promise<void> => {
  const ofCards: readonly FormField[] = [...STUDENT_FIELDS, ...STAFF_FIELDS]
  const own = fills.filter(({ field }) => !ofCards.includes(field))
  const flat = own.filter(({ field }) => !field.startsWith('identity_'))
  const paper = own.filter(({ field }) => field.startsWith('identity_'))
  const data: Record<string, unknown> = Object.fromEntries(flat.map(({ field, value }) => [field, value]))
  if (paper.length > 0) {
    const { identity } = await stored(args, 'people', args.keep)
    data.identity = {
      ...(identity as object),
      ...Object.fromEntries(paper.map(({ field, value }) => [field.slice('identity_'.length), value])),
    }
  }
  if (Object.keys(data).length > 0) await rewrite(args, trace, 'people', args.keep, data)
}

/** One card of two, in one transaction. */
const mergeStep = async (
  args: MergeArgs,
  step: Step,
  trace: Trace,
  fills: Map<string, string>,
): Promise<void> => {
  await moveRecords({ req: args.req, school: args.facts.school, step, trace })
  const dropped = await remove(args, trace, step.target, step.drop)
  const fillCard = async (target: 'students' | 'staff', fields: readonly FormField[]): Promise<void> => {
    const given = fields.filter((field) => fills.has(field))
    if (given.length === 0) return
    const data = Object.fromEntries(given.map((field) => [field, fills.get(field)]))
    await rewrite(args, trace, target, step.keep, data)
  }
  if (step.target === 'students') await fillCard('students', STUDENT_FIELDS)
  if (step.target !== 'staff') return
  await fillStaff(args, trace, step.keep, dropped)
  await fillCard('staff', STAFF_FIELDS)
}

type MergePeople = MergeArgs & {
  locale: Locale
  /** Of the fields where the two contradict: those that the second knows better. */
  take?: readonly FormField[]
}

/**
 * The second card becomes a part of the first: everything that pointed to it points to the first, and totals are
 * counted anew. @throws mergeRefused when marks or classes of the two contradict each other
 */
export const mergePeople = ({
  locale,
  take = [],
  ...args
}: MergePeople): Promise<{ merge: number; person: number }> =>
  inTransaction(args.req, async () => {
    const { req, facts, keep, drop } = args
    await holdSchool(req, facts.school)
    const steps = await mergeSteps(args)
    const conflicts = await findConflicts(args, steps, locale)
    if (conflicts.length > 0) throw mergeRefused(undefined, { details: { conflicts } })
    const { fills: empty, differs } = await fillsOf(args)
    const taken = differs.filter(({ field }) => take.includes(field))
    const fills = [...empty, ...taken.map(({ field, dropped }) => ({ field, value: dropped }))]
    const values = new Map<string, string>(fills.map(({ field, value }) => [field, value]))
    const names = [await stored(args, 'people', keep), await stored(args, 'people', drop)]
    const students = steps
      .filter(({ target }) => target === 'students')
      .flatMap((step) => [step.keep, step.drop])
    const trace: Trace = { students, moved: [], rewritten: [], removed: [] }
    await joinTies(args, steps, trace)
    for (const step of steps) await mergeStep(args, step, trace, values)
    await fillPerson(args, trace, fills)
    if (students.length > 0) await emit(req, 'students.merged', { school: facts.school, students })
    const [merge] = await rows(req).insert({
      collection: SLUGS.merges,
      rows: [
        {
          school: facts.school,
          kept: keep,
          keptName: names[0]!.fullName as string,
          dropped: drop,
          droppedName: names[1]!.fullName as string,
          trace: JSON.stringify(trace),
          author: req.user?.id ?? null,
          at: now().toISOString(),
        },
      ],
    })
    forgetReference(req, facts.school)
    return { merge: merge!, person: keep }
  })
