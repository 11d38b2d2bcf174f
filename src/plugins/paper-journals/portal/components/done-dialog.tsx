'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Form } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

/** The plain words of the dialog. */
export type DoneWords = Record<'tellDone' | 'doneTitle' | 'done' | 'save' | 'close' | 'problem', string>

type Props = {
  id: number
  revision: number
  done: string | null
  /** Which discrepancy it is, for those who only hear the page. */
  spoken: string
  text: DoneWords
  errorText: KitMessages['errors']
}

/** Tells what was done about a discrepancy. */
export const DoneDialog = ({ id, revision, done, spoken, text, errorText }: Props) => {
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: `/api/paper-journals/discrepancies/${id}`,
    method: 'PATCH',
    text: errorText,
    toBody: (values) => ({ seen: revision, done: values.done ?? null }),
    onDone: () => {
      setOpen(false)
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button size="s" icon="edit" aria-label={`${text.tellDone} ${spoken}`} onClick={() => setOpen(true)}>
        {text.tellDone}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text.doneTitle}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {text.save}
          </Button>
        }
      >
        <Form {...formProps} id={formId}>
          {problem && (
            <div role="alert">
              <Notice tone="bad" title={text.problem}>
                {problem}
              </Notice>
            </div>
          )}
          <TextField
            name="done"
            label={text.done}
            defaultValue={done ?? ''}
            maxLength={500}
            error={errors.done}
          />
        </Form>
      </Dialog>
    </>
  )
}
