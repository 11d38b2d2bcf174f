import { describe, expect, it } from '@jest/globals'

import { pageOf, showMessages } from './messages'
import type { WorkerScope } from './worker-scope'

const ORIGIN = 'https://school.test'

const world = (windows: readonly { url: string }[] = []) => {
  const listeners = new Map<string, (event: unknown) => void>()
  const shown: unknown[] = []
  const opened: string[] = []
  const focused: string[] = []
  showMessages({
    location: { origin: ORIGIN },
    registration: { showNotification: async (...told: unknown[]) => void shown.push(told) },
    clients: {
      matchAll: async () => windows.map(({ url }) => ({ url, focus: async () => void focused.push(url) })),
      openWindow: async (url: string) => void opened.push(url),
    },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  } as unknown as WorkerScope)
  const fire = async (type: string, event: object) => {
    const works: Promise<unknown>[] = []
    listeners.get(type)!({ ...event, waitUntil: (work: Promise<unknown>) => works.push(work) })
    await Promise.all(works)
  }
  return { shown, opened, focused, fire }
}
const press = (url: unknown) => ({ notification: { close: () => undefined, data: { url } } })

describe('a message on a device', () => {
  it('is shown as the server wrote it', async () => {
    const { shown, fire } = world()
    const told = { title: 'Новая оценка', body: 'Физика', tag: 'diary-1', url: '/diary/marks', lang: 'ru' }
    await fire('push', { data: { json: () => told } })
    expect(shown).toEqual([
      [
        'Новая оценка',
        { body: 'Физика', tag: 'diary-1', lang: 'ru', icon: '/icon.svg', data: { url: '/diary/marks' } },
      ],
    ])
  })

  it('is shown in general words when it cannot be read', async () => {
    const { shown, fire } = world()
    const broken = () => {
      throw new SyntaxError('broken')
    }
    await fire('push', { data: { json: broken } })
    await fire('push', { data: null })
    expect(shown).toHaveLength(2)
    expect(shown[0]).toMatchObject(['Дневник', { data: { url: '/diary' } }])
  })

  it('opens its page, or the window that shows it', async () => {
    const away = world([{ url: `${ORIGIN}/` }])
    await away.fire('notificationclick', press('/diary/marks?student=1'))
    expect([away.opened, away.focused]).toEqual([[`${ORIGIN}/diary/marks?student=1`], []])
    const there = world([{ url: `${ORIGIN}/diary` }])
    await there.fire('notificationclick', press('/diary'))
    expect([there.opened, there.focused]).toEqual([[], [`${ORIGIN}/diary`]])
  })

  it('never leads to another site', () => {
    for (const url of ['https://evil.test/x', '//evil.test/x', 'javascript:alert(1)', null, 7])
      expect([url, pageOf(url, ORIGIN)]).toEqual([url, `${ORIGIN}/`])
  })
})
