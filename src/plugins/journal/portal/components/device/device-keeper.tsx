'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'

import { schoolNow } from '@/core/school-date'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { counted, fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Notice } from '@/ui/notice/notice'
import { addSignOutGuard } from '@/ui/shell/sign-out-guards'

import type { DeviceTexts } from '../../../translations'
import { countWaiting, forgetKnown } from './device-census'
import { DeviceLine, type Line } from './device-line'
import { useConnection } from './use-connection'
import { useDrain } from './use-drain'
import { WaitingList } from './waiting-list'
import { tellWorker, wipePages } from './worker-talk'

type DeviceKeeperProps = {
  user: number
  school: number
  timeZone: string
  /** The school's day, by the server. */
  today: string
  locale: Locale
  hasWorker: boolean
  text: DeviceTexts
}

/** Sending of so few is over before one could read of it. */
const WORTH_TELLING = 20
const LAST_TRY = 3000

/** «12:40», with the day when that was another one. By the school's clock, whatever this device thinks. */
const momentOf = (at: number, { timeZone, today, locale }: DeviceKeeperProps): string => {
  const { date, time } = schoolNow(new Date(at), timeZone)
  return date === today ? time : `${formatDate(locale, date)}, ${time}`
}

/** On every page of those who record lessons: pages and entries outlive a cut of the network, and it is told. */
export const DeviceKeeper = (props: DeviceKeeperProps) => {
  const { user, school, locale, hasWorker, text } = props
  const path = usePathname()
  const { fromWhen, isCut } = useConnection({
    owner: `${user}-${school}`,
    locale,
    isHome: path === '/',
    hasWorker,
  })
  const { progress, waiting, refresh, stop, resume } = useDrain(user, text)
  const [isListOpen, setListOpen] = useState(false)
  const [leaving, setLeaving] = useState<{ count: number; answer: (may: boolean) => void } | null>(null)
  const lastTry = useRef(refresh)
  useEffect(() => {
    lastTry.current = refresh
  }, [refresh])

  const entries = useCallback((n: number) => counted(locale, n, text.entries), [locale, text])

  useEffect(() => {
    void forgetKnown(user).catch(() => undefined)
    return addSignOutGuard(async () => {
      let count = await countWaiting(user)
      if (count > 0) {
        lastTry.current()
        for (const end = performance.now() + LAST_TRY; count > 0 && performance.now() < end;) {
          await new Promise((resolve) => setTimeout(resolve, 200))
          count = await countWaiting(user)
        }
      }
      const may = count === 0 || (await new Promise<boolean>((answer) => setLeaving({ count, answer })))
      setLeaving(null)
      if (!may) return false
      await Promise.all([forgetKnown(null), wipePages()])
      void tellWorker({ kind: 'bye' })
      return true
    })
  }, [user])

  const decide = (may: boolean) => leaving?.answer(may)
  const problems = waiting.lessons.reduce((sum, lesson) => sum + lesson.problems, 0)
  const isHere = waiting.lessons.every(({ lesson, problems: n }) => n === 0 || path === `/lessons/${lesson}`)
  const show = () => setListOpen(true)
  const list =
    waiting.count > 0 ? { label: fill(text.whatWaits, { n: entries(waiting.count) }), run: show } : undefined

  const lineOf = (): Line | null => {
    const { isRunning, done, total, reason } = progress
    if (isCut && fromWhen !== null)
      return { tone: 'warn', words: fill(text.cutFrom, { time: momentOf(fromWhen, props) }), action: list }
    if (isCut) return { tone: 'warn', words: text.cut, action: list }
    if (reason === 'signed-out' && waiting.count > 0)
      return { tone: 'warn', words: fill(text.signedOut, { n: entries(waiting.count) }), link: text.signIn }
    if (isRunning && total > WORTH_TELLING && reason === null)
      return {
        tone: 'info',
        words: fill(text.sending, { done, n: entries(total) }),
        share: done / total,
        action: { label: text.stop, run: stop },
      }
    if (reason === 'stopped' && waiting.count > 0)
      return {
        tone: 'warn',
        words: fill(text.stopped, { n: entries(waiting.count) }),
        action: { label: text.resume, run: resume },
      }
    if (reason !== null && waiting.count > 0) return { tone: 'warn', words: text.cut, action: list }
    if (problems > 0 && !isHere)
      return { tone: 'warn', words: fill(text.problems, { n: entries(problems) }), action: list }
    if (fromWhen !== null)
      return {
        tone: 'info',
        words: fill(text.back, { time: momentOf(fromWhen, props) }),
        action: { label: text.reload, run: () => window.location.reload() },
      }
    return null
  }
  const line = lineOf()

  return (
    <>
      {line && <DeviceLine line={line} />}
      <Dialog
        isOpen={isListOpen && waiting.count > 0}
        onClose={() => setListOpen(false)}
        title={text.listTitle}
        closeLabel={text.close}
      >
        <WaitingList user={user} lessons={waiting.lessons} locale={locale} text={text} onChange={refresh} />
      </Dialog>
      <Dialog
        isOpen={leaving !== null}
        onClose={() => decide(false)}
        title={fill(text.leaveTitle, { n: entries(leaving?.count ?? 0) })}
        closeLabel={text.close}
        footer={
          <>
            <Button tone="primary" onClick={() => decide(false)}>
              {text.stay}
            </Button>
            <Button onClick={() => decide(true)}>{text.leave}</Button>
          </>
        }
      >
        <Notice>{text.leaveLead}</Notice>
      </Dialog>
    </>
  )
}
