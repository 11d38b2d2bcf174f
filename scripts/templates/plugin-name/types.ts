import type { SchoolDate } from '@/core/school-date'

/** A row of `plugin-name`. */
export type PluginNameRow = { id: number; class: number; title: string; date: SchoolDate }
