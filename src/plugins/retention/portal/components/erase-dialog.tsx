'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button, Checkbox, Form, FormActions, FormErrors, Notice, TextAreaField, TextField } from '@/ui'
import { Dialog } from '@/ui/dialog/dialog'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { RetentionMessages } from '../../translations'
import styles from './erase-dialog.module.css'
import type { ShownDue } from './shown-due'

type EraseDialogProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  items: readonly ShownDue[]
  onClose: () => void
  onErased: () => void
}

const SHOWN = 10
const lines = (value: string | undefined): string[] =>
  (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Says what will happen and that it is for good, before anything does. */
export const EraseDialog = ({ text, errorText, items, onClose, onErased }: EraseDialogProps) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/retention/erase',
    text: errorText,
    validate: ({ number, ground, commission, isConfirmed }) => ({
      number: number?.trim() ? undefined : errorText.required,
      ground: ground?.trim() ? undefined : errorText.required,
      commission: lines(commission).length > 0 ? undefined : text.commissionEmpty,
      isConfirmed: isConfirmed ? undefined : text.confirmEmpty,
    }),
    toBody: ({ number, ground, commission, isConfirmed }) => ({
      keys: items.map(({ key }) => key),
      number,
      ground,
      commission: lines(commission),
      isConfirmed: Boolean(isConfirmed),
    }),
    onDone: () => {
      toast({ text: text.done, tone: 'good' })
      onErased()
      router.refresh()
      return undefined
    },
  })
  return (
    <Dialog isOpen size="l" onClose={onClose} title={text.confirmTitle} closeLabel={text.close}>
      <Form {...formProps}>
        {problem && <FormErrors title={problem} />}
        <Notice tone="warn" title={text.warning}>
          <ul className={styles.what}>
            {text.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
        <p>
          <strong>
            {text.chosen} {items.length}.
          </strong>{' '}
          {items
            .slice(0, SHOWN)
            .map(({ name }) => name)
            .join('; ')}
          {items.length > SHOWN && ` ${text.more} ${items.length - SHOWN}`}
        </p>
        <TextField
          name="number"
          label={text.actNumber}
          error={errors.number}
          maxLength={50}
          autoComplete="off"
        />
        <TextField
          name="ground"
          label={text.ground}
          error={errors.ground}
          maxLength={500}
          defaultValue={text.groundDefault}
        />
        <TextAreaField
          name="commission"
          label={text.commission}
          hint={text.commissionHint}
          error={errors.commission}
          rows={3}
        />
        <Checkbox name="isConfirmed" label={text.confirm} error={errors.isConfirmed} />
        <FormActions>
          <Button type="submit" tone="danger" isBusy={isBusy}>
            {isBusy ? text.submitting : text.submit}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
