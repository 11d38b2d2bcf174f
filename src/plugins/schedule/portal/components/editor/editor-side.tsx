'use client'

import type { Dispatch, SetStateAction } from 'react'

import { changeTogether } from '../../../domain/joint-lessons'
import type { Step } from '../../../domain/plan-move'
import type { Entry } from '../../../domain/school-week'
import type { Cell, Place } from '../../../domain/solver/problem'
import type { EditorData } from '../../../operations/read-editor'
import { ClassNorms } from './class-norms'
import { ControlWorks } from './control-works'
import { EditorDetails } from './editor-details'
import type { EditorContext, GridView, Marks } from './editor-types'
import styles from './editor.module.css'
import { TeacherPanel } from './teacher-panel'
import type { Controls } from './use-controls'

type Props = {
  context: EditorContext
  view: GridView
  entries: readonly Entry[]
  /** The lesson that is chosen, as it stands now. */
  present: Entry | null | undefined
  cells: readonly Cell[]
  cellsAt: ReadonlyMap<Place, readonly Cell[]>
  controls: Controls
  isReadOnly: boolean
  setData: Dispatch<SetStateAction<EditorData>>
  onApply: (step: Step) => void
  onPairs: (workload: number, wantsPairs: boolean) => void
  onTake: (entry: Entry) => void
  onRemove: (entry: Entry) => void
  onShow: (classId: number, marks: Marks) => void
}

/** What stands beside the week: the chosen lesson, norms of the class or wishes of the teacher, control works. */
export const EditorSide = (props: Props) => {
  const { context, view, entries, present, cells, cellsAt, controls, isReadOnly, setData } = props
  const { week, index } = context
  return (
    <div className={styles.side}>
      {present && (
        <EditorDetails
          context={context}
          entry={present}
          cellsAt={cellsAt}
          isReadOnly={isReadOnly}
          onChange={(entry, values) => props.onApply(changeTogether({ week, index, entries }, entry, values))}
          onPairs={props.onPairs}
          onTake={props.onTake}
          onRemove={props.onRemove}
        />
      )}
      {view.kind === 'class' && (
        <ClassNorms context={context} classId={view.id} cells={cells} works={controls.works} />
      )}
      {view.kind === 'teacher' && (
        <TeacherPanel
          key={view.id}
          context={context}
          teacher={view.id}
          cells={cells}
          onSaved={(limit) =>
            setData((data) => ({
              ...data,
              source: {
                ...data.source,
                limits: [...data.source.limits.filter((row) => row.teacher !== limit.teacher), limit],
              },
            }))
          }
        />
      )}
      <ControlWorks
        context={context}
        controls={controls}
        classId={view.kind === 'class' ? view.id : null}
        isReadOnly={isReadOnly}
        onShow={props.onShow}
      />
    </div>
  )
}
