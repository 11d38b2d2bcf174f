'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Form, FormActions, FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { Candidate } from '../../operations/candidates'
import type { OrdersMessages } from '../../translations'
import type { OrderKindName } from '../../types'
import { StudentTicks } from './student-ticks'

type Props = {
  draft: number | null
  kind: OrderKindName
  effectiveOn: string
  today: string
  ground: string
  note: string
  hasNote: boolean
  chosen: readonly number[]
  candidates: readonly Candidate[]
  targets: readonly { id: number; name: string; year: string }[]
  /** Name of the class that the draft leads into. */
  target: string | null
  text: OrderWords
  errorText: KitMessages['errors']
}

export type OrderWords = OrdersMessages['form']

/** Whom the order moves, where to and on what ground. What was ticked stays while one looks for others. */
export const OrderForm = ({
  draft,
  kind,
  effectiveOn,
  text,
  errorText,
  candidates,
  targets,
  ...start
}: Props) => {
  const router = useRouter()
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(start.chosen))
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: draft ? `/api/movement/orders/${draft}` : '/api/movement/orders',
    method: draft ? 'PATCH' : 'POST',
    text: errorText,
    toBody: ({ date, ground, note, toClass }: Values) => ({
      kind,
      date,
      effectiveOn,
      ground,
      lines: [...ticked].map((student) => ({
        student,
        toClass: toClass ? Number(toClass) : null,
        note: note ?? null,
      })),
    }),
    onDone: ({ id }) => {
      router.push(`/orders/${id}`)
      return 'leaving'
    },
  })
  if (candidates.length === 0 && ticked.size === 0)
    return (
      <Card>
        <EmptyState isInside icon="people" title={text.nobody}>
          {text.nobodyLead} {text.newStudents}
        </EmptyState>
      </Card>
    )
  return (
    <Form {...formProps}>
      <StudentTicks candidates={candidates} ticked={ticked} onChange={setTicked} text={text} />
      <FieldRow>
        {targets.length > 0 && (
          <SelectField
            name="toClass"
            label={text.toClass}
            emptyLabel={text.chooseClass}
            defaultValue={targets.find(({ name }) => name === start.target)?.id ?? ''}
            options={targets.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }))}
            error={errors.toClass}
          />
        )}
        <TextField
          name="date"
          type="date"
          label={text.date}
          defaultValue={start.today}
          error={errors.date}
          required
        />
      </FieldRow>
      {start.hasNote && (
        <TextField
          name="note"
          label={text.note}
          defaultValue={start.note}
          maxLength={500}
          error={errors.note}
        />
      )}
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
      {(errors.lines ?? errors.effectiveOn) && (
        <div role="alert">
          <Notice tone="bad">{errors.lines ?? errors.effectiveOn}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
