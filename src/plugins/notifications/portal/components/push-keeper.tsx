'use client'

import { useEffect } from 'react'

import { addSignOutGuard } from '@/ui/shell/sign-out-guards'

import { isOfAnother, presentSubscription, unsubscribe } from './browser-push'

/** So long signing out waits for the push service, in milliseconds. */
const PATIENCE = 2000

/** On every page: a browser tells of the news of whoever is signed in at it, and of nobody's after signing out. */
export const PushKeeper = ({ user }: { user: number }) => {
  useEffect(() => {
    const endOfAnother = async () => {
      if (isOfAnother(user) && (await presentSubscription())) await unsubscribe()
    }
    void endOfAnother().catch(() => undefined)
    return addSignOutGuard(async () => {
      await Promise.race([
        unsubscribe().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, PATIENCE)),
      ])
      return true
    })
  }, [user])
  return null
}
