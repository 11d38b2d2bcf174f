import { parentPort, workerData } from 'node:worker_threads'

import { performOrder, toTold } from '../start-run'
import type { RunOrder } from './run-order'

/** A backup or its verification in a thread of its own. */
try {
  await performOrder(workerData as RunOrder)
  parentPort?.postMessage({ told: null, text: null })
} catch (error) {
  parentPort?.postMessage(toTold(error))
}
