'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { FormErrors } from '@/ui/form/form-errors'
import { Form } from '@/ui/form/form-layout'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Stack } from '@/ui/layout/layout'
import { Link } from '@/ui/link/link'
import { toast } from '@/ui/toast/toast'

import type { JournalRemark } from '../../../types'
import { useJournal } from '../session/journal-context'

type AnswerDialogProps = {
  remark: JournalRemark & { answer: NonNullable<JournalRemark['answer']> }
  /** Where it was remarked, in words. */
  place: string
}

/** The teacher answers a remark where it stands; what was typed stays until the server has it. */
export const AnswerDialog = ({ remark, place }: AnswerDialogProps) => {
  const { text, locale, errorText } = useJournal()
  const { answer: words, answerHint, answerAgain, answerField, answered, whole, due } = text.oversight
  const { answer } = remark
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: answer.url,
    text: errorText,
    validate: ({ text: typed = '' }) => (typed.trim() ? {} : { text: errorText.required }),
    toBody: ({ text: typed }) => ({ text: typed, seen: answer.seen }),
    onDone: () => {
      setOpen(false)
      toast({ text: answered, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  const label = answer.text === null ? words : answerAgain
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)} aria-label={`${label}: ${remark.text}`}>
        {label}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={remark.kind[locale]}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {words}
          </Button>
        }
      >
        <Stack>
          <p>{remark.text}</p>
          <p>
            {[place, fill(due, { date: formatDate(locale, remark.dueDate) })].filter(Boolean).join(' · ')}{' '}
            <Link href={remark.href}>{whole}</Link>
          </p>
          <Form {...formProps} id={formId}>
            {problem && <FormErrors title={problem} />}
            <TextAreaField
              name="text"
              label={answerField}
              hint={answerHint}
              rows={3}
              maxLength={2000}
              defaultValue={answer.text ?? ''}
              error={errors.text}
            />
          </Form>
        </Stack>
      </Dialog>
    </>
  )
}
