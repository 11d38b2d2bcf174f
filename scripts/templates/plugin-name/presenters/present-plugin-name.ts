import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import type { PluginNameRow } from '../types'

export type PresentedPluginName = { id: number; class: string; title: string; date: SchoolDate }

/** What leaves the server: an explicit list of fields. */
export const presentPluginName = (
  { reference }: Facts,
  { id, class: classId, title, date }: PluginNameRow,
): PresentedPluginName => ({ id, class: reference.classes.get(classId)?.name ?? '', title, date })
