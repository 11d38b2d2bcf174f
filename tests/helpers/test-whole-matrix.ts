import { describe, expect, it } from '@jest/globals'

import type { AccessMatrix } from '@/core/matrix'
import { registryOf } from '@/core/registry'

import { walkMatrix } from './walk-matrix'

/** There is one in a school, and no second to tell from it. */
const ONE_OF_A_SCHOOL: ReadonlySet<string> = new Set(['schools', 'notification-settings'])

/** Walks a share of the matrices, and holds that no collection or endpoint of these plugins is left out of them. */
export const testWholeMatrix = (matrices: ReadonlyMap<string, AccessMatrix>): void => {
  const walked = walkMatrix({ matrices: [...matrices.values()] })

  describe('the matrix is whole', () => {
    it('has every collection once', () => {
      const own = walked.booted.payload.config.collections
        .filter(({ custom }) => custom.plugin && matrices.has(String(custom.plugin)))
        .map(({ slug }) => slug)
      expect(walked.collections.map(([slug]) => slug).sort()).toEqual([...own].sort())
    })

    it('has every endpoint once', () => {
      const own = registryOf(walked.booted.payload)
        .plugins.filter(({ slug }) => matrices.has(slug))
        .flatMap((plugin) => plugin.endpoints ?? [])
        .filter(({ isPublic }) => !isPublic)
        .map(({ method, path }) => `${method} ${path}`)
      expect(walked.endpoints.map(([name]) => name).sort()).toEqual(own.sort())
    })

    it('every collection holds at least two documents, so that “some” differs from “all”', () => {
      const poor = [...walked.total].filter(([slug, count]) => count < 2 && !ONE_OF_A_SCHOOL.has(slug))
      expect(poor.map(([slug]) => slug)).toEqual([])
    })
  })
}
