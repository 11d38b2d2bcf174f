'use client'

import { useMemo, useState } from 'react'

import { fill } from '@/i18n/locale'

import type { ClassesMessages } from '../../../translations'
import type { Division, Named } from '../../../types'

/** In no group. */
export const NOWHERE = 0

export type BoardPart = { part: number; name: string }
/** The group of each student. */
export type Places = Readonly<Record<number, number>>

const placesOf = (
  students: readonly Named[],
  groups: readonly (readonly number[])[],
  parts: readonly BoardPart[],
) => {
  const places: Record<number, number> = Object.fromEntries(students.map(({ id }) => [id, NOWHERE]))
  for (const [index, group] of groups.entries())
    for (const student of group) if (student in places) places[student] = parts[index]?.part ?? NOWHERE
  return places
}

type Options = { students: readonly Named[]; division: Division | null; text: ClassesMessages['board'] }

/** What the board shows: groups with their names, and who is where. Nothing is saved here. */
export const useBoard = ({ students, division, text }: Options) => {
  const [parts, setParts] = useState<readonly BoardPart[]>(
    () =>
      division?.parts.map(({ part, name }) => ({ part, name })) ??
      [1, 2].map((part) => ({ part, name: fill(text.defaultGroup, { n: part }) })),
  )
  const [places, setPlaces] = useState<Places>(() =>
    placesOf(students, division?.parts.map((part) => part.students.map(({ id }) => id)) ?? [], parts),
  )
  const inPart = useMemo(
    () =>
      (part: number): Named[] =>
        students.filter(({ id }) => (places[id] ?? NOWHERE) === part),
    [places, students],
  )

  const resize = (count: number): void => {
    setParts(
      Array.from(
        { length: count },
        (_, index) => parts[index] ?? { part: index + 1, name: fill(text.defaultGroup, { n: index + 1 }) },
      ),
    )
    // Whoever was in a group that is gone is in none.
    setPlaces(
      Object.fromEntries(Object.entries(places).map(([id, part]) => [id, part > count ? NOWHERE : part])),
    )
  }
  return {
    parts,
    places,
    inPart,
    resize,
    rename: (part: number, name: string) =>
      setParts(parts.map((one) => (one.part === part ? { ...one, name } : one))),
    move: (student: number, part: number) => setPlaces({ ...places, [student]: part }),
    distribute: (groups: readonly (readonly number[])[]) => setPlaces(placesOf(students, groups, parts)),
    restore: setPlaces,
  }
}
