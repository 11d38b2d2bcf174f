'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { Form, FormActions } from '@/ui/form/form-layout'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { Choices } from '../../types'

type Words = {
  digest: string
  digestHint: string
  marks: string
  marksHint: string
  homework: string
  homeworkHint: string
  showsValue: string
  showsValueHint: string
  save: string
  saved: string
  problem: string
}
type Props = {
  choices: Choices
  /** No letter can go: the hint says why. */
  isDigestOff: boolean
  text: Words
  errorText: KitMessages['errors']
}

/** What to be told of, switch by switch. */
export const ChoicesForm = ({ choices, isDigestOff, text, errorText }: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/notifications/choices',
    method: 'PUT',
    text: errorText,
    toBody: (values) => ({
      // A switch that cannot be pressed is not sent, and what was chosen before stays.
      digest: isDigestOff ? choices.digest && values.digest === 'on' : values.digest === 'on',
      marks: values.marks === 'on',
      homework: values.homework === 'on',
      showsValue: values.showsValue === 'on',
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
      <Checkbox
        name="digest"
        label={text.digest}
        hint={text.digestHint}
        error={errors.digest}
        defaultChecked={choices.digest}
        disabled={isDigestOff && !choices.digest}
      />
      <Checkbox name="marks" label={text.marks} hint={text.marksHint} defaultChecked={choices.marks} />
      <Checkbox
        name="homework"
        label={text.homework}
        hint={text.homeworkHint}
        defaultChecked={choices.homework}
      />
      <Checkbox
        name="showsValue"
        label={text.showsValue}
        hint={text.showsValueHint}
        defaultChecked={choices.showsValue}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
