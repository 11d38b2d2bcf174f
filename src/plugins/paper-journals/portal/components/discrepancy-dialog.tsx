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

type Option = { value: number; label: string }

/** The plain words of the dialog. */
export type DiscrepancyWords = Record<
  | 'add'
  | 'lesson'
  | 'anyLesson'
  | 'student'
  | 'anyStudent'
  | 'onPaper'
  | 'onPaperHint'
  | 'here'
  | 'hereHint'
  | 'done'
  | 'doneHint'
  | 'optional'
  | 'save'
  | 'close'
  | 'problem'
  | 'saved',
  string
>

type Props = {
  workload: number
  week: SchoolDate
  title: string
  /** Spoken instead of the label: several buttons say the same. */
  spoken: string
  lessons: readonly Option[]
  students: readonly Option[]
  text: DiscrepancyWords
  errorText: KitMessages['errors']
}

const idOrNull = (value: string | undefined): number | null => (value ? Number(value) : null)

/** Writes down what differs between the paper and this journal. */
export const DiscrepancyDialog = ({
  workload,
  week,
  title,
  spoken,
  lessons,
  students,
  text,
  errorText,
}: Props) => {
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: '/api/paper-journals/discrepancies',
    text: errorText,
    toBody: ({ lesson, student, onPaper, here, done }) => ({
      workload,
      week,
      lesson: idOrNull(lesson),
      student: idOrNull(student),
      onPaper,
      here,
      done: done ?? null,
    }),
    onDone: () => {
      setOpen(false)
      toast({ text: text.saved, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button size="s" icon="alert" aria-label={spoken} onClick={() => setOpen(true)}>
        {text.add}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={title}
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
          <SelectField
            name="lesson"
            label={text.lesson}
            emptyLabel={text.anyLesson}
            options={lessons}
            error={errors.lesson}
          />
          <SelectField
            name="student"
            label={text.student}
            emptyLabel={text.anyStudent}
            options={students}
            error={errors.student}
          />
          <TextField
            name="onPaper"
            label={text.onPaper}
            hint={text.onPaperHint}
            maxLength={500}
            required
            error={errors.onPaper}
          />
          <TextField
            name="here"
            label={text.here}
            hint={text.hereHint}
            maxLength={500}
            required
            error={errors.here}
          />
          <TextField
            name="done"
            label={text.done}
            hint={text.doneHint}
            optional={text.optional}
            maxLength={500}
            error={errors.done}
          />
        </Form>
      </Dialog>
    </>
  )
}
