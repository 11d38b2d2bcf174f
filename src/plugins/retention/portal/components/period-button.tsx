'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button, Checkbox, Form, FormActions, FormErrors, TextField } from '@/ui'
import { Dialog } from '@/ui/dialog/dialog'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { RetentionMessages } from '../../translations'

type PeriodButtonProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  kind: string
  kindName: string
  trigger: string
  years: number | null
  act: string | null
  /** The first day that is offered, and the first that is possible: the past is not rewritten. */
  from: string
  today: string
}

const MOST_YEARS = 100

/** Sets another term from a day on; the former holds until then. */
export const PeriodButton = ({
  text,
  errorText,
  kind,
  kindName,
  trigger,
  years,
  act,
  from,
  today,
}: PeriodButtonProps) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/retention-periods',
    text: errorText,
    validate: (values) => {
      const wanted = Number(values.years)
      return {
        years:
          Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_YEARS ? undefined : text.periodYearsHint,
        from: !values.from || values.from < today ? text.periodFromPast : undefined,
      }
    },
    toBody: (values) => ({
      kind,
      trigger,
      years: Number(values.years),
      from: values.from,
      act: values.act?.trim() || null,
      isVerified: Boolean(values.isVerified),
    }),
    explain: ({ status }) => (status === 400 ? text.periodTaken : undefined),
    onDone: () => {
      toast({ text: text.periodSaved, tone: 'good' })
      setOpen(false)
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button size="s" icon="edit" onClick={() => setOpen(true)}>
        {text.periodAction}
        <span className="sr-only">: {kindName}</span>
      </Button>
      {isOpen && (
        <Dialog
          isOpen
          onClose={() => setOpen(false)}
          title={`${text.periodTitle}: ${kindName}`}
          closeLabel={text.close}
        >
          <Form {...formProps}>
            {problem && <FormErrors title={problem} />}
            <TextField
              name="years"
              type="number"
              min={1}
              max={MOST_YEARS}
              label={text.periodYears}
              hint={text.periodYearsHint}
              error={errors.years}
              defaultValue={years ?? ''}
            />
            <TextField
              name="from"
              type="date"
              min={today}
              label={text.periodFrom}
              hint={text.periodFromHint}
              error={errors.from}
              defaultValue={from}
            />
            <TextField
              name="act"
              label={text.citation}
              hint={text.citationHint}
              maxLength={500}
              defaultValue={act ?? ''}
            />
            <Checkbox name="isVerified" label={text.citationVerified} />
            <FormActions>
              <Button type="submit" tone="primary" isBusy={isBusy}>
                {text.periodSave}
              </Button>
              <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  )
}
