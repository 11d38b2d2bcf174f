'use client'

import { useEffect } from 'react'

import { endWorker } from './worker-talk'

/** On the pages of those whose device keeps nothing: what a former reader left on a shared computer goes. */
export const DeviceRest = () => {
  useEffect(() => {
    if (navigator.serviceWorker?.controller) void endWorker().catch(() => undefined)
  }, [])
  return null
}
