import { type Hour, type LayLesson, layTopics, type Seat } from './lay-topics'

/** What the ways of laying anew look at in a topic. */
export type LayTopic = { id: number; section: string; hours: number; isControl: boolean }

type Laid = { seats: readonly Seat[]; lessons: readonly LayLesson[]; topics: readonly LayTopic[] }

/** Hours taken away from a topic. */
export type Taken = { topic: number; hours: number }
/** Two topics that share a lesson from now on. */
export type Merged = { first: number; second: number }

const isSingle = ({ isGiven, hours }: Seat): boolean => !isGiven && hours.length === 1

const hoursOf = (seats: readonly Seat[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { topic } of seats.flatMap(({ hours }) => hours)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return counts
}

/** How many hours may be taken from each topic: those not given, one hour of the topic always left. */
export const sparableHours = (seats: readonly Seat[]): Map<number, number> => {
  const all = hoursOf(seats)
  const coming = hoursOf(seats.filter(isSingle))
  return new Map([...coming].map(([topic, count]) => [topic, Math.min(count, (all.get(topic) ?? 0) - 1)]))
}

const takeFrom = (seats: readonly Seat[], taken: readonly Taken[]): Seat[] => {
  const left = new Map(taken.map(({ topic, hours }) => [topic, hours]))
  return [...seats]
    .reverse()
    .filter((seat) => {
      const count = isSingle(seat) ? (left.get(seat.hours[0]!.topic) ?? 0) : 0
      if (count > 0) left.set(seat.hours[0]!.topic, count - 1)
      return count === 0
    })
    .reverse()
}

/** As many hours as lack lessons, each time from the topic that has most; control works keep theirs. */
const proposeTaken = ({ seats, lessons, topics }: Laid): Taken[] => {
  const sparable = sparableHours(seats)
  const control = new Set(topics.filter(({ isControl }) => isControl).map(({ id }) => id))
  const total = hoursOf(seats)
  const taken = new Map<number, number>()
  for (let need = layTopics({ seats, lessons }).unlaid.length; need > 0; need -= 1) {
    const [best] = [...sparable]
      .filter(([topic, count]) => count > 0 && !control.has(topic))
      .sort(([left], [right]) => total.get(right)! - total.get(left)!)
    if (!best) break
    const [topic, count] = best
    sparable.set(topic, count - 1)
    total.set(topic, total.get(topic)! - 1)
    taken.set(topic, (taken.get(topic) ?? 0) + 1)
  }
  return [...taken].map(([topic, hours]) => ({ topic, hours }))
}

/** Takes hours away from topics with more than one: the chosen ones, or those proposed when none are named. */
export const compress = (laid: Laid, chosen: readonly Taken[] | null): { seats: Seat[]; taken: Taken[] } => {
  const sparable = sparableHours(laid.seats)
  const taken = (chosen ?? proposeTaken(laid))
    .map(({ topic, hours }) => ({ topic, hours: Math.min(hours, sparable.get(topic) ?? 0) }))
    .filter(({ hours }) => hours > 0)
  return { seats: takeFrom(laid.seats, taken), taken }
}

const joinAt = (seats: readonly Seat[], index: number): Seat[] => [
  ...seats.slice(0, index),
  { ...seats[index]!, hours: [...seats[index]!.hours, ...seats[index + 1]!.hours] },
  ...seats.slice(index + 2),
]

/** Where two neighbours could share a lesson: both to be given, none of them joined already, no control work. */
const mergeable = (seats: readonly Seat[], topics: ReadonlyMap<number, LayTopic>): number[] =>
  seats.flatMap((seat, index) => {
    const next = seats[index + 1]
    const isPlain = (one: Seat | undefined) =>
      one !== undefined && isSingle(one) && !topics.get(one.hours[0]!.topic)?.isControl
    return isPlain(seat) && isPlain(next) && seat.hours[0]!.topic !== next!.hours[0]!.topic ? [index] : []
  })

/**
 * Joins neighbouring topics into one lesson: each chosen topic with the one after it, or, when none are named, as many
 * pairs as lack lessons; short topics of one section first, from the end of the year.
 */
export const merge = (
  { seats, lessons, topics }: Laid,
  chosen: readonly number[] | null,
): { seats: Seat[]; merged: Merged[] } => {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const topicAt = (list: readonly Seat[], index: number) => list[index]!.hours[0]!.topic
  const weight = (list: readonly Seat[], index: number): number => {
    const [first, second] = [byId.get(topicAt(list, index)), byId.get(topicAt(list, index + 1))]
    return (first?.section === second?.section ? 0 : 1000) + (first?.hours ?? 0) + (second?.hours ?? 0)
  }
  let now = layTopics({ seats, lessons }).seats
  const merged: Merged[] = []
  const join = (index: number) => {
    merged.push({ first: topicAt(now, index), second: topicAt(now, index + 1) })
    now = joinAt(now, index)
  }
  if (chosen) {
    for (const topic of chosen) {
      const index = mergeable(now, byId).findLast((at) => topicAt(now, at) === topic)
      if (index !== undefined) join(index)
    }
    return { seats: now, merged }
  }
  for (let need = layTopics({ seats, lessons }).unlaid.length; need > 0; need -= 1) {
    const [best] = mergeable(now, byId).sort(
      (left, right) => weight(now, left) - weight(now, right) || right - left,
    )
    if (best === undefined) break
    join(best)
  }
  return { seats: now, merged }
}

/** What is still to be given as the plan says it: hours taken away come back, joined topics part, new ones come in. */
export const restore = (seats: readonly Seat[], topics: readonly LayTopic[]): Seat[] => {
  const key = ({ topic, part }: Pick<Hour, 'topic' | 'part'>) => `${topic} ${part}`
  const given = seats.filter(({ isGiven }) => isGiven)
  const done = new Set(given.flatMap(({ hours }) => hours.map(key)))
  const dates = new Map(seats.flatMap(({ hours }) => hours.map((hour) => [key(hour), hour.plannedDate])))
  const coming = topics.flatMap(({ id: topic, hours }) =>
    Array.from({ length: hours }, (_, index) => ({ topic, part: index + 1 }))
      .filter((hour) => !done.has(key(hour)))
      .map((hour): Seat => ({
        hours: [{ ...hour, plannedDate: dates.get(key(hour)) ?? null }],
        lesson: null,
        isGiven: false,
      })),
  )
  return [...given, ...coming]
}

/** A topic changes places with its neighbour among what is still to be given; at an end nothing moves. */
export const shiftTopic = (seats: readonly Seat[], topic: number, by: -1 | 1): Seat[] => {
  const given = seats.filter(({ isGiven }) => isGiven)
  const blocks = new Map<number, Seat[]>()
  for (const seat of seats.filter(({ isGiven }) => !isGiven)) {
    const first = seat.hours[0]!.topic
    blocks.set(first, [...(blocks.get(first) ?? []), seat])
  }
  const order = [...blocks.keys()]
  const at = order.indexOf(topic)
  const to = at + by
  if (at < 0 || to < 0 || to >= order.length) return [...seats]
  ;[order[at], order[to]] = [order[to]!, order[at]!]
  return [...given, ...order.flatMap((id) => blocks.get(id)!)]
}

/** The topics of a plan as seats, hour by hour. */
export const seatsOf = (topics: readonly LayTopic[]): Seat[] => restore([], topics)

/** Topics of the plan of which nothing is laid at all: they came into it later. */
export const newTopics = (seats: readonly Seat[], topics: readonly LayTopic[]): number[] => {
  const laid = hoursOf(seats)
  return topics.filter(({ id }) => !laid.has(id)).map(({ id }) => id)
}
