import { STAFF_STATUSES, type Status, STATUSES } from './statuses'

/** Through whose eyes access is judged: every status, and the teacher who leads a class. */
export type MatrixActor = Status | 'classTeacher'
export const MATRIX_ACTORS: readonly MatrixActor[] = [...STATUSES, 'classTeacher']

/** Everybody who works at the school. */
export const ALL_STAFF: readonly MatrixActor[] = [...STAFF_STATUSES, 'classTeacher']
export const TEACHERS: readonly MatrixActor[] = ['teacher', 'classTeacher']
export const LEARNERS: readonly MatrixActor[] = ['student', 'guardian']

export const MATRIX_OPERATIONS = ['create', 'read', 'update', 'delete'] as const
export type MatrixOperation = (typeof MATRIX_OPERATIONS)[number]

/** Who may do it with every document of the school, and who with own ones only. Everybody else may not at all. */
export type MatrixRow = { all?: readonly MatrixActor[]; some?: readonly MatrixActor[] }
export type CollectionMatrix = Record<MatrixOperation, MatrixRow>

/**
 * What access must be, written down apart from the rules that make it so: a test walks every actor through
 * every operation and compares. It follows what each status is for, not the code.
 */
export type AccessMatrix = {
  collections: Record<string, CollectionMatrix>
  /** Who may call an endpoint at all, by `method path`. */
  endpoints?: Record<string, readonly MatrixActor[]>
}

export const NOBODY: MatrixRow = {}

/** The expected verdict of one cell. */
export const expectedVerdict = ({ all, some }: MatrixRow, actor: MatrixActor): 'all' | 'some' | 'none' => {
  if (all?.includes(actor)) return 'all'
  return some?.includes(actor) ? 'some' : 'none'
}
