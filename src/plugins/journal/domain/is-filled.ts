type Lesson = { state: 'planned' | 'held' | 'cancelled'; topic: string | null }

/**
 * Whether a lesson that is over stands in the journal as it should: it was recorded, and it has a topic.
 * A cancelled lesson owes nothing.
 */
export const isFilled = ({ state, topic }: Lesson): boolean =>
  state === 'cancelled' || (state === 'held' && Boolean(topic?.trim()))
