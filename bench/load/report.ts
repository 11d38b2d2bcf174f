export type Sample = { name: string; milliseconds: number; bytes: number; fault: string | null }

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const row = (name: string, samples: readonly Sample[], seconds: number): string => {
  const times = samples.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right)
  const at = (share: number): string => percentile(times, share).toFixed(0)
  const bytes = samples.reduce((sum, sample) => sum + sample.bytes, 0) / Math.max(1, samples.length)
  const failed = samples.filter(({ fault }) => fault !== null).length
  return `| ${name} | ${samples.length} | ${(samples.length / seconds).toFixed(1)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} | ${(bytes / 1024).toFixed(0)} | ${failed} |`
}

/** The figures as a Markdown table. */
export const loadTable = (samples: readonly Sample[], seconds: number): string => {
  const names = [...new Set(samples.map(({ name }) => name))].sort()
  return [
    '| what | requests | a second | p50, ms | p95, ms | p99, ms | longest, ms | KB packed | errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names.map((name) =>
      row(
        name,
        samples.filter((sample) => sample.name === name),
        seconds,
      ),
    ),
    row('**together**', samples, seconds),
  ].join('\n')
}

export const p95Of = (samples: readonly Sample[]): number =>
  percentile(
    samples.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right),
    0.95,
  )
