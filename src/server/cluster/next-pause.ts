/** Whoever lived so long did not die of its start. */
const SOUND_MS = 60_000
const LONGEST_MS = 30_000

/** How long to wait before a worker process is started again: longer each time it dies soon after its start. */
export const nextPause = ({ before, livedMs }: { before: number; livedMs: number }): number => {
  if (livedMs >= SOUND_MS) return 0
  return Math.min(LONGEST_MS, before === 0 ? 250 : before * 2)
}
