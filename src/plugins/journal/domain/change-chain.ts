import type { HashName } from '@/core/algorithms'
import { laterHash, namedHash, nameOfHash } from '@/core/named-hash'

/** What may change in a lesson. Marks and attendance name the student, marks the assignment as well. */
export const LESSON_KINDS = [
  'mark',
  'attendance',
  'topic',
  'lessonType',
  'homework',
  'homeworkDueDate',
  'homeworkMinutes',
  'weight',
  'studentNote',
  'dueDate',
  'maxScore',
  'remark',
  'praise',
  'assignment',
] as const
/** What may change in the final marks of a workload. */
export const FINAL_KINDS = ['finalTerm', 'finalYear', 'finalExam', 'finalFinal', 'finalOpening'] as const
export const CHANGE_KINDS = [...LESSON_KINDS, ...FINAL_KINDS] as const
export type LessonKind = (typeof LESSON_KINDS)[number]
export type FinalChangeKind = (typeof FINAL_KINDS)[number]
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A change as it is told to the chain. Texts are what was there and what is there now; `null` is an empty cell. */
export type Change = {
  kind: ChangeKind
  student: number | null
  assignment: number | null
  before: string | null
  after: string | null
  /** Why, where somebody has said it. */
  reason?: string | null
}

/** A change as it is kept. `hash` covers everything but the texts, and these by `digest`. */
export type ChainedChange = Change & {
  /** The lesson, or for final marks the workload: ids are unique among both. */
  lesson: number
  /** 1 for the first change of the lesson, without a gap. */
  sequence: number
  author: number | null
  /** An instant, ISO. */
  at: string
  /** Makes the digest of a short text impossible to guess once the text was lawfully erased. */
  salt: string | null
  digest: string
  hash: string
}

export type ChainHead = { sequence: number; hash: string | null }

const hashParts = (name: HashName, parts: readonly (string | number | null)[]): string =>
  namedHash(name, JSON.stringify(parts))

/** A reason came later than the chain: changes without one are told as they always were. */
const digestOf = (
  name: HashName,
  { before, after, salt, reason = null }: Pick<ChainedChange, 'before' | 'after' | 'salt' | 'reason'>,
): string => hashParts(name, reason === null ? [salt, before, after] : [salt, before, after, reason])

const hashOf = (name: HashName, previous: string | null, row: Omit<ChainedChange, 'hash'>): string =>
  hashParts(name, [
    previous,
    row.lesson,
    row.sequence,
    row.kind,
    row.student,
    row.assignment,
    row.author,
    row.at,
    row.digest,
  ])

type Chain = {
  /** The last change of the lesson so far. */
  head: ChainHead | undefined
  lesson: number
  author: number | null
  at: string
  makeSalt: () => string
  /** By what new changes are bound, SHA-256 unless it is said; a chain that has a later one goes on with that. */
  hashName?: HashName
}

/** What may follow a hash that is there. One by an unknown name is no reason to stop: the check tells of it. */
const nextName = (wished: HashName, previous: string | null): HashName =>
  laterHash(wished, (previous === null ? null : nameOfHash(previous)) ?? wished)

/** Puts changes after the last one of their lesson, each bound to the one before it. */
export const chainChanges = (
  changes: readonly Change[],
  { head, lesson, author, at, makeSalt, hashName = 'sha256' }: Chain,
): ChainedChange[] => {
  let { sequence, hash } = head ?? { sequence: 0, hash: null }
  const name = nextName(hashName, hash)
  return changes.map((change) => {
    const salt = makeSalt()
    sequence += 1
    const digest = digestOf(name, { ...change, salt })
    const row = { ...change, lesson, sequence, author, at, salt, digest }
    const chained = { ...row, hash: hashOf(name, hash, row) }
    hash = chained.hash
    return chained
  })
}

export type ChainFault = {
  lesson: number
  sequence: number
  /** `gap`: a change is missing; `broken`: it was altered or put in; `text`: its texts are not those written then. */
  fault: 'gap' | 'broken' | 'text'
}

export type ChainVerdict = {
  faults: ChainFault[]
  /** Changes whose texts were erased as the law on personal data demands: without a salt nothing can be compared. */
  erased: number
}

/** Whether a change is bound to the one before it, by no weaker hash than that. */
const isBound = (previous: string | null, change: ChainedChange): boolean => {
  const name = nameOfHash(change.hash)
  return name !== null && nextName(name, previous) === name && hashOf(name, previous, change) === change.hash
}

const isDigest = (change: ChainedChange): boolean => {
  const name = nameOfHash(change.digest)
  return name !== null && digestOf(name, change) === change.digest
}

/** Holds the changes of one lesson, in any order, against their hashes. */
export const checkChain = (changes: readonly ChainedChange[]): ChainVerdict => {
  const verdict: ChainVerdict = { faults: [], erased: 0 }
  let previous: ChainHead = { sequence: 0, hash: null }
  for (const change of [...changes].sort((left, right) => left.sequence - right.sequence)) {
    const { lesson, sequence, salt, hash } = change
    if (sequence !== previous.sequence + 1) verdict.faults.push({ lesson, sequence, fault: 'gap' })
    else if (!isBound(previous.hash, change)) verdict.faults.push({ lesson, sequence, fault: 'broken' })
    else if (salt === null) verdict.erased += 1
    else if (!isDigest(change)) verdict.faults.push({ lesson, sequence, fault: 'text' })
    previous = { sequence, hash }
  }
  return verdict
}

/** What seals everything that was written since the seal before: their hashes in the order of their ids. */
export const sealOf = (
  previous: string | null,
  hashes: readonly string[],
  hashName: HashName = 'sha256',
): string => hashParts(nextName(hashName, previous), [previous, hashes.length, ...hashes])

/** Whether a seal is that of these changes, by no weaker hash than the seal before it. */
export const isSeal = (seal: string, previous: string | null, hashes: readonly string[]): boolean => {
  const name = nameOfHash(seal)
  return name !== null && sealOf(previous, hashes, name) === seal
}
