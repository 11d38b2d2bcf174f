'use client'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldRow, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { type FieldErrors, useJsonForm, type Values } from '@/ui/form/use-json-form'

import type { PlanCard } from '../../operations/save-card'
import type { LessonPlanMessages } from '../../translations'
import type { Named } from '../../types'

export type CardChoices = { subjects: readonly Named[]; years: readonly Named[]; sign: string }

type CardDialogProps = {
  /** The plan that is changed; null for a new one. */
  plan: ({ id: number; revision: number } & PlanCard) | null
  title: string
  hint?: string
  choices: CardChoices
  text: LessonPlanMessages['card']
  errorText: KitMessages['errors']
  onClose: () => void
  onSaved: (data: { id?: number; revision?: number }) => 'leaving' | undefined
}

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1)

const readHours = (text: string | undefined): number => Number((text ?? '').trim().replace(',', '.') || NaN)

/** The card of a plan: what it is for, besides its topics. */
export const CardDialog = ({
  plan,
  title,
  hint,
  choices,
  text,
  errorText,
  onClose,
  onSaved,
}: CardDialogProps) => {
  const validate = (values: Values): FieldErrors => {
    const hours = readHours(values['card.hoursPerWeek'])
    return {
      'card.title': values['card.title']?.trim() ? undefined : text.noTitle,
      'card.subject': values['card.subject'] ? undefined : text.noSubject,
      'card.grade': values['card.grade'] ? undefined : text.noGrade,
      'card.hoursPerWeek':
        hours >= 0.5 && hours <= 40 && Number.isInteger(hours * 2) ? undefined : text.badHours,
    }
  }
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id?: number; revision?: number }>({
    url: plan ? `/api/planning/plans/${plan.id}` : '/api/planning/plans',
    method: plan ? 'PATCH' : 'POST',
    text: errorText,
    validate,
    toBody: (values) => ({
      ...(plan && { revision: plan.revision }),
      card: {
        title: values['card.title'],
        subject: Number(values['card.subject']),
        grade: Number(values['card.grade']),
        year: values['card.year'] ? Number(values['card.year']) : null,
        hoursPerWeek: readHours(values['card.hoursPerWeek']),
        profile: values['card.profile'] ?? null,
        textbook: values['card.textbook'] ?? null,
      },
    }),
    onDone: (data) => onSaved(data),
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={text.close}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form="plan-card" tone="primary" isBusy={isBusy}>
            {plan ? text.save : text.create}
          </Button>
        </>
      }
    >
      <Form id="plan-card" {...formProps}>
        {problem && <FormErrors title={problem} />}
        {hint && <p>{hint}</p>}
        <TextField
          name="card.title"
          label={text.title}
          hint={text.titleHint}
          maxLength={150}
          defaultValue={plan?.title}
          error={errors['card.title']}
        />
        <SelectField
          name="card.subject"
          label={text.subject}
          emptyLabel={text.choose}
          defaultValue={plan?.subject ?? ''}
          options={choices.subjects.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors['card.subject']}
        />
        <FieldRow>
          <SelectField
            name="card.grade"
            label={text.grade}
            emptyLabel={text.choose}
            defaultValue={plan?.grade ?? ''}
            options={GRADES.map((grade) => ({ value: grade, label: String(grade) }))}
            error={errors['card.grade']}
          />
          <TextField
            name="card.hoursPerWeek"
            label={text.hoursPerWeek}
            inputMode="decimal"
            maxLength={5}
            defaultValue={plan ? String(plan.hoursPerWeek).replace('.', choices.sign) : ''}
            error={errors['card.hoursPerWeek']}
          />
          <SelectField
            name="card.year"
            label={text.year}
            emptyLabel={text.anyYear}
            defaultValue={plan?.year ?? ''}
            options={choices.years.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors['card.year']}
          />
        </FieldRow>
        <TextField
          name="card.profile"
          label={text.profile}
          optional={text.optional}
          maxLength={100}
          defaultValue={plan?.profile ?? ''}
          error={errors['card.profile']}
        />
        <TextField
          name="card.textbook"
          label={text.textbook}
          optional={text.optional}
          maxLength={300}
          defaultValue={plan?.textbook ?? ''}
          error={errors['card.textbook']}
        />
      </Form>
    </Dialog>
  )
}
