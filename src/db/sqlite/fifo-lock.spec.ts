import { describe, expect, it } from '@jest/globals'

import { createFifoLock } from './fifo-lock'

const lock = (timeoutMs = 1000) =>
  createFifoLock({ timeoutMs, whenLate: ({ waiting }) => new Error(`late, ${waiting} behind`) })

describe('createFifoLock', () => {
  it('serves in the order of asking', async () => {
    const { acquire } = lock()
    const served: number[] = []
    const first = await acquire()
    const others = [1, 2, 3].map(async (number) => {
      const release = await acquire()
      served.push(number)
      release()
    })
    expect(served).toEqual([])
    first()
    await Promise.all(others)
    expect(served).toEqual([1, 2, 3])
  })

  it('lets one who is late go without disturbing the others', async () => {
    const { acquire, waiting } = lock(30)
    const first = await acquire()
    const late = acquire()
    await expect(late).rejects.toThrow('late, 0 behind')
    expect(waiting()).toBe(0)
    const patient = acquire()
    first()
    const release = await patient
    release()
    await expect(acquire()).resolves.toBeInstanceOf(Function)
  })

  it('is released once', async () => {
    const { acquire, isHeld } = lock()
    const first = await acquire()
    first()
    const second = await acquire()
    first()
    expect(isHeld()).toBe(true)
    second()
    expect(isHeld()).toBe(false)
  })

  it('refuses everybody after it is closed', async () => {
    const { acquire, close } = lock()
    await acquire()
    const waiting = acquire()
    close(new Error('closed'))
    await expect(waiting).rejects.toThrow('closed')
    await expect(acquire()).rejects.toThrow('closed')
  })
})
