'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { FinalTexts } from '../../translations'

type OpeningDialogProps = {
  /** A journal, or every subject of a class. */
  target: { workload: number } | { class: number }
  /** The locked periods. */
  periods: readonly { key: string; name: string }[]
  today: SchoolDate
  /** The day that is proposed. */
  until: SchoolDate
  text: FinalTexts
  errorText: KitMessages['errors']
}

/** Opens a locked period until a day; the reason stays. */
export const OpeningDialog = ({ target, periods, today, until, text, errorText }: OpeningDialogProps) => {
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/finals/openings',
    text: errorText,
    validate: ({ reason = '' }) => (reason.trim().length < 3 ? { reason: errorText.required } : {}),
    toBody: ({ period, until: day, reason }) => ({ ...target, period, until: day, reason }),
    onDone: () => {
      setOpen(false)
      toast({ text: text.opened, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button icon="lock" onClick={() => setOpen(true)}>
        {text.openPeriod}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text.openPeriod}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {text.openPeriod}
          </Button>
        }
      >
        <Form {...formProps} id={formId}>
          {problem && <Notice tone="bad">{problem}</Notice>}
          <SelectField
            name="period"
            label={text.openPeriodField}
            error={errors.period}
            defaultValue={periods.at(-1)?.key}
            options={periods.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <TextField
            name="until"
            type="date"
            label={text.openUntil}
            min={today}
            defaultValue={until}
            error={errors.until}
          />
          <TextField
            name="reason"
            label={text.openReason}
            maxLength={500}
            error={errors.reason}
            autoComplete="off"
          />
        </Form>
      </Dialog>
    </>
  )
}
