import { deviceDatabase, type DeviceLesson, ofUser } from './device-database'

/** A lesson with values that wait on this device. */
export type WaitingLesson = Omit<DeviceLesson, 'user'> & {
  count: number
  /** How many of them need a person: refused, or changed by somebody else. */
  problems: number
}

/** How many values of a person wait on this device. Read from the index alone, whatever their number. */
export const countWaiting = async (user: number): Promise<number> => {
  const database = await deviceDatabase()
  return (await database?.count('entries', ofUser(user)).catch(() => 0)) ?? 0
}

/** The lessons whose values wait, the one that was written first at the top. */
export const waitingLessons = async (user: number): Promise<WaitingLesson[]> => {
  const database = await deviceDatabase()
  if (!database) return []
  const rows = await database.getAllFromIndex(
    'entries',
    'bySequence',
    IDBKeyRange.bound([user], [user, Infinity]),
  )
  const names = new Map((await database.getAll('lessons', ofUser(user))).map((row) => [row.lesson, row]))
  const lessons = new Map<number, WaitingLesson>()
  for (const { lesson, problem } of rows) {
    const { title = '', date = '' } = names.get(lesson) ?? {}
    const line = lessons.get(lesson) ?? { lesson, title, date, count: 0, problems: 0 }
    line.count += 1
    if (problem) line.problems += 1
    lessons.set(lesson, line)
  }
  return [...lessons.values()]
}

/** Takes what waits for a lesson off this device, unsent. */
export const dropLesson = async (user: number, lesson: number): Promise<void> => {
  const database = await deviceDatabase()
  const transaction = database?.transaction('entries', 'readwrite')
  for (const key of (await transaction?.store.index('byLesson').getAllKeys([user, lesson])) ?? [])
    await transaction?.store.delete(key)
  await transaction?.done
}

/** Puts down for all that waits for a lesson why it cannot be sent: a person decides. */
export const refuseLesson = async (user: number, lesson: number, message: string): Promise<void> => {
  const database = await deviceDatabase()
  const transaction = database?.transaction('entries', 'readwrite')
  for (const row of (await transaction?.store.index('byLesson').getAll([user, lesson])) ?? [])
    await transaction?.store.put({ ...row, problem: { state: 'refused', message } })
  await transaction?.done
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * What only helps to show pages goes with its reader, and after a week; `keeper` is who reads now. What waits to be
 * sent stays, under the name of its owner.
 */
export const forgetKnown = async (keeper: number | null): Promise<void> => {
  const database = await deviceDatabase()
  const transaction = database?.transaction('known', 'readwrite')
  const all = (await transaction?.store.getAll()) ?? []
  const last = Math.max(...all.map(({ at }) => at))
  for (const { user, channel, key, at } of all)
    if (user !== keeper || last - at > WEEK) await transaction?.store.delete([user, channel, key])
  await transaction?.done
  const names = database?.transaction(['lessons', 'entries'], 'readwrite')
  for (const key of (await names?.objectStore('lessons').getAllKeys()) ?? [])
    if (!(await names?.objectStore('entries').index('byLesson').count(key)))
      await names?.objectStore('lessons').delete(key)
  await names?.done
}
