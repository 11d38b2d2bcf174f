'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'

import styles from './running-job.module.css'

/** How often it is asked, in milliseconds. */
const PAUSE = 1000

type Progress = { state: string; done: number; total: number }
type RunningJobProps = {
  /** Where it is asked how far the job is; stopped at `/stop` below. */
  address: `/api/${string}`
  done: number
  total: number
  locale: string
  /** `of` stands while it is not known how long it is. */
  text: { progress: string; stop: string; of: string }
}

/** How far a long job is, and the way to stop it. */
export const RunningJob = ({ address, done, total, locale, text }: RunningJobProps) => {
  const router = useRouter()
  const [progress, setProgress] = useState({ done, total })
  const [isStopping, setStopping] = useState(false)

  useEffect(() => {
    const controller = new AbortController()
    const timer = setInterval(() => {
      void fetch(address, { credentials: 'same-origin', signal: controller.signal })
        .then(async (response) => {
          if (!response.ok) return
          const next = (await response.json()) as Progress
          setProgress({ done: next.done, total: next.total })
          if (next.state !== 'running' && next.state !== 'waiting') router.refresh()
        })
        // The next question comes in a second.
        .catch(() => undefined)
    }, PAUSE)
    return () => {
      controller.abort()
      clearInterval(timer)
    }
  }, [address, router])

  const stop = async () => {
    setStopping(true)
    await sendJson(`${address}/stop`, {})
    router.refresh()
  }
  const format = (value: number): string => value.toLocaleString(locale)
  return (
    <div className={styles.running}>
      <progress
        className={styles.bar}
        aria-label={text.progress}
        value={progress.total > 0 ? progress.done : undefined}
        max={progress.total || 1}
      />
      <p className={styles.words}>
        {progress.total > 0
          ? `${text.progress}: ${format(progress.done)} / ${format(progress.total)}`
          : text.of}
      </p>
      <Button icon="x" isBusy={isStopping} onClick={() => void stop()}>
        {text.stop}
      </Button>
    </div>
  )
}
