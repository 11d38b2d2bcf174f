import { describe, expect } from '@jest/globals'

import { expectReachable } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'
import { walk } from './helpers/walk'

const portal = usePortal()

describe('every page can be used without a mouse', () => {
  for (const username of ['teacher', 'parent', 'zavuch'] as const) {
    portal.test(
      `${username}: Tab reaches everything on every page`,
      async () => {
        const page = await portal.signIn(username)
        await walk(page, (pattern) => expectReachable(page, `${username} ${pattern}`))
      },
      300_000,
    )
  }

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
