'use client'

import { useRouter } from 'next/navigation'
import { useState, type SyntheticEvent } from 'react'

import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import type { KitMessages } from '@/i18n/messages'
import { formatNumber } from '@/i18n/numbers'
import { Button } from '@/ui/button/button'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import { type MarkRules, rulesOn } from '../../../domain/mark-rules'
import { MARK_SCALES } from '../../../domain/mark-scales'
import type { RuleTexts } from '../../../translations/marking'
import { readRules } from './read-rules'
import { RulesPreview } from './rules-preview'

type Props = {
  /** All that the school has entered so far. */
  rules: readonly MarkRules[]
  from: SchoolDate
  /** No earlier day is open. */
  first: SchoolDate
  text: RuleTexts
  errorText: KitMessages['errors']
  locale: Locale
}

/** Rules from a date on, with what they change told while one types. */
export const RulesForm = ({ rules, from, first, text, errorText, locale }: Props) => {
  const router = useRouter()
  const start = rulesOn(rules, from)
  const [draft, setDraft] = useState({ rules: start, from })
  const [round, setRound] = useState(0)
  const [isAdded, setAdded] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/marking/rules',
    text: errorText,
    toBody: (values: Values) => readRules(values),
    onDone: () => {
      setAdded(true)
      setRound(round + 1)
      router.refresh()
      return undefined
    },
  })
  const follow = ({ currentTarget }: SyntheticEvent<HTMLFormElement>) => {
    setAdded(false)
    const values = Object.fromEntries(new FormData(currentTarget)) as Values
    const { actNumber: _, actDate: __, from: day, ...read } = readRules(values)
    setDraft({ rules: { ...start, ...read }, from: day || from })
  }
  const { fields, hints } = text
  return (
    <Form {...formProps} key={round} onChange={follow}>
      <FieldRow>
        <TextField
          name="from"
          type="date"
          label={fields.from}
          min={first}
          defaultValue={from}
          error={errors.from}
        />
        <TextField
          name="actNumber"
          label={fields.actNumber}
          maxLength={100}
          autoComplete="off"
          error={errors.actNumber}
        />
        <TextField name="actDate" type="date" label={fields.actDate} error={errors.actDate} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="scale"
          label={fields.scale}
          hint={hints.scale}
          defaultValue={start.scale}
          error={errors.scale}
          options={MARK_SCALES.map((value) => ({ value, label: text.scales[value] }))}
        />
        <SelectField
          name="averaging"
          label={fields.averaging}
          defaultValue={start.averaging}
          error={errors.averaging}
          options={(['weighted', 'plain'] as const).map((value) => ({
            value,
            label: text.averagings[value],
          }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="roundUpFrom"
          label={fields.roundUpFrom}
          hint={hints.roundUpFrom}
          inputMode="decimal"
          defaultValue={formatNumber(locale, start.roundUpFrom)}
          error={errors.roundUpFrom}
        />
        <TextField
          name="minMarks"
          label={fields.minMarks}
          inputMode="numeric"
          defaultValue={start.minMarks}
          error={errors.minMarks}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="unmarkedGrades"
          label={fields.unmarkedGrades}
          hint={hints.unmarkedGrades}
          defaultValue={start.unmarkedGrades.join(', ')}
          error={errors.unmarkedGrades ?? errors['unmarkedGrades.0']}
        />
        <TextField
          name="longCheckDays"
          label={fields.longCheckDays}
          hint={hints.longCheckDays}
          inputMode="numeric"
          defaultValue={start.longCheckDays}
          error={errors.longCheckDays}
        />
      </FieldRow>
      <RulesPreview before={rulesOn(rules, draft.from)} after={draft.rules} text={text} locale={locale} />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <div role="status">{isAdded && <Notice tone="good">{text.added}</Notice>}</div>
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
