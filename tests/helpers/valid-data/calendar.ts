import { TODAY } from '../clock'
import type { ValidData } from './types'

export const calendarData: ValidData = {
  'calendar-events': async ({ unique }) => ({
    title: unique('Событие '),
    kind: 'event',
    from: TODAY,
    to: TODAY,
    audience: 'everybody',
    isPublished: true,
  }),
  'calendar-feeds': async ({ own, unique }) => ({
    owner: await own('owner', 'users'),
    hash: unique('hash-'),
  }),
}
