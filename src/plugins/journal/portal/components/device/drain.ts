import type { LessonPage } from '../../../presenters/types'
import { createJournalStore, type JournalStore } from '../journal-store/journal-store'
import type { SendJson } from '../journal-store/send-lesson'
import type { Timers, UnreachableReason } from '../save-queue/queue-types'
import { refuseLesson, type WaitingLesson } from './device-census'
import type { DeviceStorage } from './device-storage'

export type DrainProgress = {
  /** Values sent, and how many there were. */
  done: number
  total: number
  isRunning: boolean
  /** Why it stands still with something left. */
  reason: UnreachableReason | 'stopped' | null
}

type DrainOptions = {
  user: number
  device: DeviceStorage
  texts: { refused: string; noAssignmentTypes: string }
  waiting: () => Promise<WaitingLesson[]>
  send: SendJson
  onProgress: (progress: DrainProgress) => void
  timers?: Timers
  /** Lets the page breathe between two lessons. */
  breathe?: () => Promise<void>
}

type End = UnreachableReason | 'done'

const breathing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const reasonOf = (status: number): UnreachableReason | null => {
  if (status === 0) return 'network'
  if (status === 401) return 'signed-out'
  return status === 408 || status === 429 || status >= 500 ? 'server' : null
}

/** Settles when everything of the lesson is saved or waits for a person, or the server is gone. */
const settled = (store: JournalStore): Promise<End> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { reason } = store.summary()
      if (!reason && !store.isAtRest()) return
      stop()
      resolve(reason ?? 'done')
    }
    const stop = store.subscribe(look)
    store.flush()
    look()
  })

/**
 * Sends what waits on this device although no page of it is open: lesson by lesson in the order in which they were
 * written, each in as few requests as it takes. What a person has to choose stays where it is.
 */
export const createDrain = (options: DrainOptions) => {
  const { user, device, texts, waiting, send, onProgress, timers, breathe = breathing } = options
  let isStopped = false
  let running: Promise<void> | null = null

  const sendLesson = async (lesson: number): Promise<End> => {
    const answer = await send<LessonPage>(`/api/journal/lessons/${lesson}`, undefined, { method: 'GET' })
    if (!answer.ok) {
      const { status, errors } = answer.refusal
      const reason = reasonOf(status)
      if (reason) return reason
      // No longer this teacher's lesson, or no lesson any more: told, and kept until somebody decides.
      await refuseLesson(user, lesson, errors[0]?.message ?? texts.refused)
      return 'done'
    }
    const { lesson: found, ...page } = answer.data
    const store = createJournalStore({
      data: { ...page, lessons: [found] },
      texts,
      send,
      device,
      user,
      readAt: Infinity,
      ...(timers ? { timers } : {}),
    })
    await store.restore()
    const end = await settled(store)
    store.close()
    return end
  }

  const run = async (): Promise<void> => {
    const lessons = (await waiting()).filter(({ count, problems }) => count > problems)
    const total = lessons.reduce((sum, { count, problems }) => sum + count - problems, 0)
    let done = 0
    let reason: DrainProgress['reason'] = null
    if (total > 0) onProgress({ done, total, isRunning: true, reason })
    for (const { lesson, count, problems } of lessons) {
      if (isStopped) reason = 'stopped'
      if (reason) break
      const end = await sendLesson(lesson)
      if (end === 'done') done += count - problems
      else reason = end
      onProgress({ done, total, isRunning: true, reason })
      await breathe()
    }
    onProgress({ done, total, isRunning: false, reason })
  }

  return {
    /** One run at a time. After `stop` only a person begins again. */
    start: (): Promise<void> => (running ??= run().finally(() => (running = null))),
    stop: (): void => {
      isStopped = true
    },
    resume: (): void => {
      isStopped = false
    },
    isStopped: (): boolean => isStopped,
  }
}
