'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { flushSync } from 'react-dom'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import type { Refusal } from '@/ui/form/send-json'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import { Link } from '@/ui/link/link'
import { Notice } from '@/ui/notice/notice'

import type { ProblemCode } from '../../domain/check-movement'
import { type ClassChoice, targetClasses } from '../../domain/target-classes'
import type { Candidate } from '../../operations/candidates'
import type { OrdersMessages } from '../../translations'
import type { OrderKindName } from '../../types'
import { OrderLines } from './order-lines'
import { StudentTicks } from './student-ticks'

export type OrderWords = OrdersMessages['form']

/** A student of the order as the form holds it. */
export type FormLine = Candidate & { toClass: number | null; note: string }

type Props = {
  draft: { id: number; revision: number; href: string } | null
  kind: OrderKindName
  effectiveOn: string
  today: string
  ground: string
  hasNote: boolean
  lines: readonly FormLine[]
  candidates: readonly Candidate[]
  classes: readonly ClassChoice[]
  text: OrderWords
  problems: OrdersMessages['problems']
  errorText: KitMessages['errors']
}

type Details = { code?: string; details?: unknown }
const detailsOf = ({ errors }: Refusal): Details => errors[0] ?? {}

/** Whom the order moves, each where to and why. Whoever was chosen stays while one looks through other classes. */
export const OrderForm = ({
  draft,
  kind,
  effectiveOn,
  text,
  problems,
  errorText,
  candidates,
  classes,
  ...start
}: Props) => {
  const router = useRouter()
  const [lines, setLines] = useState<readonly FormLine[]>(start.lines)
  const [forAll, setForAll] = useState<{ toClass: number | null; note: string }>({ toClass: null, note: '' })
  const [revision, setRevision] = useState(draft?.revision ?? 0)
  const [newer, setNewer] = useState<number | null>(null)
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map())

  const targetsOf = (line: Pick<FormLine, 'class'>) =>
    targetClasses({ kind, classes, from: line.class?.id ?? null, effectiveOn })
  /** What is chosen as far as the kind of the order still offers it. */
  const targetOf = (line: FormLine): number | null =>
    targetsOf(line).some(({ id }) => id === line.toClass) ? line.toClass : null
  const union = classes.filter(({ id }) =>
    (lines.length > 0 ? lines : candidates.slice(0, 1)).some((line) =>
      targetsOf(line).some((target) => target.id === id),
    ),
  )

  const { form, formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: draft ? `/api/movement/orders/${draft.id}` : '/api/movement/orders',
    method: draft ? 'PATCH' : 'POST',
    text: errorText,
    toBody: ({ date, ground, revision: seen }: Values) => ({
      kind,
      date,
      effectiveOn,
      ground,
      ...(draft ? { revision: Number(seen) } : {}),
      lines: lines.map((line) => ({
        student: line.student,
        toClass: targetOf(line),
        note: start.hasNote ? line.note : null,
      })),
    }),
    explain: (refusal) => {
      const { code, details } = detailsOf(refusal)
      setNewer(code === 'draft-changed' ? ((details as { revision?: number })?.revision ?? null) : null)
      const list = code === 'movement-impossible' ? (details as { student: number; code: ProblemCode }[]) : []
      setRefused(new Map(list.map((one) => [one.student, problems[one.code]])))
      return undefined
    },
    onDone: ({ id }) => {
      router.push(`/orders/${id}`)
      return 'leaving'
    },
  })

  const choose = (students: readonly Candidate[]): void =>
    setLines([
      ...lines,
      ...students
        .filter(({ student }) => !lines.some((line) => line.student === student))
        .map((one) => ({ ...one, ...forAll })),
    ])
  const drop = (student: number): void => setLines(lines.filter((line) => line.student !== student))
  const change = (student: number, part: Partial<FormLine>): void =>
    setLines(lines.map((line) => (line.student === student ? { ...line, ...part } : line)))
  const giveAll = (toClass: number | null): void => {
    setForAll({ ...forAll, toClass })
    setLines(
      lines.map((line) =>
        toClass === null || targetsOf(line).some(({ id }) => id === toClass) ? { ...line, toClass } : line,
      ),
    )
  }
  /** Words of one's own in a line stay; those that came from here follow. */
  const noteAll = (note: string): void => {
    setLines(lines.map((line) => (line.note === forAll.note || line.note === '' ? { ...line, note } : line)))
    setForAll({ ...forAll, note })
  }
  const saveOver = (): void => {
    flushSync(() => {
      setRevision(newer ?? revision)
      setNewer(null)
    })
    form.current?.requestSubmit()
  }

  return (
    <Form {...formProps}>
      <input type="hidden" name="revision" value={revision} />
      <StudentTicks candidates={candidates} chosen={lines} onChoose={choose} onDrop={drop} text={text} />
      <FieldRow>
        {union.length > 0 && (
          <SelectField
            name="toClass"
            label={text.toClassAll}
            hint={text.toClassHint}
            emptyLabel={text.chooseClass}
            value={forAll.toClass ?? ''}
            options={union.map(({ id, name, year }) => ({ value: id, label: `${name} (${year.name})` }))}
            onChange={(event) => giveAll(Number(event.currentTarget.value) || null)}
          />
        )}
        {start.hasNote && (
          <TextField
            name="note"
            label={text.noteAll}
            hint={text.noteHint}
            value={forAll.note}
            maxLength={500}
            onChange={(event) => noteAll(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <OrderLines
        lines={lines}
        targetsOf={targetsOf}
        targetOf={targetOf}
        hasNote={start.hasNote}
        refused={refused}
        onChange={change}
        onDrop={drop}
        text={text}
      />
      <TextField
        name="date"
        type="date"
        label={text.date}
        defaultValue={start.today}
        error={errors.date}
        required
      />
      <TextAreaField
        name="ground"
        label={text.ground}
        hint={text.groundHint}
        defaultValue={start.ground}
        maxLength={2000}
        rows={2}
        error={errors.ground}
      />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
        {draft && newer !== null && (
          <>
            <Link href={draft.href} target="_blank">
              {text.openTheirs}
            </Link>
            <Button tone="danger" isBusy={isBusy} onClick={saveOver}>
              {text.saveOver}
            </Button>
          </>
        )}
      </FormActions>
    </Form>
  )
}
