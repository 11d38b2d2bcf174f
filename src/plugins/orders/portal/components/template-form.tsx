'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Form, FormActions } from '@/ui/form/form-layout'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { OrderGroup } from '../../domain/kinds'
import type { OrderTemplate } from '../../domain/templates'
import type { OrdersMessages } from '../../translations'

type Props = {
  group: OrderGroup
  template: OrderTemplate
  isReadOnly: boolean
  text: OrdersMessages['template']
  kit: { errors: KitMessages['errors']; saved: string }
}

/** The words of one book of orders. */
export const TemplateForm = ({ group, template, isReadOnly, text, kit }: Props) => {
  const [isSaved, setSaved] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: `/api/movement/templates/${group}`,
    method: 'PUT',
    text: kit.errors,
    onDone: () => {
      setSaved(true)
      return undefined
    },
  })
  return (
    <Form {...formProps} onInput={() => setSaved(false)}>
      <TextField
        name="series"
        label={text.series}
        hint={text.seriesHint}
        defaultValue={template.series}
        maxLength={10}
        readOnly={isReadOnly}
        error={errors.series}
      />
      <TextAreaField
        name="preamble"
        label={text.preamble}
        hint={text.preambleHint}
        defaultValue={template.preamble}
        maxLength={2000}
        rows={3}
        readOnly={isReadOnly}
        error={errors.preamble}
      />
      <TextAreaField
        name="points"
        label={text.points}
        hint={text.pointsHint}
        defaultValue={template.points}
        maxLength={4000}
        rows={4}
        readOnly={isReadOnly}
        error={errors.points}
      />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      {!isReadOnly && (
        <FormActions>
          <Button type="submit" isBusy={isBusy}>
            {text.save}
          </Button>
          <span role="status">{isSaved && kit.saved}</span>
        </FormActions>
      )}
    </Form>
  )
}
