import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'

import type { PlacementIndex } from '../../../domain/check-placement'
import type { SchoolWeek } from '../../../domain/school-week'
import type { EditorData } from '../../../operations/read-editor'
import type { ScheduleMessages } from '../../../translations'

export type EditorText = ScheduleMessages['editor']
export type GridView = { kind: 'class' | 'teacher' | 'room'; id: number }
/** Places of the grid that something points to: `day` from 1 for Monday, and the number of the lesson. */
export type Marks = readonly { day: number; number: number }[]

/** What every part of the editor looks things up in. */
export type EditorContext = {
  data: EditorData
  week: SchoolWeek
  index: PlacementIndex
  text: EditorText
  errorText: KitMessages['errors']
  locale: Locale
  days: readonly string[]
  /** «5А, алгебра, 1-я группа, Иванова И. И.» */
  nameOf: (workload: number) => string
  names: {
    class: ReadonlyMap<number, string>
    teacher: ReadonlyMap<number, string>
    room: ReadonlyMap<number, string>
    subject: ReadonlyMap<number, string>
    subgroup: ReadonlyMap<number, string>
  }
}
