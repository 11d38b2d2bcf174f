'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button, Checkbox, Form, FormActions, FormErrors, TextField } from '@/ui'
import { Dialog } from '@/ui/dialog/dialog'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { RetentionMessages } from '../../translations'

type CitationButtonProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  id: number
  kindName: string
  act: string | null
  isVerified: boolean
}

/** Names the act by which a term holds, and says that somebody has checked it. */
export const CitationButton = ({ text, errorText, id, kindName, act, isVerified }: CitationButtonProps) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: `/api/retention-periods/${id}`,
    method: 'PATCH',
    text: errorText,
    // What is confirmed has its act.
    validate: (values) => ({
      act: values.isVerified && !values.act?.trim() ? text.citationNeeded : undefined,
    }),
    toBody: (values) => ({ act: values.act?.trim() || null, isVerified: Boolean(values.isVerified) }),
    onDone: () => {
      toast({ text: text.citationSaved, tone: 'good' })
      setOpen(false)
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button size="s" icon="file" onClick={() => setOpen(true)}>
        {text.citationAction}
        <span className="sr-only">: {kindName}</span>
      </Button>
      {isOpen && (
        <Dialog
          isOpen
          onClose={() => setOpen(false)}
          title={`${text.citationAction}: ${kindName}`}
          closeLabel={text.close}
        >
          <Form {...formProps}>
            {problem && <FormErrors title={problem} />}
            <TextField
              name="act"
              label={text.citation}
              hint={text.citationHint}
              error={errors.act}
              maxLength={500}
              defaultValue={act ?? ''}
            />
            <Checkbox name="isVerified" label={text.citationVerified} defaultChecked={isVerified} />
            <FormActions>
              <Button type="submit" tone="primary" isBusy={isBusy}>
                {text.citationSave}
              </Button>
              <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  )
}
