import { describe, expect } from '@jest/globals'

import { usePortal } from './helpers/use-portal'
import { testEveryPageOf } from './helpers/walk'

const portal = usePortal()

describe('every page can be used by the administrator', () => {
  testEveryPageOf(portal, { usernames: ['admin'] })

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
