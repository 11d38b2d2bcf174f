import { createJournalStore, type JournalStore } from '../journal-store/journal-store'
import type { JournalData } from '../journal-store/base-values'
import { createUndoStack, type Step } from '../journal-store/undo-stack'
import { createDeviceStorage } from '../device/device-storage'

/** A store with the way back. */
export type JournalSession = {
  store: JournalStore
  /** Enters values that «undo» takes back together. */
  apply: (steps: readonly Step[]) => void
  /** How many values were put back. */
  undo: () => number
  redo: () => number
}

type Args = {
  user: number
  /** Names the page: `journal 12 4`, `lesson 77`. */
  name: string
  /** When the server read the page. */
  readAt: number
  data: JournalData
  /** Subject and class. */
  title?: string
  texts: { refused: string; noAssignmentTypes: string }
}

const createSession = ({ user, readAt, data, title, texts }: Args): JournalSession => {
  const isBrowser = typeof window !== 'undefined'
  const device = isBrowser ? { device: createDeviceStorage(user) } : {}
  const store = createJournalStore({ data, texts, user, readAt, ...(title ? { title } : {}), ...device })
  const undone = createUndoStack()
  const put = (steps: readonly Step[], side: 'before' | 'after'): number => {
    for (const step of steps) store.put({ lesson: step.lesson, key: step.key, now: step[side] })
    return steps.length
  }
  return {
    store,
    apply: (steps) => {
      put(steps, 'after')
      undone.push(steps)
    },
    undo: () => put(undone.undo(), 'before'),
    redo: () => put(undone.redo(), 'after'),
  }
}

const MOST = 6
const sessions = new Map<string, { session: JournalSession; readAt: number }>()

/**
 * The session of a page. Going back brings an old copy of the page along: what was entered since then, and what is
 * still on its way, lives here and is not lost. On the server every request has its own.
 */
export const journalSession = (args: Args): JournalSession => {
  if (typeof window === 'undefined') return createSession(args)
  const name = `${args.user} ${args.name}`
  const standing = sessions.get(name)
  if (standing) return standing.session
  for (const [other, { session }] of sessions) {
    if (sessions.size < MOST) break
    if (session.store.summary().unsaved > 0) continue
    session.store.close()
    sessions.delete(other)
  }
  const session = createSession(args)
  sessions.set(name, { session, readAt: args.readAt })
  return session
}

/** Takes over a page that the server read later than the one that stands. Not for the time of drawing. */
export const renewSession = ({ user, name, readAt, data }: Omit<Args, 'texts' | 'title'>): void => {
  const standing = sessions.get(`${user} ${name}`)
  if (!standing || readAt <= standing.readAt) return
  standing.readAt = readAt
  standing.session.store.refresh(data, readAt)
}
