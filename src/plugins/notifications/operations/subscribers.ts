import type { Payload } from 'payload'

import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Choices, NewsKind } from '../types'

export type Subscriber = Pick<Choices, 'marks' | 'homework' | 'showsValue'> & {
  devices: number[]
  /** Since when the first of the devices is switched on: an instant. What happened before is no news. */
  since: string
}

type ChoiceRow = Pick<Choices, 'marks' | 'homework' | 'showsValue'> & { user: number }

/** Whether the person wants to be told of this kind. */
export const wants = ({ marks, homework }: Subscriber, kind: NewsKind): boolean =>
  kind === 'mark' ? marks : homework

/** Who in the school has a device and wants something on it, by account: two statements. */
export const readSubscribers = async (payload: Payload, school: number): Promise<Map<number, Subscriber>> => {
  const devices = await rows({ payload }).find<{ id: number; user: number; createdAt: string }>({
    collection: SLUGS.devices,
    columns: ['id', 'user', 'createdAt'],
    where: { school: { equals: school } },
    sort: ['createdAt'],
  })
  if (devices.length === 0) return new Map()
  const choices = await rows({ payload }).find<ChoiceRow>({
    collection: SLUGS.choices,
    columns: ['user', 'marks', 'homework', 'showsValue'],
    where: { school: { equals: school }, or: [{ marks: { equals: true } }, { homework: { equals: true } }] },
  })
  const choiceOf = new Map(choices.map((choice) => [choice.user, choice]))
  const subscribers = new Map<number, Subscriber>()
  for (const { id, user, createdAt } of devices) {
    const choice = choiceOf.get(user)
    if (!choice) continue
    const known = subscribers.get(user) ?? { ...choice, devices: [], since: createdAt }
    known.devices.push(id)
    subscribers.set(user, known)
  }
  return subscribers
}
