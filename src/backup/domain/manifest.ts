import { z } from 'zod'

/** The last entry of an archive: what is in it. Without it the archive was cut off. */
export const MANIFEST = 'manifest.json'
export const FORMAT = 'asu-rso-backup'

const listedFile = z.object({
  path: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
})
export type ListedFile = z.output<typeof listedFile>

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  appVersion: z.string(),
  database: z.enum(['sqlite', 'mongodb']),
  /** Whether all of the database is of one instant. A MongoDB that stands alone cannot give that. */
  isOfOneInstant: z.boolean(),
  /** Migrations that the database had, in their order. */
  migrations: z.array(z.string()),
  /** Rows or documents by table or collection. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
  /** The keys of the installation are in it: only when it is encrypted. */
  hasKeys: z.boolean(),
  files: z.array(listedFile),
})
export type Manifest = z.output<typeof manifestSchema>

export type Fault =
  | { kind: 'missing'; path: string }
  | { kind: 'unlisted'; path: string }
  | { kind: 'altered'; path: string }
  | { kind: 'count'; table: string; expected: number; found: number }

/** What is in the archive against what its list says. Pure. */
export const compareFiles = (listed: readonly ListedFile[], found: readonly ListedFile[]): Fault[] => {
  const byPath = new Map(found.map((file) => [file.path, file]))
  const expected = new Set(listed.map(({ path }) => path))
  return [
    ...listed.flatMap(({ path, size, sha256 }): Fault[] => {
      const file = byPath.get(path)
      if (!file) return [{ kind: 'missing', path }]
      return file.size === size && file.sha256 === sha256 ? [] : [{ kind: 'altered', path }]
    }),
    ...found.filter(({ path }) => !expected.has(path)).map(({ path }): Fault => ({ kind: 'unlisted', path })),
  ]
}

/** Rows that were against rows that are. Pure. */
export const compareCounts = (
  expected: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): Fault[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort().flatMap((table): Fault[] => {
    const [before, now] = [expected[table] ?? 0, found[table] ?? 0]
    return before === now ? [] : [{ kind: 'count', table, expected: before, found: now }]
  })

/** Paths that an archive of ours may hold: below its two folders, no step upwards, no absolute path. */
export const isSafePath = (path: string): boolean =>
  /^(database|media|data)\/./.test(path) &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
