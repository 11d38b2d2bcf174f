'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { Card } from '@/ui/card/card'
import { FieldGroup, FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import type { YearPlan } from '../../operations/next-year-plan'
import type { YearClosingMessages } from '../../translations'
import { readYear } from './read-year'
import { SpanRows } from './span-rows'

type Props = {
  plan: YearPlan
  text: YearClosingMessages['year']
  errorText: KitMessages['errors']
  back: string
}

const DATES = ['startDate', 'endDate'] as const

/** The dates of the next year and of the orders: proposed, edited and saved as a whole. */
export const YearForm = ({ plan, text, errorText, back }: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/year-closing/year',
    text: errorText,
    toBody: (values) => readYear(values, plan.sets, plan.seen),
    onDone: () => {
      router.push(back)
      router.refresh()
      return 'leaving'
    },
  })
  return (
    <Form {...formProps}>
      <Card title={text.yearDates}>
        <FieldRow>
          <TextField
            name="name"
            label={text.name}
            defaultValue={plan.name}
            maxLength={20}
            error={errors.name}
            required
          />
          {DATES.map((name) => (
            <TextField
              key={name}
              name={name}
              type="date"
              label={text[name]}
              defaultValue={plan[name]}
              error={errors[name]}
              required
            />
          ))}
        </FieldRow>
      </Card>
      <Card title={text.orderDates}>
        <Stack>
          <FieldRow>
            <TextField
              name="orderDate"
              type="date"
              label={text.orderDate}
              defaultValue={plan.orderDate}
              error={errors.orderDate}
              required
            />
            <TextField
              name="promotedOn"
              type="date"
              label={text.promotedOn}
              hint={text.promotedHint}
              defaultValue={plan.promotedOn}
              error={errors.promotedOn}
              required
            />
            <TextField
              name="graduatedOn"
              type="date"
              label={text.graduatedOn}
              hint={text.graduatedHint}
              defaultValue={plan.graduatedOn}
              error={errors.graduatedOn}
              required
            />
          </FieldRow>
          <TextAreaField
            name="ground"
            label={text.ground}
            hint={text.groundHint}
            defaultValue={plan.ground}
            maxLength={2000}
            rows={2}
            error={errors.ground}
          />
        </Stack>
      </Card>
      <p>{text.rowHint}</p>
      {plan.sets.map(({ name, terms, vacations }, at) => (
        <Card key={name} title={name}>
          <Stack>
            <FieldGroup legend={text.termsOf}>
              <SpanRows path={`sets.${at}.terms`} spans={terms} errors={errors} text={text} />
            </FieldGroup>
            <FieldGroup legend={text.vacationsOf}>
              <SpanRows path={`sets.${at}.vacations`} spans={vacations} errors={errors} text={text} hasNew />
            </FieldGroup>
          </Stack>
        </Card>
      ))}
      <Card title={text.holidays}>
        <Stack gap={12}>
          {[...plan.holidays, { date: '', name: '' }].map(({ date, name }, at) => (
            <FieldRow key={`${at} ${date}`}>
              <TextField
                name={`holidays.${at}.date`}
                type="date"
                label={text.holidayDate}
                defaultValue={date}
                error={errors[`holidays.${at}.date`]}
              />
              <TextField
                name={`holidays.${at}.name`}
                label={text.spanName}
                optional={at === plan.holidays.length ? text.newRow : undefined}
                defaultValue={name}
                maxLength={100}
                error={errors[`holidays.${at}.name`]}
              />
            </FieldRow>
          ))}
        </Stack>
      </Card>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
        <LinkButton href={back}>{text.back}</LinkButton>
      </FormActions>
    </Form>
  )
}
