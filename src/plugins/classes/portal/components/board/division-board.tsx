'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions } from '@/ui/form/form-layout'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { Balance } from '../../../domain/balance'
import type { ClassesMessages } from '../../../translations'
import type { Division, Named } from '../../../types'
import { hrefs } from '../../hrefs'
import { BoardColumn } from './board-column'
import { BoardFields } from './board-fields'
import styles from './board.module.css'
import { NOWHERE, useBoard } from './use-board'

type DivisionBoardProps = {
  classId: number
  date: SchoolDate
  bounds: { from: SchoolDate; to: SchoolDate }
  students: readonly Named[]
  subjects: readonly Named[]
  /** The division that is changed; a new one without. */
  division: Division | null
  text: ClassesMessages['board']
  errorText: KitMessages['errors']
}

/** The groups of a division side by side: who goes where from a day on. */
export const DivisionBoard = (props: DivisionBoardProps) => {
  const { classId, date, bounds, students, subjects, division, text, errorText } = props
  const router = useRouter()
  const board = useBoard({ students, division, text })
  const [chosen, setChosen] = useState<readonly number[]>(division?.subjects.map(({ id }) => id) ?? [])
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [spoken, setSpoken] = useState('')
  const focusOn = useRef<number | null>(null)
  const form = useRef<HTMLFormElement>(null)

  // Moved by the list beside the name, a student changes the column, and the list goes along with the focus.
  useEffect(() => {
    if (focusOn.current === null) return
    document.getElementById(`place-${focusOn.current}`)?.focus()
    focusOn.current = null
  }, [board.places])

  const nameOf = (part: number): string =>
    board.parts.find((one) => one.part === part)?.name ?? text.undivided
  const move = (student: number, part: number, isDragged: boolean): void => {
    if (!isDragged) focusOn.current = student
    board.move(student, part)
    const name = students.find(({ id }) => id === student)?.name ?? ''
    setSpoken(fill(text.moved, { name, group: nameOf(part) }))
  }

  const explain = (answer: Extract<Awaited<ReturnType<typeof sendJson>>, { ok: false }>): void => {
    const beside = Object.fromEntries(answer.refusal.fields.map(({ path, message }) => [path, message]))
    setErrors(beside)
    const isBeside = Object.keys(beside).some((name) => form.current?.elements.namedItem(name))
    if (!isBeside) setProblem(explainRefusal(answer.refusal, errorText))
  }
  const arrange = (change: () => void): void => {
    const before = board.places
    change()
    toast({ text: text.balanced, action: { label: text.undo, onAction: () => board.restore(before) } })
  }
  const distribute = async (by: Balance): Promise<void> => {
    setProblem(null)
    const day = (form.current?.elements.namedItem('from') as HTMLInputElement | null)?.value ?? date
    const answer = await sendJson<{ parts: number[][] }>(`/api/divisions/classes/${classId}/proposal`, {
      by,
      count: board.parts.length,
      subjects: chosen,
      date: day,
    })
    if (answer.ok) arrange(() => board.distribute(answer.data.parts))
    else explain(answer)
  }
  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    const values = new FormData(event.currentTarget)
    const common = { name: values.get('name'), from: values.get('from') }
    const groups = board.parts.map(({ part, name }) => ({
      name,
      students: board.inPart(part).map(({ id }) => id),
    }))
    setErrors({})
    setProblem(null)
    setBusy(true)
    const answer = division
      ? await sendJson(
          `/api/divisions/${division.id}`,
          {
            ...common,
            revision: division.revision,
            parts: groups.map((group, index) => ({ ...group, part: board.parts[index]!.part })),
          },
          { method: 'PATCH' },
        )
      : await sendJson(`/api/divisions/classes/${classId}`, { ...common, subjects: chosen, parts: groups })
    if (!answer.ok) {
      setBusy(false)
      explain(answer)
      return
    }
    toast({ text: text.saved, tone: 'good' })
    router.push(hrefs.divisions(classId))
    router.refresh()
  }

  return (
    <Form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <BoardFields
        bounds={bounds}
        chosen={chosen}
        count={board.parts.length}
        date={date}
        division={division}
        errors={errors}
        subjects={subjects}
        text={text}
        onChoose={setChosen}
        onCount={board.resize}
      />
      <div className={styles.tools} role="group" aria-label={text.balance}>
        <span className={styles.hint}>{text.balance}:</span>
        <Button size="s" onClick={() => void distribute('list')}>
          {text.byList}
        </Button>
        <Button size="s" onClick={() => void distribute('sex')}>
          {text.bySex}
        </Button>
        <Button size="s" onClick={() => void distribute('result')}>
          {text.byResult}
        </Button>
        <Button size="s" tone="quiet" onClick={() => arrange(() => board.distribute([]))}>
          {text.clear}
        </Button>
      </div>
      <p className={styles.hint}>{text.dragHint}</p>
      <div className={styles.board}>
        <BoardColumn
          head={<h2 className={styles.title}>{text.undivided}</h2>}
          label={text.undivided}
          part={NOWHERE}
          parts={board.parts}
          students={board.inPart(NOWHERE)}
          text={text}
          onMove={move}
        />
        {board.parts.map(({ part, name }, index) => (
          <BoardColumn
            key={part}
            head={
              <TextField
                name={`parts.${index}.name`}
                label={fill(text.groupName, { n: part })}
                value={name}
                maxLength={100}
                autoComplete="off"
                error={errors[`parts.${index}.name`]}
                onChange={(event) => board.rename(part, event.target.value)}
              />
            }
            label={name}
            part={part}
            parts={board.parts}
            students={board.inPart(part)}
            text={text}
            onMove={move}
          />
        ))}
      </div>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
        <LinkButton href={hrefs.divisions(classId)}>{text.cancel}</LinkButton>
      </FormActions>
    </Form>
  )
}
