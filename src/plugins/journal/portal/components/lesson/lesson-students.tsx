'use client'

import { useId, useState } from 'react'
import { flushSync } from 'react-dom'

import { isWithin } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import { columnLabel } from '../cells/labels'
import { CellDialog } from '../journal-grid/cell-dialog'
import { type CellPlace, useCellEntry } from '../journal-grid/use-cell-entry'
import { useColumns, useData, useJournal } from '../session/journal-context'
import { AttendanceList } from './attendance-list'
import styles from './lesson.module.css'
import { MarksList } from './marks-list'
import { BehaviourList } from './behaviour-list'
import { PartTabs } from './part-tabs'
import { useLessonKeys } from './use-lesson-keys'

const ATTENDANCE = 'attendance'
const BEHAVIOUR = 'behaviour'
const MOST_ASSIGNMENTS = 20

/** Attendance and marks of a lesson, student by student. */
export const LessonStudents = ({ lesson }: { lesson: PresentedLesson }) => {
  const { session, text, locale } = useJournal()
  const data = useData()
  const columns = useColumns().filter((column) => column.lesson.id === lesson.id)
  const [part, setPart] = useState(ATTENDANCE)
  const [details, setDetails] = useState<CellPlace | null>(null)
  const [message, announce] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const entry = useCellEntry(announce)
  const panelId = useId()
  const students = data.students.filter(({ periods }) =>
    periods.some((period) => isWithin(period, lesson.date)),
  )
  const [first] = columns
  const current = columns.find(({ id }) => id === part)
  const usual = session.store.usualType()
  const canAdd = lesson.isWritable && data.isMarked && lesson.assignments.length < MOST_ASSIGNMENTS

  const nameOf = (type: number | undefined) => data.assignmentTypes.find(({ id }) => id === type)
  const parts = [
    { id: ATTENDANCE, label: text.attendance },
    ...(data.isMarked
      ? columns.map((column) => {
          const type = nameOf(column.assignment?.type) ?? usual
          return {
            id: column.id,
            label: type ? `${type.letter} · ${type.name}` : text.padMarks,
            title: columnLabel(column, data, { text, locale }),
          }
        })
      : []),
    { id: BEHAVIOUR, label: text.behaviourTab },
  ]
  const shown = current?.id ?? (part === BEHAVIOUR ? BEHAVIOUR : ATTENDANCE)

  const show = (next: string) => {
    // The list is drawn at once: the next key belongs to it.
    flushSync(() => setPart(next))
    document.getElementById(panelId)?.querySelector<HTMLElement>('li[data-student], li button')?.focus()
  }
  useLessonKeys({
    present: () => {
      if (lesson.state !== 'planned' || !lesson.isWritable || !lesson.isOpen) return
      session.store.put({ lesson: lesson.id, key: { kind: 'held' }, now: true })
      toast({ text: text.allPresentDone, tone: 'good' })
    },
    attendance: () => show(ATTENDANCE),
    marks: () => first && data.isMarked && show(current?.id ?? first.id),
    behaviour: () => show(BEHAVIOUR),
    undo: entry.undo,
  })

  const add = async () => {
    if (!usual) {
      setProblem(text.noAssignmentTypes)
      return
    }
    setAdding(true)
    setProblem(null)
    const position = Math.max(0, ...lesson.assignments.map((row) => row.position)) + 1
    const answer = await sendJson<{ assignment: PresentedAssignment }>(
      `/api/journal/lessons/${lesson.id}/assignments`,
      {
        type: usual.id,
        weight: usual.weight,
        position,
      },
    )
    setAdding(false)
    if (!answer.ok) {
      setProblem(answer.refusal.errors[0]?.message ?? text.refused)
      return
    }
    session.store.addAssignment(answer.data.assignment)
    setPart(`${lesson.id}-${answer.data.assignment.position}`)
  }

  if (!first) return null
  return (
    <section className={styles.section} aria-label={text.sections}>
      <PartTabs label={text.sections} parts={parts} current={shown} onChoose={setPart} panelId={panelId} />
      {canAdd && (
        <div className={styles.add}>
          <Button size="s" tone="quiet" icon="plus" isBusy={isAdding} onClick={() => void add()}>
            {text.addAssignment}
          </Button>
        </div>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.part} id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${shown}`}>
        {current ? (
          <MarksList
            lesson={lesson}
            students={students}
            column={current}
            entry={entry}
            announce={announce}
            onDetails={setDetails}
          />
        ) : shown === BEHAVIOUR ? (
          <BehaviourList lesson={lesson} students={students} />
        ) : (
          <AttendanceList
            lesson={lesson}
            students={students}
            column={first}
            entry={entry}
            announce={announce}
          />
        )}
      </div>
      <p className="sr-only" role="status">
        {message}
      </p>
      <CellDialog place={details} entry={entry} onClose={() => setDetails(null)} />
      {students.length === 0 && <p className={styles.hint}>{fill(text.presentCount, { n: 0, total: 0 })}</p>}
    </section>
  )
}
