'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { FieldGroup, Form, FormActions } from '@/ui/form/form-layout'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { StepGroup, StepName, StepResult } from '../../types'
import { type FieldTexts, StepFields } from './step-field'

type Props = {
  step: StepName
  groups: StepGroup[]
  back: string
  next: string
  text: { save: string; skip: string; back: string } & FieldTexts
  errorText: KitMessages['errors']
}

/** The form of a step: saved as a whole, then on to the next. The list of a class comes back for the next class. */
export const StepForm = ({ step, groups, back, next, text, errorText }: Props) => {
  const router = useRouter()
  const [isStarted, setStarted] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm<StepResult>({
    url: `/api/first-run/steps/${step}`,
    text: errorText,
    onDone: ({ made, kept }) => {
      setStarted(true)
      if (step === 'students') window.location.assign(`?made=${made}&kept=${kept}`)
      else router.push(next)
      return 'leaving'
    },
  })
  return (
    <Form {...formProps}>
      {groups.map((group) => {
        const fields = <StepFields key={group.legend} group={group} errors={errors} text={text} />
        return group.legend ? (
          <FieldGroup key={group.legend} legend={group.legend}>
            {fields}
          </FieldGroup>
        ) : (
          fields
        )
      })}
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy || isStarted}>
          {text.save}
        </Button>
        <LinkButton href={next}>{text.skip}</LinkButton>
        <LinkButton href={back}>{text.back}</LinkButton>
      </FormActions>
    </Form>
  )
}
