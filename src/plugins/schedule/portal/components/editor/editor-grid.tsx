'use client'

import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react'

import { fill } from '@/i18n/locale'

import { isSameEntry, type Move, type Taken } from '../../../domain/plan-move'
import type { Entry } from '../../../domain/school-week'
import type { Place } from '../../../domain/solver/problem'
import type { EditorContext, GridView, Marks } from './editor-types'
import { explainMove } from './explain-move'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  view: GridView
  title: string
  /** What the view shows at a place. */
  at: ReadonlyMap<Place, readonly Entry[]>
  taken: Taken | null
  chosen: Entry | null
  /** What putting the lesson in the hand at a place would be. */
  moveTo: (place: Place) => Move | null
  clashing: ReadonlySet<Entry>
  /** Places that a link or a breach points to. */
  marked: Marks
  isReadOnly: boolean
  onTake: (entry: Entry) => void
  onChoose: (entry: Entry) => void
  onPut: (place: Place) => void
  onRemove: (entry: Entry) => void
}

const SIGNS: Record<Move['state'], string> = { free: '+', careful: '+', swap: '⇄', cannot: '×' }

/** A long surname stands on a line of its own, the initials stay together. */
const breakable = (name: string): string => name.replace('\u00a0', ' ')

/** Arrows go from cell to cell, whatever stands in them. */
const focusNeighbour = (event: KeyboardEvent<HTMLElement>): void => {
  const steps: Record<string, [number, number] | undefined> = {
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
  }
  const step = steps[event.key]
  const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-day]')
  if (!step || !cell) return
  event.preventDefault()
  let [day, slot] = [Number(cell.dataset.day), Number(cell.dataset.slot)]
  // Cells that hold nothing are passed over.
  for (let far = 0; far < 16; far++) {
    day += step[0]
    slot += step[1]
    const next = cell
      .closest('table')
      ?.querySelector<HTMLElement>(`td[data-day="${day}"][data-slot="${slot}"]`)
    const target =
      next?.querySelector<HTMLElement>('[data-put]') ?? next?.querySelector<HTMLElement>('button')
    if (!target) continue
    target.focus()
    return
  }
}

/** The week of a class, a teacher or a room: what stands where, and where the lesson in the hand may go. */
export const EditorGrid = (props: Props) => {
  const { context, view, title, at, taken, chosen, moveTo, clashing, marked, isReadOnly } = props
  const { week, text, days, names, index } = context
  const { slots, problem } = week
  const bells = view.kind === 'class' ? week.bellsOf(view.id) : null
  const numberOf = (slot: number): number | null => (bells === null ? slot + 1 : slots.numberOf(bells, slot))
  const rows = Array.from({ length: slots.count }, (_, slot) => slot).filter(
    (slot) => numberOf(slot) !== null,
  )

  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const cell = frame.current?.querySelector<HTMLElement>('td[data-marked]')
    cell?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [marked])

  const linesOf = (entry: Entry): { main: string; more: string } => {
    const workload = index.workloads.get(entry.workload)
    if (!workload) return { main: '…', more: '' }
    const group = workload.subgroup ? names.subgroup.get(workload.subgroup) : null
    const week2 = entry.cycleWeek === 1 ? text.firstWeek : entry.cycleWeek === 2 ? text.secondWeek : null
    return {
      main: [
        view.kind === 'class' ? null : names.class.get(workload.class),
        names.subject.get(workload.subject),
      ]
        .filter(Boolean)
        .join(' '),
      more: [
        group,
        view.kind === 'teacher' ? null : breakable(names.teacher.get(workload.teacher) ?? ''),
        view.kind === 'room' ? null : entry.room === null ? text.noRoom : names.room.get(entry.room),
        week2,
      ]
        .filter(Boolean)
        .join(' · '),
    }
  }

  const card = (entry: Entry) => {
    const { main, more } = linesOf(entry)
    const isTaken = Boolean(taken?.from && isSameEntry(taken.from, entry))
    return (
      <button
        key={`${entry.workload} ${entry.cycleWeek}`}
        type="button"
        className={styles.lesson}
        draggable={!isReadOnly}
        data-taken={isTaken || undefined}
        data-chosen={(chosen && isSameEntry(chosen, entry)) || undefined}
        data-clash={clashing.has(entry) || undefined}
        data-fixed={entry.isFixed || undefined}
        aria-pressed={isTaken}
        onClick={() => (taken && !isTaken ? props.onPut(placeOf(entry)) : props.onTake(entry))}
        onFocus={() => !taken && props.onChoose(entry)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', main)
          // The browser gives up a drag whose page changes while it begins.
          if (!isTaken) setTimeout(() => props.onTake(entry))
        }}
        onKeyDown={(event) => {
          if ((event.key !== 'Delete' && event.key !== 'Backspace') || isReadOnly) return
          event.preventDefault()
          props.onRemove(entry)
        }}
      >
        <span className={styles.main}>{main}</span>
        <span className={styles.more}>
          {more}
          {entry.isFixed && ` · ${text.fixed}`}
        </span>
      </button>
    )
  }
  const placeOf = (entry: Entry): Place => week.toCells([entry])[0]?.place ?? -1

  return (
    <div ref={frame} className={styles.frame}>
      <table className={styles.grid} aria-label={fill(text.grid, { name: title })} onKeyDown={focusNeighbour}>
        <thead>
          <tr>
            <th scope="col">{text.lesson}</th>
            {days.slice(0, problem.days).map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((slot) => (
            <tr key={slot}>
              <th scope="row">{numberOf(slot)}</th>
              {Array.from({ length: problem.days }, (_, day) => {
                const place = day * slots.count + slot
                const here = at.get(place) ?? []
                const move = taken ? moveTo(place) : null
                const label =
                  move &&
                  `${days[day]}, ${text.lesson.toLocaleLowerCase()} ${numberOf(slot)}: ${explainMove(context, move)}`
                return (
                  <td
                    key={day}
                    data-day={day}
                    data-slot={slot}
                    data-marked={
                      marked.some((mark) => mark.day === day + 1 && mark.number === numberOf(slot)) ||
                      undefined
                    }
                    data-move={move?.state}
                    data-remark={(move && move.issues.length > 0) || undefined}
                    title={move ? explainMove(context, move) : undefined}
                    onDragOver={(event: DragEvent) => {
                      if (!isReadOnly) event.preventDefault()
                    }}
                    onDrop={(event: DragEvent) => {
                      event.preventDefault()
                      props.onPut(place)
                    }}
                  >
                    {here.map(card)}
                    {move && (
                      <button
                        type="button"
                        data-put
                        className={styles.put}
                        aria-label={label ?? undefined}
                        onClick={() => props.onPut(place)}
                      >
                        {SIGNS[move.state]}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
