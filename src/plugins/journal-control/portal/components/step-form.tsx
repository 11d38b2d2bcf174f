'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form, FormActions } from '@/ui/form/form-layout'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

type Props = {
  url: string
  /** The number of the change that is shown. */
  seen: number
  label: string
  hint?: string
  optional?: string
  initial?: string
  dueDate?: { label: string; optional: string; min: string }
  submit: string
  tone?: 'primary'
  done: string
  errorText: KitMessages['errors']
}

/** A step of a remark with its words. */
export const StepForm = ({
  url,
  seen,
  label,
  hint,
  optional,
  initial = '',
  dueDate,
  submit,
  tone,
  done,
  errorText,
}: Props) => {
  const router = useRouter()
  const { form, formProps, errors, problem, isBusy } = useJsonForm({
    url,
    text: errorText,
    toBody: (values) => ({
      text: values.text,
      seen,
      ...(dueDate ? { dueDate: values.dueDate || null } : {}),
    }),
    onDone: () => {
      form.current?.reset()
      toast({ text: done, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <TextAreaField
        name="text"
        label={label}
        hint={hint}
        optional={optional}
        rows={3}
        maxLength={2000}
        defaultValue={initial}
        error={errors.text}
      />
      {dueDate && (
        <TextField
          name="dueDate"
          type="date"
          label={dueDate.label}
          optional={dueDate.optional}
          min={dueDate.min}
          error={errors.dueDate}
        />
      )}
      <FormActions>
        <Button type="submit" tone={tone} isBusy={isBusy}>
          {submit}
        </Button>
      </FormActions>
    </Form>
  )
}
