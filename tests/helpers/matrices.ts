import { access, readdir } from 'node:fs/promises'
import path from 'node:path'

import { matrix as kernel } from '@/access/matrix'
import type { AccessMatrix } from '@/core/matrix'

const PLUGINS = path.resolve(import.meta.dirname, '../../src/plugins')

/** The kernel's matrix and that of every plugin: `access/matrix.ts`, by the name of its folder. */
export const loadMatrices = async (): Promise<Map<string, AccessMatrix>> => {
  const matrices = new Map([['kernel', kernel]])
  for (const plugin of await readdir(PLUGINS)) {
    const file = path.join(PLUGINS, plugin, 'access/matrix.ts')
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (isThere) matrices.set(plugin, ((await import(file)) as { matrix: AccessMatrix }).matrix)
  }
  return matrices
}
