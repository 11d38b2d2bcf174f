import type { Payload } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import { now } from '@/core/clock'
import { schoolNow } from '@/core/school-date'
import { readReference } from '@/db/reference'

import { isQuiet } from '../domain/quiet-hours'
import { collectNews } from './collect-news'
import { deliverOutbox } from './deliver-outbox'
import { giveTurnBack, takeTurn } from './school-turn'
import { allSettings, type SchoolSending } from './settings'
import { tellNews } from './tell-news'

/** Within a turn, in milliseconds: the last batch may take a while beyond it. */
const SENDING_TIME = 60_000

const sendNewsOf = async (payload: Payload, settings: SchoolSending): Promise<number> => {
  const { school } = settings
  await collectNews(payload, settings)
  const reference = await readReference(payload, school)
  // At night news is collected and waits: in the morning it is told as it stands then.
  if (isQuiet(settings, schoolNow(now(), reference.school.timeZone).time)) return 0
  await tellNews(payload, school)
  return deliverOutbox(payload, school, performance.now() + SENDING_TIME)
}

/** Tells families of every school what is new. A school that fails stops no other. */
export const sendNews = async (payload: Payload): Promise<{ sent: number }> => {
  const without = await schoolsWithout(payload, 'notifications')
  let sent = 0
  for (const settings of await allSettings(payload)) {
    const { school } = settings
    if (without.has(school) || !(await takeTurn(payload, school))) continue
    try {
      sent += await sendNewsOf(payload, settings)
    } catch (error) {
      payload.logger.error({ err: error, school, msg: 'News could not be sent to devices' })
    } finally {
      await giveTurnBack(payload, school)
    }
  }
  return { sent }
}
