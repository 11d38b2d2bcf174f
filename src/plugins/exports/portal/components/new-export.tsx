'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

type NewExportProps = {
  text: { format: string; formats: Record<'xlsx' | 'csv' | 'json', string>; withFiles: string; start: string }
  errors: KitMessages['errors']
}

/** Asks for a file with everything; the page then shows how far it is. */
export const NewExport = ({ text, errors }: NewExportProps) => {
  const router = useRouter()
  const [isComing, startTransition] = useTransition()
  const form = useJsonForm({
    url: '/api/exports',
    text: errors,
    toBody: ({ format, hasFiles }) => ({ format, hasFiles: hasFiles === 'on' }),
    onDone: () => {
      startTransition(() => router.refresh())
      // A short one may be over by then: the form is ready for the next.
      return undefined
    },
  })
  return (
    <form {...form.formProps}>
      {form.problem && <Notice tone="bad">{form.problem}</Notice>}
      <SelectField
        name="format"
        label={text.format}
        error={form.errors.format}
        options={(['xlsx', 'csv', 'json'] as const).map((value) => ({ value, label: text.formats[value] }))}
      />
      <Checkbox name="hasFiles" label={text.withFiles} />
      <FormActions>
        <Button type="submit" tone="primary" icon="download" isBusy={form.isBusy || isComing}>
          {text.start}
        </Button>
      </FormActions>
    </form>
  )
}
