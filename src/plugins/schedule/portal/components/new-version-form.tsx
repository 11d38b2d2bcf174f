'use client'

import { useRouter } from 'next/navigation'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { ScheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'

type Props = {
  name: string
  versions: readonly { id: number; name: string }[]
  /** The version whose lessons are offered first. */
  present: number | null
  text: ScheduleMessages['newVersion']
  errorText: KitMessages['errors']
}

/** Makes a draft and opens it. */
export const NewVersionForm = ({ name, versions, present, text, errorText }: Props) => {
  const router = useRouter()
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: '/api/schedule/versions',
    text: errorText,
    toBody: ({ name: typed, copyOf, cycleWeeks }) => ({
      name: typed,
      copyOf: copyOf ? Number(copyOf) : null,
      cycleWeeks: Number(cycleWeeks),
    }),
    onDone: ({ id }) => {
      router.push(hrefs.version(id))
      return 'leaving'
    },
  })
  return (
    <Form {...formProps}>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <FieldRow>
        <TextField
          name="name"
          label={text.name}
          defaultValue={name}
          maxLength={100}
          error={errors.name}
          required
        />
        <SelectField
          name="copyOf"
          label={text.copyOf}
          defaultValue={present ?? ''}
          emptyLabel={text.empty}
          options={versions.map((version) => ({ value: version.id, label: version.name }))}
        />
        <SelectField
          name="cycleWeeks"
          label={text.cycle}
          defaultValue={1}
          options={[
            { value: 1, label: text.oneWeek },
            { value: 2, label: text.twoWeeks },
          ]}
        />
      </FieldRow>
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.create}
        </Button>
      </FormActions>
    </Form>
  )
}
