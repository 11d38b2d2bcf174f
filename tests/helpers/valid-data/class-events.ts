import { TODAY } from '../clock'
import type { ValidData } from './types'

export const classEventsData: ValidData = {
  'class-event-kinds': async ({ unique }) => ({ name: unique('Вид '), order: 10 }),
  'class-events': async ({ own, unique }) => ({
    class: await own('class', 'classes'),
    kind: await own('kind', 'class-event-kinds'),
    title: unique('Мероприятие '),
    from: TODAY,
    to: TODAY,
    isWholeClass: true,
    students: [],
    staff: [],
  }),
  'class-event-pictures': async ({ own }) => ({
    event: await own('event', 'class-events'),
    file: await own('file', 'media'),
    students: [],
    isPublished: false,
  }),
}
