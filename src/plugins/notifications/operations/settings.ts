import type { Payload } from 'payload'

import type { Facts } from '@/access/facts'
import { rows, type RowSource } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { NotificationSettings } from '../types'

/** Saturday at six in the evening; at night nobody's phone rings. */
export const USUAL_SETTINGS: NotificationSettings = {
  digestDay: 6,
  digestHour: 18,
  isBrief: false,
  quietFrom: '21:00',
  quietTo: '07:00',
}

export type SchoolSending = NotificationSettings & { school: number; readAt: string | null }

type Row = { school: number; readAt: string | null } & {
  [TKey in keyof NotificationSettings]: NotificationSettings[TKey] | null
}

const COLUMNS = ['school', 'digestDay', 'digestHour', 'isBrief', 'quietFrom', 'quietTo', 'readAt'] as const

const fill = (row: Row | null, school: number): SchoolSending => ({
  school,
  readAt: row?.readAt ?? null,
  digestDay: row?.digestDay ?? USUAL_SETTINGS.digestDay,
  digestHour: row?.digestHour ?? USUAL_SETTINGS.digestHour,
  isBrief: row?.isBrief ?? USUAL_SETTINGS.isBrief,
  quietFrom: row?.quietFrom ?? USUAL_SETTINGS.quietFrom,
  quietTo: row?.quietTo ?? USUAL_SETTINGS.quietTo,
})

/** How the school sends, with the usual for what nobody has set. */
export const readSettings = async (source: RowSource, school: number): Promise<SchoolSending> =>
  fill(
    await rows(source).findOne<Row>({
      collection: SLUGS.settings,
      columns: COLUMNS,
      where: { school: { equals: school } },
    }),
    school,
  )

/** The same of every school in which somebody has switched something on or an administrator has set something. */
export const allSettings = async (payload: Payload): Promise<SchoolSending[]> => {
  const found = await rows({ payload }).find<Row>({ collection: SLUGS.settings, columns: COLUMNS })
  return found.map((row) => fill(row, row.school))
}

/** Makes the row of the school, so that the jobs know it; one that is there stays as it is. */
export const keepSettings = async (source: RowSource, school: number): Promise<void> => {
  await rows(source).upsert({
    collection: SLUGS.settings,
    on: ['school', 'single'],
    set: [],
    rows: [{ school, single: 1, ...USUAL_SETTINGS }],
  })
}

export const saveSettings = async (
  source: RowSource,
  { school }: Pick<Facts, 'school'>,
  settings: NotificationSettings,
): Promise<void> => {
  await rows(source).upsert({
    collection: SLUGS.settings,
    on: ['school', 'single'],
    set: [...(Object.keys(USUAL_SETTINGS) as (keyof NotificationSettings)[]), 'updatedAt'],
    rows: [{ school, single: 1, ...settings }],
  })
}
