import 'fake-indexeddb/auto'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { countWaiting } from './device-census'
import { createDeviceStorage } from './device-storage'
import { readOldEntries } from './old-queue'

/** As much of the browser's storage as is used: its names are its own keys. */
const fakeStorage = (texts: Record<string, string>) =>
  Object.defineProperties(texts, {
    getItem: { value: (name: string) => texts[name] ?? null },
    setItem: { value: (name: string, text: string) => void (texts[name] = text) },
    removeItem: { value: (name: string) => void Reflect.deleteProperty(texts, name) },
  })

let texts: Record<string, string> = {}
const former = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
beforeEach(() => {
  texts = {}
  Object.defineProperty(globalThis, 'localStorage', { value: fakeStorage(texts), configurable: true })
})
afterEach(() => {
  if (former) Object.defineProperty(globalThis, 'localStorage', former)
})

const mark = (value: number) => ({ value, isDebt: false, comment: null })
const entry = { was: null, now: mark(4), doubtful: [] }

describe('the queue of the version before', () => {
  it('is moved into the database once and removed, each person’s own', async () => {
    texts['asu.unsaved.801.77'] = JSON.stringify({ 'm:5:1': entry, 'f:topic': { was: null, now: 'Дроби' } })
    texts['asu.unsaved.801.77/1'] = JSON.stringify({ 't:1:weight': { was: 10, now: 20, doubtful: [] } })
    texts['asu.unsaved.802.77'] = JSON.stringify({ 'm:5:1': entry })
    const device = createDeviceStorage(801)
    const found = await device.read(['77', '77/1'])
    expect(found.get('77')).toEqual({
      'm:5:1': { ...entry, wantedAt: 0 },
      'f:topic': { was: null, now: 'Дроби', doubtful: [], wantedAt: 0 },
    })
    expect(found.get('77/1')).toEqual({
      't:1:weight': { was: 10, now: 20, doubtful: [], wantedAt: 0 },
    })
    expect(Object.keys(texts)).toEqual(['asu.unsaved.802.77'])
    await device.remove('77', 'm:5:1', { now: null, wantedAt: 0 })
    device.close()
    const again = createDeviceStorage(801)
    expect((await again.read(['77'])).get('77')).not.toHaveProperty('m:5:1')
    expect(await countWaiting(801)).toBe(2)
    again.close()
  })

  it('passes over what is no entry, and still clears it away', async () => {
    texts['asu.unsaved.803.12'] = 'no json'
    texts['asu.unsaved.803.nothing'] = JSON.stringify({ 'm:5:1': entry })
    texts['asu.unsaved.803.13'] = JSON.stringify({ 'zzz:1': entry, 'm:5:1': { now: 1 } })
    const device = createDeviceStorage(803)
    await device.read(['12', '13'])
    expect(await countWaiting(803)).toBe(0)
    expect(texts).toEqual({})
    device.close()
  })

  it.each(['', '[]', 'null', '7', '{"h":null}'])('reads %j as nothing', (text) => {
    expect(readOldEntries('77', text)).toEqual([])
  })
})
