'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { removeTogether } from '../../../domain/joint-lessons'
import { isSameEntry, planMove, type Step, type Taken } from '../../../domain/plan-move'
import type { Entry } from '../../../domain/school-week'
import type { Place } from '../../../domain/solver/problem'
import type { EditorData } from '../../../operations/read-editor'
import { EditorDialogs } from './editor-dialogs'
import { EditorGrid } from './editor-grid'
import { EditorSide } from './editor-side'
import { EditorToolbar, type EditorWindow } from './editor-toolbar'
import { EditorTray } from './editor-tray'
import type { EditorText, GridView, Marks } from './editor-types'
import styles from './editor.module.css'
import { explainMove } from './explain-move'
import { useControls } from './use-controls'
import { useEditorContext } from './use-editor-context'
import { useShownWeek } from './use-shown-week'
import { useUndoKeys } from './use-undo-keys'
import { useWeekStore } from './use-week-store'

type Props = {
  data: EditorData
  locale: Locale
  text: EditorText
  errorText: KitMessages['errors']
  /** The class that is shown first. */
  startClass: number | null
  /** The place of that class that a link marks. */
  startCell: { day: number; number: number } | null
}

const NONE: Marks = []
const VIEWS = ['class', 'teacher', 'room'] as const

/** The timetable of the school as the deputy arranges it: a week, the hours not yet placed, conflicts and norms. */
export const TimetableEditor = ({ data: loaded, locale, text, errorText, startClass, startCell }: Props) => {
  const [data, setData] = useState(loaded)
  const context = useEditorContext(data, text, errorText, locale)
  const { week, index, days, nameOf } = context
  const { version } = data
  const isReadOnly = version.state !== 'draft'
  const store = useWeekStore({
    version: version.id,
    revision: version.revision,
    entries: loaded.entries,
    errorText,
  })
  const { entries } = store
  const [view, setView] = useState<GridView>({
    kind: 'class',
    id: (data.classes.find(({ id }) => id === startClass) ?? data.classes[0])?.id ?? 0,
  })
  const [taken, setTaken] = useState<Taken | null>(null)
  // What is in the hand now: a drop may come before the page shows it.
  const hand = useRef<Taken | null>(null)
  const hold = (lesson: Taken | null): void => {
    hand.current = lesson
    setTaken(lesson)
  }
  const [chosen, setChosen] = useState<Entry | null>(null)
  const [spoken, setSpoken] = useState('')
  const [open, setOpen] = useState<EditorWindow | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const [marks, setMarks] = useState<{ class: number | null; cells: Marks }>({
    class: startClass,
    cells: startCell ? [startCell] : NONE,
  })
  const controls = useControls(context, entries)

  const { cells, cellsAt, shown, clashing, missing, moves } = useShownWeek({ context, entries, view, taken })

  const apply = (step: Step): void => {
    store.apply(step)
    hold(null)
    setChosen(step.put[0] ?? null)
  }
  const take = (entry: Entry): void => {
    setChosen(entry)
    if (isReadOnly) return
    if (taken?.from && isSameEntry(taken.from, entry)) {
      hold(null)
      return
    }
    hold({ workload: entry.workload, cycleWeek: entry.cycleWeek, from: entry })
    setSpoken(fill(text.taken, { name: nameOf(entry.workload) }))
  }
  const takeMissing = (workload: number, hours: number): void => {
    // The places to put it are drawn at once: the next key goes there.
    flushSync(() => {
      setChosen(null)
      hold({ workload, cycleWeek: hours < 1 && version.cycleWeeks === 2 ? 1 : 0, from: null })
      setSpoken(fill(text.taken, { name: nameOf(workload) }))
    })
    const free = grid.current?.querySelector<HTMLElement>('td[data-move="free"] [data-put]')
    ;(free ?? grid.current?.querySelector<HTMLElement>('[data-put]'))?.focus()
  }
  const put = (place: Place): void => {
    const { current: held } = hand
    if (!held) return
    const move = planMove({ week, index, at: cellsAt, entries, taken: held, place })
    if (!move.step) {
      setSpoken(explainMove(context, move))
      toast({ text: explainMove(context, move), tone: 'bad' })
      return
    }
    const { step } = move
    const [entry] = step.put
    flushSync(() => {
      apply(step)
      setSpoken(
        move.state === 'swap'
          ? text.swapped
          : fill(text.placed, {
              name: nameOf(held.workload),
              day: days[entry!.weekday - 1]!,
              number: entry!.number,
            }),
      )
    })
    const cell = grid.current?.querySelector<HTMLElement>(
      `td[data-day="${Math.floor(place / week.slots.count)}"][data-slot="${place % week.slots.count}"] button`,
    )
    cell?.focus()
  }
  const remove = (entry: Entry): void => {
    apply(removeTogether({ week, index, entries }, entry))
    setSpoken(fill(text.removed, { name: nameOf(entry.workload) }))
    toast({ text: fill(text.removed, { name: nameOf(entry.workload) }) })
  }
  const savePairs = async (workload: number, wantsPairs: boolean): Promise<void> => {
    const path = `/api/schedule/pairs/${workload}`
    const answer = await sendJson(path, { wantsPairs }, { method: 'PUT' })
    if (!answer.ok) {
      toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
      return
    }
    const workloads = data.source.workloads.map((row) => (row.id === workload ? { ...row, wantsPairs } : row))
    setData({ ...data, source: { ...data.source, workloads } })
  }
  const undo = (): void => {
    if (!store.undo()) return
    hold(null)
    setChosen(null)
    setSpoken(text.undone)
  }
  const redo = (): void => {
    if (!store.redo()) return
    hold(null)
    setChosen(null)
    setSpoken(text.redone)
  }

  useUndoKeys({ isReadOnly, undo, redo, onEscape: () => hold(null) })

  const choices = { class: data.classes, teacher: data.teachers, room: data.rooms }
  const labels = { class: text.byClass, teacher: text.byTeacher, room: text.byRoom }
  const title = choices[view.kind].find(({ id }) => id === view.id)?.name ?? ''
  const present = chosen && entries.find((entry) => isSameEntry(entry, chosen))
  return (
    <div className={styles.editor}>
      <EditorToolbar
        context={context}
        status={store.status}
        isReadOnly={isReadOnly}
        canUndo={store.canUndo}
        canRedo={store.canRedo}
        onUndo={undo}
        onRedo={redo}
        onOpen={(window) => void store.settled().then(() => setOpen(window))}
      />
      {isReadOnly && <Notice>{text.readOnly}</Notice>}
      {store.problem && (
        <div role="alert">
          <Notice
            tone="bad"
            title={store.status === 'stale' ? text.stale : text.problem}
            action={
              store.status === 'stale' && (
                <Button size="s" onClick={() => window.location.reload()}>
                  {text.reload}
                </Button>
              )
            }
          >
            {store.status !== 'stale' && store.problem}
          </Notice>
        </div>
      )}
      <div className={styles.choice} role="group" aria-label={text.views}>
        <SelectField
          name="kind"
          label={text.choose}
          value={view.kind}
          options={VIEWS.map((kind) => ({ value: kind, label: labels[kind] }))}
          onChange={({ target }) => {
            const kind = target.value as GridView['kind']
            setView({ kind, id: choices[kind][0]?.id ?? 0 })
          }}
        />
        <SelectField
          name="of"
          label={labels[view.kind]}
          value={view.id}
          options={choices[view.kind].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setView({ ...view, id: Number(target.value) })}
        />
      </div>
      <div className={styles.body}>
        <div ref={grid} className={styles.week}>
          <EditorGrid
            context={context}
            view={view}
            title={title}
            at={shown}
            taken={taken}
            chosen={chosen}
            moveTo={(place) => moves?.[place] ?? null}
            clashing={clashing}
            marked={view.kind === 'class' && view.id === marks.class ? marks.cells : NONE}
            isReadOnly={isReadOnly}
            onTake={take}
            onChoose={setChosen}
            onPut={put}
            onRemove={remove}
          />
          <EditorTray
            context={context}
            missing={missing}
            taken={taken}
            isReadOnly={isReadOnly}
            onTake={takeMissing}
            onDrop={() => hand.current?.from && remove(hand.current.from)}
          />
        </div>
        <EditorSide
          context={context}
          view={view}
          entries={entries}
          present={present}
          cells={cells}
          cellsAt={cellsAt}
          controls={controls}
          isReadOnly={isReadOnly}
          setData={setData}
          onApply={apply}
          onPairs={(workload, wantsPairs) => void savePairs(workload, wantsPairs)}
          onTake={take}
          onRemove={remove}
          onShow={(id, cellsOf) => {
            setView({ kind: 'class', id })
            setMarks({ class: id, cells: cellsOf })
          }}
        />
      </div>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <EditorDialogs
        context={context}
        locale={locale}
        open={open}
        isReadOnly={isReadOnly}
        revision={store.revision}
        first={data.first}
        last={data.year?.endDate ?? data.first}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}
