import { groupBy } from '@/core/group-by'
import { rows, type RowSource } from '@/db/rows'

import { type ChainedChange, type ChainFault, checkChain, sealOf } from '../domain/change-chain'
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
  'author',
  'at',
  'salt',
  'digest',
  'hash',
] as const
type ChangeRow = ChainedChange & { id: number; class: number }

export type Verification = {
  changes: number
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
  const changes = await rows(source).find<ChangeRow>({
    collection: SLUGS.changes,
    columns: CHANGE_COLUMNS,
    where: ofSchool,
    sort: ['id'],
  })
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
    const hash = sealOf(
      previous,
      sealed.map((change) => change.hash),
    )
    if (seal.sequence !== index + 1) brokenSeals.push(seal.sequence)
    else if (hash !== seal.hash) {
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
