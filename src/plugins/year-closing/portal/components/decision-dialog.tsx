'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { Decision } from '../../domain/decisions'

export type DecisionChoice = {
  decision: Decision
  label: string
  targets: readonly { value: number; label: string }[]
  /** What stands for no class in the list of classes: the usual one, or none at all. */
  none: string
}
export type DecidedStudent = {
  student: number
  name: string
  decision: Decision | null
  /** The class that a person chose. */
  target: number | null
  reason: string
  seen: number
}

type Words = Record<
  | 'change'
  | 'changeOf'
  | 'decision'
  | 'target'
  | 'reason'
  | 'reasonHint'
  | 'save'
  | 'cancel'
  | 'close'
  | 'chooseDecision',
  string
>

type Props = {
  student: DecidedStudent
  choices: readonly DecisionChoice[]
  text: Words
  errorText: KitMessages['errors']
}

/** Decides for one student otherwise than the marks propose; the reason stays with the decision. */
export const DecisionDialog = ({ student, choices, text, errorText }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const label = `${text.change}: ${student.name}`
  return (
    <>
      <Button size="s" icon="edit" aria-label={label} onClick={() => setOpen(true)}>
        {text.change}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`${text.changeOf}: ${student.name}`}
        closeLabel={text.close}
      >
        <DecisionForm
          student={student}
          choices={choices}
          text={text}
          errorText={errorText}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

const DecisionForm = ({ student, choices, text, errorText, onClose }: Props & { onClose: () => void }) => {
  const router = useRouter()
  const [decision, setDecision] = useState<string>(student.decision ?? '')
  const chosen = choices.find((one) => one.decision === decision)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/year-closing/decisions',
    text: errorText,
    validate: (values) => (values.decision ? {} : { decision: text.chooseDecision }),
    toBody: (values) => ({
      decisions: [
        {
          student: student.student,
          decision: values.decision,
          target: values.target ? Number(values.target) : null,
          reason: values.reason,
          seen: student.seen,
        },
      ],
    }),
    onDone: () => {
      onClose()
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps}>
      <SelectField
        name="decision"
        label={text.decision}
        emptyLabel={text.chooseDecision}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        options={choices.map((one) => ({ value: one.decision, label: one.label }))}
        error={errors.decision}
      />
      {chosen && chosen.targets.length > 0 && (
        <SelectField
          key={decision}
          name="target"
          label={text.target}
          emptyLabel={chosen.none}
          defaultValue={decision === student.decision ? (student.target ?? '') : ''}
          options={chosen.targets}
          error={errors.target}
        />
      )}
      <TextField
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        defaultValue={student.reason}
        maxLength={500}
        error={errors['decisions.0.reason']}
        required
      />
      {(problem ?? errors['decisions.0.reason']) && (
        <div role="alert">
          <Notice tone="bad">{problem ?? errors['decisions.0.reason']}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </FormActions>
    </Form>
  )
}
