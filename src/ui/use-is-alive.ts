'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page hears its reader already. What the server has drawn is in sight before the scripts have come: keys
 * that are pressed in that time go nowhere, so a place that takes them says that it is not ready yet.
 */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
