import { readFileSync } from 'node:fs'

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    // It has ended, or this is no Linux: then the process stands for all.
    return []
  }
}

/** A process and all that it started, itself first. */
export const processTree = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(processTree)]
