import type { VersionDifference } from '@/ui/both-versions/both-versions'

import type { ClassEventsMessages } from '../../translations'
import type { EventInput } from '../../types'
import type { FormChoices } from './form-choices'

type Text = ClassEventsMessages['form']

/** The fields in which two versions differ, in words. */
export const eventDifferences = (
  mine: EventInput,
  theirs: EventInput,
  { kinds, rooms, students, staff }: FormChoices,
  text: Text,
): VersionDifference[] => {
  const namesOf = (people: readonly { person: number; name: string }[], ids: readonly number[]): string =>
    people
      .filter(({ person }) => ids.includes(person))
      .map(({ name }) => name)
      .join(', ')
  const words = (event: EventInput): Record<string, [label: string, value: string]> => ({
    title: [text.title, event.title],
    kind: [text.kind, kinds.find(({ value }) => value === event.kind)?.label ?? ''],
    from: [text.from, event.from],
    to: [text.to, event.to],
    startTime: [text.startTime, event.startTime ?? ''],
    endTime: [text.endTime, event.endTime ?? ''],
    room: [text.room, rooms.find(({ value }) => value === event.room)?.label ?? ''],
    place: [text.place, event.place ?? ''],
    who: [text.who, event.isWholeClass ? text.wholeClass : namesOf(students, event.students)],
    staff: [text.staff, namesOf(staff, event.staff)],
    guests: [text.guests, event.guests ?? ''],
    text: [text.text, event.text ?? ''],
  })
  const other = words(theirs)
  return Object.entries(words(mine)).flatMap(([key, [label, value]]) =>
    value === other[key]![1] ? [] : [{ key, label, mine: value, theirs: other[key]![1] }],
  )
}
