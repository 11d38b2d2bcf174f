'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

type Props = {
  years: readonly { value: number; label: string }[]
  year: number | undefined
  text: { year: string; start: string }
  errorText: KitMessages['errors']
}

/** Asks for the archive of a year. */
export const NewArchive = ({ years, year, text, errorText }: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: '/api/paper-journals/archives',
    text: errorText,
    toBody: (values) => ({ year: Number(values.year) }),
    onDone: () => {
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps}>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <SelectField name="year" label={text.year} options={years} defaultValue={year} error={errors.year} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.start}
        </Button>
      </FormActions>
    </Form>
  )
}
