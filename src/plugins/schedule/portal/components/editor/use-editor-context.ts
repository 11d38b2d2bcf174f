'use client'

import { useMemo } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'

import { indexProblem } from '../../../domain/check-placement'
import { DAY_NAMES } from '../../../domain/day-names'
import { schoolWeek } from '../../../domain/school-week'
import type { EditorData } from '../../../operations/read-editor'
import type { EditorContext, EditorText } from './editor-types'

/** Everything that the parts of the editor look up, made once for what the server sent. */
export const useEditorContext = (
  data: EditorData,
  text: EditorText,
  errorText: KitMessages['errors'],
  locale: Locale,
) =>
  useMemo((): EditorContext => {
    const week = schoolWeek(data.source)
    const index = indexProblem(week.problem)
    const names = {
      class: new Map(data.classes.map(({ id, name }) => [id, name])),
      teacher: new Map(data.teachers.map(({ id, name }) => [id, name])),
      room: new Map(data.rooms.map(({ id, name }) => [id, name])),
      subject: new Map(data.subjects.map(({ id, shortName }) => [id, shortName])),
      subgroup: new Map(data.subgroups.map(({ id, name }) => [id, name])),
    }
    const nameOf = (id: number): string => {
      const workload = index.workloads.get(id)
      if (!workload) return '…'
      return [
        names.class.get(workload.class),
        names.subject.get(workload.subject),
        workload.subgroup && names.subgroup.get(workload.subgroup),
        names.teacher.get(workload.teacher),
      ]
        .filter(Boolean)
        .join(', ')
    }
    return { data, week, index, text, errorText, locale, days: DAY_NAMES[locale], nameOf, names }
  }, [data, text, errorText, locale])
