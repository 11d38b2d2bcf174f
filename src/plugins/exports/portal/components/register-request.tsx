'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormActions } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

type RegisterRequestProps = {
  person: number
  today: string
  /** Where the register is shown again. */
  back: string
  text: Record<'applicant' | 'applicantHint' | 'askedOn' | 'save', string>
  errors: KitMessages['errors']
}

/** Writes a request for a person's data into the register. */
export const RegisterRequest = ({ person, today, back, text, errors }: RegisterRequestProps) => {
  const router = useRouter()
  const form = useJsonForm({
    url: '/api/personal-data/requests',
    text: errors,
    toBody: ({ applicant, askedOn }) => ({ person, applicant, askedOn }),
    onDone: () => {
      router.push(back)
      router.refresh()
      return 'leaving'
    },
  })
  return (
    <form {...form.formProps}>
      {form.problem && <Notice tone="bad">{form.problem}</Notice>}
      <TextField
        name="applicant"
        label={text.applicant}
        hint={text.applicantHint}
        maxLength={200}
        error={form.errors.applicant}
      />
      <TextField
        name="askedOn"
        type="date"
        label={text.askedOn}
        defaultValue={today}
        max={today}
        error={form.errors.askedOn}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={form.isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </form>
  )
}
