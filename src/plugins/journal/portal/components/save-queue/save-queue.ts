import type {
  Entry,
  KeptEntries,
  News,
  QueueOptions,
  QueueSummary,
  Timers,
  UnreachableReason,
} from './queue-types'
import { createSaveChannel, type SaveChannel } from './save-channel'

const DEBOUNCE = 400

const browserTimers: Timers = { set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer) }
const nowhere = { write: () => undefined, remove: () => undefined, read: () => new Map() }

type Wish<TValue> = {
  channel: string
  key: string
  /** What the server is known to hold; asked only when nothing waits for this key yet. */
  was: TValue
  now: TValue
  /** Milliseconds to wait for more: longer where people write text. */
  delay?: number
}

/**
 * Saves by itself. Changes of a channel wait a moment, travel together, one request at a time and in order; without
 * an answer they are sent again; what the server refuses, or others changed, stays here with its reason.
 * Every value says what it replaces, so that a repeated request changes nothing and nobody is overwritten unseen.
 */
export const createSaveQueue = <TValue>({
  timers = browserTimers,
  storage = nowhere,
  ...rest
}: QueueOptions<TValue>) => {
  const channels = new Map<string, SaveChannel<TValue>>()

  const channelOf = (id: string): SaveChannel<TValue> => {
    let channel = channels.get(id)
    if (!channel) channels.set(id, (channel = createSaveChannel(id, { ...rest, timers, storage })))
    return channel
  }

  const summary = (): QueueSummary => {
    let unsaved = 0
    let kept = 0
    let needsAttention = false
    let reason: UnreachableReason | null = null
    for (const channel of channels.values()) {
      unsaved += channel.entries.size
      kept += channel.keptCount()
      for (const { state } of channel.entries.values())
        needsAttention ||= state === 'refused' || state === 'conflict'
      if (channel.entries.size > 0) reason = channel.reason() ?? reason
    }
    const cut = kept === unsaved ? 'kept' : 'retrying'
    const status = unsaved === 0 ? 'saved' : reason ? cut : needsAttention ? 'attention' : 'saving'
    return { status, reason, unsaved, kept }
  }

  return {
    get: (channel: string, key: string): Entry<TValue> | undefined => channels.get(channel)?.entries.get(key),
    entries: (): { channel: string; key: string; entry: Entry<TValue> }[] =>
      [...channels].flatMap(([channel, { entries }]) =>
        [...entries].map(([key, entry]) => ({ channel, key, entry })),
      ),
    summary,
    put: ({ channel, key, was, now, delay = DEBOUNCE }: Wish<TValue>): void =>
      channelOf(channel).put(key, { was, now }, delay),
    /** Sends at once what waits: the window is left, the network is back, somebody pressed «retry». */
    flush: (): void => {
      for (const channel of channels.values()) channel.flush()
    },
    /** Tries once more what the server refused. */
    retry: (channel: string, key: string): void => channels.get(channel)?.retry(key),
    /** Keeps one's own value although others wrote another. */
    insist: (channel: string, key: string): void => channels.get(channel)?.insist(key),
    /** Takes what others wrote, or drops what the server refused. */
    giveUp: (channel: string, key: string): void => channels.get(channel)?.giveUp(key),
    /** Takes up what a closed window left unsaved in these channels. */
    restore: (ids: readonly string[]): Promise<void> | undefined => {
      const take = (found: ReadonlyMap<string, KeptEntries<TValue>>): void => {
        for (const [id, kept] of found) channelOf(id).restore(kept, DEBOUNCE)
      }
      const found = storage.read(ids)
      if (found instanceof Promise) return found.then(take)
      take(found)
      return undefined
    },
    /** Leaves the rest to another window or another time. */
    close: (): void => {
      for (const channel of channels.values()) channel.close()
    },
    /** Follows another window. Whoever wrote a value sends it; this window takes over when that one is gone. */
    hear: (news: News<TValue>): void => {
      if (news.kind === 'known') channels.get(news.channel)?.learn(news.key, news.value, news.wantedAt)
      else if (news.kind === 'done') channelOf(news.channel).release(news.key, news.done)
      else channelOf(news.channel).adopt(news.key, news.entry)
    },
  }
}
