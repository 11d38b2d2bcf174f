'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup, FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { NotificationMessages } from '../../translations'
import type { NotificationSettings } from '../../types'

type Words = Pick<
  NotificationMessages['school'],
  | 'letter'
  | 'day'
  | 'hour'
  | 'isBrief'
  | 'isBriefHint'
  | 'quiet'
  | 'quietLead'
  | 'quietFrom'
  | 'quietTo'
  | 'save'
  | 'saved'
  | 'problem'
>
type Props = {
  settings: NotificationSettings
  days: readonly { value: number; label: string }[]
  text: Words
  errorText: KitMessages['errors']
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: hour,
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** When the school writes to families, and what. */
export const SchoolForm = ({ settings, days, text, errorText }: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/notifications/school',
    method: 'PUT',
    text: errorText,
    toBody: (values) => ({
      digestDay: Number(values.digestDay),
      digestHour: Number(values.digestHour),
      isBrief: values.isBrief === 'on',
      quietFrom: values.quietFrom,
      quietTo: values.quietTo,
    }),
    onDone: () => {
      toast({ text: text.saved, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps}>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <FieldGroup legend={text.letter}>
        <FieldRow>
          <SelectField
            name="digestDay"
            label={text.day}
            defaultValue={settings.digestDay}
            options={days}
            error={errors.digestDay}
          />
          <SelectField
            name="digestHour"
            label={text.hour}
            defaultValue={settings.digestHour}
            options={HOURS}
            error={errors.digestHour}
          />
        </FieldRow>
        <Checkbox
          name="isBrief"
          label={text.isBrief}
          hint={text.isBriefHint}
          defaultChecked={settings.isBrief}
        />
      </FieldGroup>
      <FieldGroup legend={text.quiet}>
        <p>{text.quietLead}</p>
        <FieldRow>
          <TextField
            name="quietFrom"
            type="time"
            label={text.quietFrom}
            defaultValue={settings.quietFrom}
            error={errors.quietFrom}
          />
          <TextField
            name="quietTo"
            type="time"
            label={text.quietTo}
            defaultValue={settings.quietTo}
            error={errors.quietTo}
          />
        </FieldRow>
      </FieldGroup>
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
