'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button, Form, FormActions, FormErrors, TextField } from '@/ui'
import { Dialog } from '@/ui/dialog/dialog'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { RetentionMessages } from '../../translations'

type HoldDialogProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  today: string
  person: number
  name: string
  onClose: () => void
}

/** Asks why a person’s data must be kept, and how long. */
export const HoldDialog = ({ text, errorText, today, person, name, onClose }: HoldDialogProps) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/retention-holds',
    text: errorText,
    validate: ({ reason, to }) => ({
      reason: reason?.trim() ? undefined : errorText.required,
      to: to && to < today ? text.holdToHint : undefined,
    }),
    toBody: ({ reason, to }) => ({ person, reason, from: today, to: to || null }),
    onDone: () => {
      toast({ text: text.held, tone: 'good' })
      onClose()
      router.refresh()
      return undefined
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={`${text.holdTitle}: ${name}`} closeLabel={text.close}>
      <Form {...formProps}>
        {problem && <FormErrors title={problem} />}
        <TextField
          name="reason"
          label={text.holdReason}
          hint={text.holdReasonHint}
          error={errors.reason}
          maxLength={500}
        />
        <TextField
          name="to"
          type="date"
          min={today}
          label={text.holdTo}
          hint={text.holdToHint}
          error={errors.to}
        />
        <FormActions>
          <Button type="submit" tone="primary" isBusy={isBusy}>
            {text.holdSave}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
