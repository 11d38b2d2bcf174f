'use client'

import { useEffect, useRef, useState } from 'react'

import { sendJson } from '@/ui/form/send-json'

import { countWaiting, type WaitingLesson, waitingLessons } from './device-census'
import { createDeviceStorage } from './device-storage'
import { createDrain, type DrainProgress } from './drain'

const AGAIN = 20_000
/** A page that is open sends its own values first; this is for those that have no page. */
const GRACE = 1500
const SOON = 300
/** Counting so many takes a moment of its own. */
const MANY = 500
const SELDOM = 5000

export type Waiting = { count: number; lessons: readonly WaitingLesson[] }

const NOTHING: Waiting = { count: 0, lessons: [] }
const QUIET: DrainProgress = { done: 0, total: 0, isRunning: false, reason: null }

type Texts = { refused: string; noAssignmentTypes: string }

/** Sends what this person left on this device, and tells how far it is. */
export const useDrain = (user: number, texts: Texts) => {
  const [progress, setProgress] = useState(QUIET)
  const [waiting, setWaiting] = useState(NOTHING)
  const [look, setLook] = useState<{ now: () => void }>({ now: () => undefined })
  const drain = useRef<ReturnType<typeof createDrain> | null>(null)
  const words = useRef(texts)

  useEffect(() => {
    let isGone = false
    let isLooking = false
    let lastCount = 0
    const device = createDeviceStorage(user)
    const count = async () => {
      const lessons = (await countWaiting(user)) === 0 ? [] : await waitingLessons(user)
      const sum = lessons.reduce((total, lesson) => total + lesson.count, 0)
      lastCount = sum
      if (!isGone)
        setWaiting((former) => (sum === 0 && former.count === 0 ? former : { count: sum, lessons }))
      return lessons.some((lesson) => lesson.count > lesson.problems)
    }
    const created = createDrain({
      user,
      device,
      texts: words.current,
      waiting: () => waitingLessons(user),
      send: (url, body, options) =>
        sendJson(url, body, { ...options, headers: { ...options?.headers, 'X-User': String(user) } }),
      onProgress: (next) => !isGone && setProgress(next),
    })
    drain.current = created
    const round = async () => {
      if (isLooking) return
      isLooking = true
      try {
        if ((await count()) && !created.isStopped()) await created.start()
        await count()
      } finally {
        isLooking = false
      }
    }
    const now = () => void round()
    const first = setTimeout(now, GRACE)
    const again = setInterval(now, AGAIN)
    // A look at the index costs nothing: the line must not tell of what is long sent.
    const stopHearing = device.subscribe((news) => {
      if (news.kind !== 'known' && !isLooking) lookSoon()
    })
    let soon: ReturnType<typeof setTimeout> | undefined
    const lookSoon = () => {
      soon ??= setTimeout(
        () => {
          soon = undefined
          void count()
        },
        lastCount > MANY ? SELDOM : SOON,
      )
    }
    window.addEventListener('online', now)
    setLook({ now })
    return () => {
      isGone = true
      created.stop()
      stopHearing()
      device.close()
      clearTimeout(first)
      clearTimeout(soon)
      clearInterval(again)
      window.removeEventListener('online', now)
    }
  }, [user])

  return {
    progress,
    waiting,
    refresh: look.now,
    stop: () => drain.current?.stop(),
    resume: () => {
      drain.current?.resume()
      look.now()
    },
  }
}
