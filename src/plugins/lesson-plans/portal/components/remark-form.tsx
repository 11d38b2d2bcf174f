'use client'

import { useRouter } from 'next/navigation'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { toast } from '@/ui/toast/toast'

import type { PlanPage } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import styles from './review.module.css'

type RemarkFormProps = {
  page: PlanPage
  text: LessonPlanMessages['review']
  errorText: KitMessages['errors']
}

/** Adds a remark on the plan or on one of its topics, one after another. */
export const RemarkForm = ({ page, text, errorText }: RemarkFormProps) => {
  const router = useRouter()
  const { form, formProps, errors, problem, isBusy } = useJsonForm({
    url: `/api/planning/plans/${page.plan.id}/remarks`,
    text: errorText,
    toBody: (values) => ({ text: values.text, topic: values.topic ? Number(values.topic) : null }),
    onDone: () => {
      form.current?.reset()
      toast({ text: text.added, tone: 'good' })
      router.refresh()
      return undefined
    },
  })
  return (
    <form className={styles.form} {...formProps}>
      {problem && <FormErrors title={problem} />}
      <TextAreaField name="text" label={text.remark} rows={2} maxLength={2000} error={errors.text} />
      <SelectField
        name="topic"
        label={text.topic}
        emptyLabel={text.whole}
        error={errors.topic}
        options={page.topics.map(({ id, order, title }) => ({
          value: id,
          label: fill('{order}. {title}', { order, title: title.slice(0, 80) }),
        }))}
      />
      <Button type="submit" size="s" isBusy={isBusy}>
        {text.addRemark}
      </Button>
    </form>
  )
}
