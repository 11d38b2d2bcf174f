'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { Decision } from '../../domain/decisions'
import type { DecidedStudent, DecisionChoice } from './decision-dialog'

type Props = {
  students: readonly DecidedStudent[]
  choices: readonly DecisionChoice[]
  text: Record<
    'bulkTitle' | 'bulkTarget' | 'bulkReason' | 'bulkSave' | 'bulkHint' | 'bulkNobody' | 'reasonHint',
    string
  >
  errorText: KitMessages['errors']
}

/** One class of the next year for all whose decision fits it: a class that merges with another, grade 9 that stays. */
export const BulkTarget = ({ students, choices, text, errorText }: Props) => {
  const router = useRouter()
  const targets = [...new Map(choices.flatMap((one) => one.targets).map((one) => [one.value, one])).values()]
  const fits = (decision: Decision | null, target: number): boolean =>
    choices.some((one) => one.decision === decision && one.targets.some(({ value }) => value === target))
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/year-closing/decisions',
    text: errorText,
    validate: ({ target }): Record<string, string> =>
      students.some(({ decision }) => fits(decision, Number(target))) ? {} : { target: text.bulkNobody },
    toBody: ({ target, reason }) => ({
      decisions: students
        .filter(({ decision }) => fits(decision, Number(target)))
        .map(({ student, decision, seen }) => ({ student, decision, target: Number(target), reason, seen })),
    }),
    onDone: () => {
      router.refresh()
      return undefined
    },
  })
  if (targets.length === 0) return null
  return (
    <Card title={text.bulkTitle}>
      <Form {...formProps}>
        <p>{text.bulkHint}</p>
        <FieldRow>
          <SelectField name="target" label={text.bulkTarget} options={targets} error={errors.target} />
          <TextField
            name="reason"
            label={text.bulkReason}
            hint={text.reasonHint}
            maxLength={500}
            error={errors['decisions.0.reason']}
            required
          />
        </FieldRow>
        {(problem ?? errors['decisions.0.reason']) && (
          <div role="alert">
            <Notice tone="bad">{problem ?? errors['decisions.0.reason']}</Notice>
          </div>
        )}
        <FormActions>
          <Button type="submit" isBusy={isBusy}>
            {text.bulkSave}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
