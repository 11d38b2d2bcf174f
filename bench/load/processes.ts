import { readFile } from 'node:fs/promises'

const TICKS_A_SECOND = 100

/** Resident memory of each process, in MB. */
export const memoryOf = async (pids: readonly number[]): Promise<number[]> =>
  Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
    }),
  )

/** Seconds of a core that the processes have used since they started. */
export const cpuSecondsOf = async (pids: readonly number[]): Promise<number> => {
  const used = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    }),
  )
  return used.reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND
}

type CoreTimes = { busy: number; all: number }

export const readCores = async (): Promise<CoreTimes[]> => {
  const lines = (await readFile('/proc/stat', 'utf8')).split('\n').filter((line) => /^cpu\d/.test(line))
  return lines.map((line) => {
    const ticks = line.split(/\s+/).slice(1, 9).map(Number)
    const all = ticks.reduce((sum, value) => sum + value, 0)
    return { busy: all - ticks[3]! - ticks[4]!, all }
  })
}

/** How busy each core was between two readings, in percent. */
export const coreLoad = (before: readonly CoreTimes[], after: readonly CoreTimes[]): number[] =>
  after.map(({ busy, all }, core) =>
    Math.round((100 * (busy - before[core]!.busy)) / Math.max(1, all - before[core]!.all)),
  )
