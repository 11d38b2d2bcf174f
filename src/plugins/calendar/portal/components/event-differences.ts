import type { VersionDifference } from '@/ui/both-versions/both-versions'

import type { CalendarMessages } from '../../translations'
import type { CalendarEvent } from '../../types'

/** What the form sends of an event. */
export type EventValues = Omit<CalendarEvent, 'id' | 'author' | 'changedBy' | 'createdAt' | 'updatedAt'>

type Option = { value: string | number; label: string }
type Choices = {
  kinds: readonly Option[]
  audiences: readonly Option[]
  rooms: readonly Option[]
  classes: readonly { id: number; name: string }[]
  statuses: readonly Option[]
  text: CalendarMessages['form']
}

const labelOf = (options: readonly Option[], value: string | number | null): string =>
  options.find((one) => one.value === value)?.label ?? ''

/** The fields in which two versions differ, in words. */
export const eventDifferences = (
  mine: EventValues,
  theirs: EventValues,
  { kinds, audiences, rooms, classes, statuses, text }: Choices,
): VersionDifference[] => {
  const words = (event: EventValues): Record<string, [label: string, value: string]> => ({
    title: [text.title, event.title],
    kind: [text.kind, labelOf(kinds, event.kind)],
    from: [text.from, event.from],
    to: [text.to, event.to],
    startTime: [text.startTime, event.startTime ?? ''],
    endTime: [text.endTime, event.endTime ?? ''],
    room: [text.room, labelOf(rooms, event.room)],
    place: [text.place, event.place ?? ''],
    audience: [text.audience, labelOf(audiences, event.audience)],
    classes: [
      text.classes,
      classes
        .filter(({ id }) => event.classes.includes(id))
        .map(({ name }) => name)
        .join(', '),
    ],
    statuses: [text.statuses, event.statuses.map((status) => labelOf(statuses, status)).join(', ')],
    description: [text.description, event.description ?? ''],
    isPublished: [text.isPublished, event.isPublished ? text.yes : text.no],
  })
  const other = words(theirs)
  return Object.entries(words(mine)).flatMap(([key, [label, value]]) =>
    value === other[key]![1] ? [] : [{ key, label, mine: value, theirs: other[key]![1] }],
  )
}
