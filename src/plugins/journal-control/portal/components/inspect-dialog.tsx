'use client'

import type { KitMessages } from '@/i18n/messages'
import { TextAreaField } from '@/ui/form/text-area-field'

import type { FormTexts } from '../../translations'
import { FormDialog } from './form-dialog'

type Props = {
  /** The filter of the page. */
  filter: Record<string, string | number | null>
  text: FormTexts
  errorText: KitMessages['errors']
}

/** Ends the check with an act: what is shown now, and what follows from it. */
export const InspectDialog = ({ filter, text, errorText }: Props) => (
  <FormDialog<{ id: number }>
    label={text.inspect}
    icon="check"
    tone="primary"
    title={text.inspectTitle}
    submit={text.save}
    url="/api/journal-control/inspections"
    toBody={({ conclusion }) => ({ ...filter, conclusion })}
    done={text.inspected}
    onDone={({ id }) => `/journal-control/inspections/${id}`}
    text={text}
    errorText={errorText}
  >
    {(errors) => (
      <>
        <p>{text.inspectLead}</p>
        <TextAreaField
          name="conclusion"
          label={text.conclusion}
          optional={text.optional}
          rows={4}
          maxLength={5000}
          error={errors.conclusion}
        />
      </>
    )}
  </FormDialog>
)
