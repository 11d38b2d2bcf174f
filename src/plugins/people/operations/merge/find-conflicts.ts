import type { PayloadRequest } from 'payload'

import { overlaps, type Period } from '@/core/school-date'
import type { Locale } from '@/core/locale'
import { type FlatRow, rows } from '@/db/rows'

import { peopleMessages } from '../../translations'
import { labelOf } from './label-of'
import type { MergeArgs, Step } from './merge-steps'
import { isDerived } from './relations-to'

type Tie = Period & {
  id: number
  guardian: number
  student: number
  kinship: string
  mayViewDiary: boolean | null
  mayBeWrittenTo: boolean | null
  deprivedOn: string | null
}
export type JoinedTie = { kept: Tie; dropped: Tie }

const TIE_COLUMNS = [
  'id', 'guardian', 'student', 'kinship', 'mayViewDiary', 'mayBeWrittenTo', 'deprivedOn', 'from', 'to',
] as const // prettier-ignore

/** Ties of both to one child or of both children to one guardian: one of the two is enough when they say the same. */
export const tiesToJoin = async (
  req: PayloadRequest,
  steps: readonly Step[],
): Promise<{ joined: JoinedTie[]; differing: number; own: number }> => {
  const renamed = (target: Step['target'], id: number): number => {
    const step = steps.find((one) => one.target === target && one.drop === id)
    return step ? step.keep : id
  }
  const ids = (target: Step['target']) =>
    steps.filter((step) => step.target === target).flatMap(({ keep, drop }) => [keep, drop])
  const ties = await rows(req).find<Tie>({
    collection: 'guardianships',
    columns: TIE_COLUMNS,
    where: { or: [{ guardian: { in: ids('people') } }, { student: { in: ids('students') } }] },
  })
  const people = ids('people')
  const cards = await rows(req).find<{ id: number }>({
    collection: 'students',
    columns: ['id'],
    where: { person: { in: people } },
  })
  const own = ties.filter(
    (tie) => people.includes(tie.guardian) && cards.some(({ id }) => id === tie.student),
  ).length
  const joined: JoinedTie[] = []
  let differing = 0
  for (const [at, kept] of ties.entries()) {
    for (const dropped of ties.slice(at + 1)) {
      const isPair =
        renamed('people', kept.guardian) === renamed('people', dropped.guardian) &&
        renamed('students', kept.student) === renamed('students', dropped.student)
      if (!isPair || !overlaps(kept, dropped)) continue
      const isAlike =
        kept.kinship === dropped.kinship &&
        Boolean(kept.mayViewDiary) === Boolean(dropped.mayViewDiary) &&
        Boolean(kept.mayBeWrittenTo) === Boolean(dropped.mayBeWrittenTo) &&
        kept.deprivedOn === dropped.deprivedOn
      if (isAlike) joined.push({ kept, dropped })
      else differing += 1
    }
  }
  return { joined, differing, own }
}

/** How many rows of the two would have one key. */
const sameKeys = async (req: PayloadRequest, step: Step): Promise<Map<string, number>> => {
  const found = new Map<string, number>()
  for (const { collection, path, isFlat, uniqueWith } of step.places) {
    if (!isFlat || isDerived(req.payload, collection) || collection === 'guardianships') continue
    const name = path.join('_')
    for (const others of uniqueWith) {
      const list = await rows(req).find({
        collection,
        columns: [name, ...others],
        where: { [name]: { in: [step.keep, step.drop] } },
      })
      const keyOf = (row: FlatRow) => JSON.stringify(others.map((other) => row[other]))
      const kept = new Set(list.filter((row) => row[name] === step.keep).map(keyOf))
      const count = list.filter((row) => row[name] === step.drop && kept.has(keyOf(row))).length
      if (count > 0) found.set(collection, (found.get(collection) ?? 0) + count)
    }
  }
  return found
}

/** Times in classes, or in one group, that lie over each other. */
const overlapping = async (
  req: PayloadRequest,
  { keep, drop }: Step,
  collection: 'enrolments' | 'subgroup-members',
): Promise<number> => {
  const isGroup = collection === 'subgroup-members'
  const list = await rows(req).find<Period & { student: number; subgroup?: number }>({
    collection,
    columns: ['student', 'from', 'to', ...(isGroup ? (['subgroup'] as const) : [])],
    where: { student: { in: [keep, drop] } },
  })
  return list.filter(
    (row) =>
      row.student === drop &&
      list.some((other) => other.student === keep && other.subgroup === row.subgroup && overlaps(row, other)),
  ).length
}

/** Why two people cannot become one, in the reader's words; empty when they can. */
export const findConflicts = async (
  { req }: Pick<MergeArgs, 'req'>,
  steps: readonly Step[],
  locale: Locale,
): Promise<string[]> => {
  const text = peopleMessages(locale).conflicts
  const conflicts: string[] = []
  for (const step of steps) {
    const keys = await sameKeys(req, step)
    if (step.target === 'students') {
      const classes = await overlapping(req, step, 'enrolments')
      const groups = await overlapping(req, step, 'subgroup-members')
      if (classes > 0) conflicts.push(text.enrolments(classes))
      if (groups > 0) conflicts.push(text.subgroups(groups))
      // Said above in better words.
      if (classes > 0) keys.delete('enrolments')
      if (groups > 0) keys.delete('subgroup-members')
    }
    for (const [collection, count] of keys) {
      conflicts.push(
        collection === 'marks'
          ? text.marks(count)
          : collection === 'attendance'
            ? text.attendance(count)
            : text.other(labelOf(req.payload, collection, locale), count),
      )
    }
  }
  const ties = await tiesToJoin(req, steps)
  if (ties.own > 0) conflicts.push(text.ownTie)
  if (ties.differing > 0) conflicts.push(text.ties(ties.differing))
  return conflicts
}
