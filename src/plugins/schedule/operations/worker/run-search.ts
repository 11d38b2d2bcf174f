import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { annealing } from '../../domain/solver/anneal'
import type { Problem, Progress, Solution, SolveOptions } from '../../domain/solver/problem'
import type { SearchOrder } from './search-message'

export type Search = { stop: () => void; result: Promise<Solution> }
type Args = { problem: Problem; options: SolveOptions; onProgress: (progress: Progress) => void }

/** Made by the build beside the server. */
const workerFile = (): string => path.join(process.cwd(), 'dist', 'schedule-worker.mjs')

const inThread = ({ problem, options, onProgress }: Args): Search => {
  const stop = new SharedArrayBuffer(4)
  const order: SearchOrder = { problem, options, stop }
  const worker = new Worker(workerFile(), { workerData: order })
  const result = new Promise<Solution>((resolve, reject) => {
    worker.on('message', (message: { progress?: Progress; solution?: Solution }) => {
      if (message.progress) onProgress(message.progress)
      if (message.solution) resolve(message.solution)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The search ended with code ${code}`)))
  })
  return { stop: () => void Atomics.store(new Int32Array(stop), 0, 1), result }
}

/** Without a build, in development and in tests: a little at a time between other work. */
const inTurns = ({ problem, options, onProgress }: Args): Search => {
  let isStopped = false
  const run = async (): Promise<Solution> => {
    const search = annealing.solve(problem, options)
    let turn = search.next()
    while (!turn.done) {
      onProgress(turn.value)
      await new Promise((resolve) => setImmediate(resolve))
      turn = search.next(isStopped)
    }
    return turn.value
  }
  return { stop: () => void (isStopped = true), result: run() }
}

/** Starts a search: in a worker of the built server, otherwise in turns with other work. */
export const runSearch = (args: Args): Search => (existsSync(workerFile()) ? inThread(args) : inTurns(args))
