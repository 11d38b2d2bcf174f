import { parentPort, workerData } from 'node:worker_threads'

import { annealing } from '../../domain/solver/anneal'
import type { SearchOrder } from './search-message'

/** The search in a thread of its own, so that the server goes on answering. */
const { problem, options, stop } = workerData as SearchOrder
const flag = new Int32Array(stop)
const search = annealing.solve(problem, options)
let turn = search.next()
while (!turn.done) {
  parentPort?.postMessage({ progress: turn.value })
  turn = search.next(Atomics.load(flag, 0) === 1)
}
parentPort?.postMessage({ solution: turn.value })
