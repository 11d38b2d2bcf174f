import { sendJson } from '@/ui/form/send-json'

import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import type { DeviceStorage } from '../device/device-storage'
import type { News, QueueSummary, Timers } from '../save-queue/queue-types'
import { createSaveQueue } from '../save-queue/save-queue'
import { baseKey, type JournalData } from './base-values'
import { type Column, columnsOf } from './columns'
import { formersOf } from './formers'
import { assignmentChannel, keyOf, lessonChannel, parseChannel, parseKey, type ValueKey } from './keys'
import { type RowView, rowView } from './journal-views'
import { withWishes } from './lesson-wishes'
import { type Problem, problemsOf } from './problems'
import { type Corrected, createSendLesson, type SendJson } from './send-lesson'
import { createStanding } from './standing'
import { isSameValue, type Value } from './values'

type Options = {
  data: JournalData
  texts: { refused: string; noAssignmentTypes: string }
  send?: SendJson
  timers?: Timers
  device?: DeviceStorage
  /** Whose journal it is. */
  user?: number
  /** When the server read the page, in milliseconds of its clock. */
  readAt?: number
  /** Subject and class: how a list of what waits calls its lessons. */
  title?: string
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
export const createJournalStore = ({
  data: initial,
  texts,
  send = sendJson,
  timers,
  device,
  user,
  readAt = 0,
  title = '',
}: Options) => {
  let data = initial
  const standing = createStanding(initial)
  let lessons = new Map<number, PresentedLesson>(initial.lessons.map((lesson) => [lesson.id, lesson]))
  let formers = formersOf(initial)
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
      if ('student' in parsed) rowViews.delete(parsed.student)
      else if (parsed.kind === 'assignment') forgetAll()
      else {
        lessonViews.delete(parseChannel(channel).lesson)
        columns = null
      }
    }
    changed()
  }

  const usualType = () => {
    const offered = data.assignmentTypes.filter(({ isOff }) => !isOff)
    return offered.find(({ letter }) => letter === ANSWER) ?? offered[0]
  }

  const onAssignment = (assignment: PresentedAssignment): void => {
    const lesson = lessons.get(assignment.lesson)
    if (!lesson) return
    const others = lesson.assignments.filter(({ position }) => position !== assignment.position)
    const assignments = [...others, assignment].sort((left, right) => left.position - right.position)
    lessons.set(lesson.id, { ...lesson, assignments })
    standing.putAssignment(assignment)
    forgetAll()
    changed()
  }

  const onRecorded = (
    id: number,
    { takesAttendance, corrected }: { takesAttendance: boolean; corrected: readonly Corrected[] },
  ): void => {
    const lesson = lessons.get(id)
    for (const { student, assignment, ...former } of corrected) {
      const position = lesson?.assignments.find((row) => row.id === assignment)?.position
      if (position === undefined) continue
      formers.set(baseKey(lessonChannel(id), keyOf({ kind: 'mark', student, position })), former)
      rowViews.delete(student)
    }
    if (!lesson?.isOpen) return
    const isAttendanceTaken = lesson.isAttendanceTaken || takesAttendance
    if (lesson.state !== 'planned' && lesson.isAttendanceTaken === isAttendanceTaken) return
    const state = lesson.state === 'planned' ? 'held' : lesson.state
    lessons.set(id, { ...lesson, state, isAttendanceTaken })
    standing.learn({ channel: lessonChannel(id), key: keyOf({ kind: 'held' }), value: isAttendanceTaken })
    forgetAll()
  }

  const queue = createSaveQueue<Value>({
    send: createSendLesson({
      send,
      texts,
      user,
      onAssignment,
      onRecorded,
      assignmentsOf: (id) => lessons.get(id)?.assignments ?? [],
      defaultAssignment: () => {
        const type = usualType()
        return type ? { type: type.id, weight: type.weight } : null
      },
    }),
    isSame: isSameValue,
    onKnown: (channel, key, value, from) => {
      confirmations += 1
      standing.learn({ channel, key, value, at: from?.at })
      // A mark that was taken away takes the one before it along.
      if (value === null) formers.delete(baseKey(channel, key))
      device?.know({ channel, key, value, ...from })
    },
    onChange,
    ...(timers ? { timers } : {}),
    ...(device ? { storage: device } : {}),
  })

  /** What another window of the same person did in a lesson that stands here too. */
  const hear = (news: News<Value>): void => {
    if (!lessons.has(parseChannel(news.channel).lesson)) return
    if (news.kind === 'known') standing.learn(news)
    queue.hear(news)
    onChange(news.channel, [news.key])
  }
  const stopHearing = device?.subscribe(hear)

  const read = (channel: string, key: string): Value => {
    const entry = queue.get(channel, key)
    return entry ? entry.now : standing.read(channel, key)
  }

  const channelOf = (lesson: number, key: ValueKey): string =>
    key.kind === 'assignment' ? assignmentChannel(lesson, key.position) : lessonChannel(lesson)

  const named = new Set<number>()
  const nameLesson = (id: number): void => {
    const date = lessons.get(id)?.date
    if (!title || date === undefined || named.has(id)) return
    named.add(id)
    device?.nameLessons([{ lesson: id, title, date }])
  }

  const put = ({ lesson, key, now }: Wish, delay?: number): void => {
    const channel = channelOf(lesson, key)
    const name = keyOf(key)
    const was = standing.read(channel, name)
    nameLesson(lesson)
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
        const reading = {
          read,
          entry: queue.get,
          usualWeight: usualType()?.weight ?? 0,
          averaging: data.marking.averaging,
          formerOf: (channel: string, key: string) => formers.get(baseKey(channel, key)) ?? null,
        }
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
    /** Takes up what an earlier window left unsaved, and what was saved after a page kept on the device was read. */
    restore: async (): Promise<void> => {
      const channels = [...lessons.values()].flatMap(({ id, assignments }) => [
        lessonChannel(id),
        ...assignments.map(({ position }) => assignmentChannel(id, position)),
      ])
      for (const known of (await device?.knownSince(channels, readAt)) ?? []) {
        standing.learn(known)
        onChange(known.channel, [known.key])
      }
      await queue.restore(channels)
    },
    /** Everything is saved or waits for a person. */
    isAtRest: (): boolean =>
      queue.entries().every(({ entry: { state } }) => state === 'refused' || state === 'conflict'),
    /** Sends and hears nothing more; what waits stays on the device. */
    close: (): void => {
      stopHearing?.()
      queue.close()
    },
    /** A number that grows with every value known to be saved: what was read before is out of date. */
    confirmations: (): number => confirmations,
    /** Takes a newer page. Not while something is on its way: the page may have been read before it arrived. */
    refresh: (next: JournalData, nextReadAt?: number): void => {
      if (queue.summary().unsaved > 0) return
      data = next
      standing.renew(next, nextReadAt)
      formers = formersOf(next)
      lessons = new Map(next.lessons.map((lesson) => [lesson.id, lesson]))
      forgetAll()
      changed()
    },
  }
}

export type JournalStore = ReturnType<typeof createJournalStore>
