import { groupBy } from '@/core/group-by'
import { rows, type RowSource } from '@/db/rows'

import { type ChainedChange, type ChainFault, checkChain, isSeal } from '../domain/change-chain'
import { SLUGS } from '../slugs'
import { SEAL_COLUMNS, type SealRow } from './seal-changes'
import { closedClasses } from './summarise-journals'

const CHANGE_COLUMNS = [
  'id',
  'class',
  'lesson',
  'sequence',
  'kind',
  'student',
  'assignment',
  'before',
  'after',
  'reason',
  'author',
  'at',
  'salt',
  'digest',
  'hash',
] as const
type ChangeRow = ChainedChange & { id: number; class: number }
/** Final marks are chained by their workload, name no assignment, and keep their reasons on themselves. */
const FINAL_COLUMNS = [
  'id',
  'class',
  'workload',
  ...CHANGE_COLUMNS.filter((column) => !['id', 'class', 'lesson', 'assignment', 'reason'].includes(column)),
] as const
type FinalRow = Omit<ChangeRow, 'lesson' | 'assignment'> & { workload: number }

/** All changes of a school in the order in which they were written: of lessons, and of final marks. */
const readChanges = async (source: RowSource, school: number): Promise<ChangeRow[]> => {
  const shared = { where: { school: { equals: school } }, sort: ['id'] }
  const ofLessons = await rows(source).find<ChangeRow>({
    collection: SLUGS.changes,
    columns: CHANGE_COLUMNS,
    ...shared,
  })
  const ofFinals = await rows(source).find<FinalRow>({
    collection: SLUGS.finalChanges,
    columns: FINAL_COLUMNS as readonly (keyof FinalRow)[],
    ...shared,
  })
  const finals = ofFinals.map(({ workload, ...row }): ChangeRow => ({
    ...row,
    lesson: workload,
    assignment: null,
  }))
  return [...ofLessons, ...finals].sort((left, right) => left.id - right.id)
}

export type Verification = {
  changes: number
  /** Chains: of lessons, and of the final marks of workloads. */
  lessons: number
  /** Changes whose texts were erased by an act; their places in the chain are whole. */
  erased: number
  faults: ChainFault[]
  seals: number
  /** Numbers of the seals that do not fit what is there now. */
  brokenSeals: number[]
  /** Seals over journals that were destroyed by an act since: nothing is left to compare. */
  unprovable: number
}

/**
 * Holds the change journal of a school against its hashes and seals. It reads lesson by lesson in the order of ids,
 * all at once in memory: about 300 bytes a change.
 */
export const verifyChanges = async (source: RowSource, school: number): Promise<Verification> => {
  const ofSchool = { school: { equals: school } }
  const changes = await readChanges(source, school)
  const lessons = groupBy(changes, ({ lesson }) => lesson)
  const verdicts = [...lessons.values()].map(checkChain)
  const seals = await rows(source).find<SealRow>({
    collection: SLUGS.seals,
    columns: SEAL_COLUMNS,
    where: ofSchool,
    sort: ['sequence'],
  })
  const hasDestroyed = (await closedClasses(source)).size > 0
  const brokenSeals: number[] = []
  let unprovable = 0
  let from = 0
  let previous: string | null = null
  seals.forEach((seal, index) => {
    const sealed: ChangeRow[] = []
    while (from < changes.length && changes[from]!.id <= seal.upTo) sealed.push(changes[from++]!)
    const hashes = sealed.map((change) => change.hash)
    if (seal.sequence !== index + 1) brokenSeals.push(seal.sequence)
    else if (!isSeal(seal.hash, previous, hashes)) {
      // Journals of a year go as a whole, and with them fewer changes than were sealed.
      if (hasDestroyed && sealed.length < seal.count) unprovable += 1
      else brokenSeals.push(seal.sequence)
    }
    previous = seal.hash
  })
  return {
    changes: changes.length,
    lessons: lessons.size,
    erased: verdicts.reduce((sum, { erased }) => sum + erased, 0),
    faults: verdicts.flatMap(({ faults }) => faults),
    seals: seals.length,
    brokenSeals,
    unprovable,
  }
}
