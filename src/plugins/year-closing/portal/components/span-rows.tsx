'use client'

import type { FieldErrors } from '@/ui/form/use-json-form'
import { FieldRow } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'

type Span = { name: string; from: string; to: string }
type Props = {
  /** The path of the list, as the server names it: `sets.0.terms`. */
  path: string
  spans: readonly Span[]
  errors: FieldErrors
  text: Record<'spanName' | 'from' | 'to' | 'newRow', string>
  /** One empty row at the end, for what is added. */
  hasNew?: boolean
}

/** Named periods, one below the other. A row that is emptied is left out. */
export const SpanRows = ({ path, spans, errors, text, hasNew }: Props) => {
  const list = hasNew ? [...spans, { name: '', from: '', to: '' }] : spans
  return list.map(({ name, from, to }, at) => {
    const own = `${path}.${at}`
    const optional = at === spans.length ? text.newRow : undefined
    return (
      <FieldRow key={own}>
        <TextField
          name={`${own}.name`}
          label={text.spanName}
          optional={optional}
          defaultValue={name}
          maxLength={100}
          error={errors[`${own}.name`]}
        />
        <TextField
          name={`${own}.from`}
          type="date"
          label={text.from}
          defaultValue={from}
          error={errors[`${own}.from`]}
        />
        <TextField
          name={`${own}.to`}
          type="date"
          label={text.to}
          defaultValue={to}
          error={errors[`${own}.to`]}
        />
      </FieldRow>
    )
  })
}
