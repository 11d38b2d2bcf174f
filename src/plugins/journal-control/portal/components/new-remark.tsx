'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { FormTexts } from '../../translations'
import { type KindChoice, RemarkFields } from './remark-fields'

type Props = {
  workload: number
  lesson: number | null
  student: number | null
  students: readonly { id: number; name: string }[]
  kinds: readonly KindChoice[]
  dueDate: string
  today: string
  text: FormTexts
  errorText: KitMessages['errors']
}

/** A remark on one journal, lesson or cell, with a page to itself. */
export const NewRemark = ({
  workload,
  lesson,
  student,
  students,
  kinds,
  dueDate,
  today,
  text,
  errorText,
}: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm<{ ids: number[] }>({
    url: '/api/journal-control/remarks',
    text: errorText,
    toBody: (values) => ({
      targets: [{ workload, lesson, student: values.student ? Number(values.student) : null }],
      text: values.text,
      kind: values.kind,
      dueDate: values.dueDate,
    }),
    onDone: ({ ids }) => {
      toast({ text: text.sent, tone: 'good' })
      router.push(`/journal-control/remarks/${ids[0]}`)
      return 'leaving'
    },
  })
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <RemarkFields
        kinds={kinds}
        kind={student === null ? 'other' : 'marks'}
        dueDate={dueDate}
        today={today}
        errors={errors}
        text={text}
      />
      <SelectField
        name="student"
        label={text.student}
        emptyLabel={text.wholeLesson}
        defaultValue={student ?? ''}
        error={errors.student}
        options={students.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.send}
        </Button>
      </FormActions>
    </Form>
  )
}
