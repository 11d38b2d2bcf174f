'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form, FormActions } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

type SettingsFormProps = {
  settings: { finalLockDays: number; examLockDays: number; examGrades: string }
  text: {
    lockDays: string
    lockDaysHint: string
    examLockDays: string
    examLockDaysHint: string
    examGrades: string
    examGradesHint: string
    save: string
    saved: string
  }
  errorText: KitMessages['errors']
}

/** When final marks are locked, and who has exams. */
export const SettingsForm = ({ settings, text, errorText }: SettingsFormProps) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/finals/settings',
    method: 'PUT',
    text: errorText,
    validate: ({ finalLockDays, examLockDays }) => ({
      ...(finalLockDays ? {} : { finalLockDays: errorText.required }),
      ...(examLockDays ? {} : { examLockDays: errorText.required }),
    }),
    toBody: ({ finalLockDays, examLockDays, examGrades }) => ({
      finalLockDays: Number(finalLockDays),
      examLockDays: Number(examLockDays),
      examGrades: examGrades ?? '',
    }),
    onDone: () => {
      toast({ text: text.saved, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <TextField
        name="finalLockDays"
        type="number"
        min={0}
        max={120}
        label={text.lockDays}
        hint={text.lockDaysHint}
        defaultValue={settings.finalLockDays}
        error={errors.finalLockDays}
      />
      <TextField
        name="examLockDays"
        type="number"
        min={0}
        max={180}
        label={text.examLockDays}
        hint={text.examLockDaysHint}
        defaultValue={settings.examLockDays}
        error={errors.examLockDays}
      />
      <TextField
        name="examGrades"
        label={text.examGrades}
        hint={text.examGradesHint}
        maxLength={60}
        defaultValue={settings.examGrades}
        error={errors.examGrades}
        autoComplete="off"
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
