import type { Problem, SolveOptions } from '../../domain/solver/problem'

/** What the worker is started with; the flag in `stop` turns to 1 when it shall end with the best it has. */
export type SearchOrder = { problem: Problem; options: SolveOptions; stop: SharedArrayBuffer }
