import { inOrder, type LayLesson, layTopics, type Seat, withPlannedDates } from './lay-topics'
import { type LayTopic, seatsOf } from './relay'

/** A lesson as it is recorded. */
export type PastLesson = LayLesson & { isHeld: boolean; topic: string | null }

/** What becomes of lessons already held: topics given in their order, or those whose name is in the journal. */
export type PastChoice = 'in-order' | 'by-name'

/** Two spellings of one name: case, spaces and the last stop do not count. */
export const nameKey = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim()

type Question = {
  topics: readonly (LayTopic & { title: string })[]
  lessons: readonly PastLesson[]
  past: PastChoice
}

const givenInOrder = (seats: readonly Seat[], held: readonly PastLesson[]): Seat[] =>
  seats.map((seat, index) => (held[index] ? { ...seat, lesson: held[index].id, isGiven: true } : seat))

const givenByName = (
  seats: readonly Seat[],
  held: readonly PastLesson[],
  titles: ReadonlyMap<number, string>,
): Seat[] => {
  const found = [...seats]
  for (const { id, topic } of held) {
    const key = topic === null ? '' : nameKey(topic)
    const index = found.findIndex(
      ({ isGiven, hours }) => !isGiven && nameKey(titles.get(hours[0]!.topic) ?? '') === key,
    )
    if (key !== '' && index >= 0) found[index] = { ...found[index]!, lesson: id, isGiven: true }
  }
  return found
}

/**
 * Lays a plan on the lessons of a year for the first time. Dates by the plan are as if it had been followed from the
 * first lesson on, so that a class that has begun late is seen to be behind.
 */
export const layFirst = ({ topics, lessons, past }: Question): Seat[] => {
  const wholeYear = lessons.map((one) =>
    one.state === 'cancelled' ? one : { ...one, state: 'open' as const },
  )
  const planned = withPlannedDates(layTopics({ seats: seatsOf(topics), lessons: wholeYear }).seats, lessons)
  const seats = planned.map((seat): Seat => ({ ...seat, lesson: null }))
  const byId = new Map(lessons.map((one) => [one.id, one]))
  const held = inOrder(lessons)
    .map(({ id }) => byId.get(id)!)
    .filter(({ isHeld }) => isHeld)
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const marked = past === 'in-order' ? givenInOrder(seats, held) : givenByName(seats, held, titles)
  return layTopics({ seats: marked, lessons }).seats
}
