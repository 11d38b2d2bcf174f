'use client'

import { startTransition, useEffect, useState } from 'react'

/**
 * False at first, true as soon as the browser has a pause: what is out of sight is drawn then, so that a slow computer
 * shows and hears what is in sight before that.
 */
export const useIsSettled = (): boolean => {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => startTransition(() => setSettled(true)), [])
  return isSettled
}
