import { sendJson } from '@/ui/form/send-json'

import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import type { QueueSummary, Timers, UnsavedStorage } from '../save-queue/queue-types'
import { createSaveQueue } from '../save-queue/save-queue'
import { baseKey, type BaseValues, baseValuesOf, type JournalData, putAssignment } from './base-values'
import { type Column, columnsOf } from './columns'
import { assignmentChannel, keyOf, lessonChannel, parseChannel, parseKey, type ValueKey } from './keys'
import { type RowView, rowView } from './journal-views'
import { withWishes } from './lesson-wishes'
import { type Problem, problemsOf } from './problems'
import { createSendLesson, type SendJson } from './send-lesson'
import { isSameValue, type Value } from './values'

type Options = {
  data: JournalData
  texts: { refused: string; noAssignmentTypes: string }
  send?: SendJson
  timers?: Timers
  storage?: UnsavedStorage<Value>
}

/** The letter of the type that a mark without a described assignment belongs to: an answer in the lesson. */
const ANSWER = 'О'
/** People write text longer than they type a mark. */
const TEXT_DELAY = 1000

type Wish = { lesson: number; key: ValueKey; now: Value }

/**
 * A term of a journal in the browser: what the server holds, what is on its way there, and the views of both that
 * the grid and the panel show. Views stay the same object as long as nothing in them changes.
 */
export const createJournalStore = ({ data: initial, texts, send = sendJson, timers, storage }: Options) => {
  let data = initial
  let base: BaseValues = baseValuesOf(initial)
  let lessons = new Map<number, PresentedLesson>(initial.lessons.map((lesson) => [lesson.id, lesson]))
  let confirmations = 0

  const listeners = new Set<() => void>()
  const rowViews = new Map<number, RowView>()
  const lessonViews = new Map<number, PresentedLesson>()
  let columns: readonly Column[] | null = null
  let summary: QueueSummary | null = null
  let problems: readonly Problem[] | null = null

  const changed = (): void => {
    summary = null
    problems = null
    for (const listener of listeners) listener()
  }
  const forgetAll = (): void => {
    columns = null
    rowViews.clear()
    lessonViews.clear()
  }
  const onChange = (channel: string, keys: readonly string[]): void => {
    for (const key of keys) {
      const parsed = parseKey(key)
      if (parsed.kind === 'mark' || parsed.kind === 'attendance') rowViews.delete(parsed.student)
      else if (parsed.kind === 'assignment') forgetAll()
      else {
        lessonViews.delete(parseChannel(channel).lesson)
        columns = null
      }
    }
    changed()
  }

  const usualType = () =>
    data.assignmentTypes.find(({ letter }) => letter === ANSWER) ?? data.assignmentTypes[0]

  const onAssignment = (assignment: PresentedAssignment): void => {
    const lesson = lessons.get(assignment.lesson)
    if (!lesson) return
    const others = lesson.assignments.filter(({ position }) => position !== assignment.position)
    const assignments = [...others, assignment].sort((left, right) => left.position - right.position)
    lessons.set(lesson.id, { ...lesson, assignments })
    putAssignment(base, assignment)
    forgetAll()
    changed()
  }

  const onRecorded = (id: number): void => {
    const lesson = lessons.get(id)
    if (lesson?.state !== 'planned' || !lesson.isOpen) return
    lessons.set(id, { ...lesson, state: 'held' })
    base.set(baseKey(lessonChannel(id), keyOf({ kind: 'held' })), true)
    forgetAll()
  }

  const queue = createSaveQueue<Value>({
    send: createSendLesson({
      send,
      texts,
      onAssignment,
      onRecorded,
      assignmentsOf: (id) => lessons.get(id)?.assignments ?? [],
      defaultAssignment: () => {
        const type = usualType()
        return type ? { type: type.id, weight: type.weight } : null
      },
    }),
    isSame: isSameValue,
    onKnown: (channel, key, value) => {
      confirmations += 1
      base.set(baseKey(channel, key), value)
    },
    onChange,
    ...(timers ? { timers } : {}),
    ...(storage ? { storage } : {}),
  })

  const read = (channel: string, key: string): Value => {
    const entry = queue.get(channel, key)
    return entry ? entry.now : (base.get(baseKey(channel, key)) ?? null)
  }

  const channelOf = (lesson: number, key: ValueKey): string =>
    key.kind === 'assignment' ? assignmentChannel(lesson, key.position) : lessonChannel(lesson)

  const put = ({ lesson, key, now }: Wish, delay?: number): void => {
    const channel = channelOf(lesson, key)
    const name = keyOf(key)
    const was = base.get(baseKey(channel, name)) ?? null
    queue.put({ channel, key: name, was, now, ...(delay === undefined ? {} : { delay }) })
  }

  const lessonView = (id: number): PresentedLesson | undefined => {
    const lesson = lessons.get(id)
    if (!lesson) return undefined
    let view = lessonViews.get(id)
    if (!view) lessonViews.set(id, (view = withWishes(lesson, read)))
    return view
  }

  const allColumns = (): readonly Column[] =>
    (columns ??= columnsOf([...lessons.keys()].flatMap((id) => lessonView(id) ?? [])))

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    data: (): JournalData => data,
    columns: allColumns,
    lesson: lessonView,
    row: (student: number): RowView => {
      let view = rowViews.get(student)
      if (!view) {
        const found = data.students.find(({ id }) => id === student)
        const reading = { read, entry: queue.get, usualWeight: usualType()?.weight ?? 0 }
        view = found ? rowView(found, allColumns(), reading) : { cells: [], average: null }
        rowViews.set(student, view)
      }
      return view
    },
    summary: (): QueueSummary => (summary ??= queue.summary()),
    problems: (): readonly Problem[] => (problems ??= problemsOf(queue.entries())),
    entry: (lesson: number, key: ValueKey) => queue.get(channelOf(lesson, key), keyOf(key)),
    read: (lesson: number, key: ValueKey): Value => read(channelOf(lesson, key), keyOf(key)),
    put,
    putText: (wish: Wish): void => put(wish, TEXT_DELAY),
    flush: queue.flush,
    retry: queue.retry,
    insist: queue.insist,
    giveUp: queue.giveUp,
    usualType,
    addAssignment: onAssignment,
    dropAssignment: ({ lesson: id, position }: { lesson: number; position: number }): void => {
      const lesson = lessons.get(id)
      if (!lesson) return
      lessons.set(id, {
        ...lesson,
        assignments: lesson.assignments.filter((row) => row.position !== position),
      })
      forgetAll()
      changed()
    },
    setFiles: (id: number, hasFiles: boolean): void => {
      const lesson = lessons.get(id)
      if (!lesson || lesson.hasFiles === hasFiles) return
      lessons.set(id, { ...lesson, hasFiles })
      forgetAll()
      changed()
    },
    /** Takes up what an earlier window left unsaved. */
    restore: (): void =>
      queue.restore(
        [...lessons.values()].flatMap(({ id, assignments }) => [
          lessonChannel(id),
          ...assignments.map(({ position }) => assignmentChannel(id, position)),
        ]),
      ),
    /** A number that grows with every value known to be saved: what was read before is out of date. */
    confirmations: (): number => confirmations,
    /** Takes a newer page. Not while something is on its way: the page may have been read before it arrived. */
    refresh: (next: JournalData): void => {
      if (queue.summary().unsaved > 0) return
      data = next
      base = baseValuesOf(next)
      lessons = new Map(next.lessons.map((lesson) => [lesson.id, lesson]))
      forgetAll()
      changed()
    },
  }
}

export type JournalStore = ReturnType<typeof createJournalStore>
