import { Checkbox } from '@/ui/form/checkbox'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

import type { StepField } from '../../types'

type Props = { field: StepField; error?: string; optional: string }

const MIN_LINES = 4
const MAX_LINES = 14

/** One field of a step, by its kind. */
export const StepFieldInput = ({ field, error, optional }: Props) => {
  const { name, kind, label, hint, value, options = [], isOptional } = field
  const words = { name, label, hint, error, optional: isOptional ? optional : undefined }
  if (kind === 'check')
    return <Checkbox name={name} label={label} error={error} defaultChecked={value !== ''} />
  if (kind === 'select') return <SelectField {...words} options={options} defaultValue={value} />
  if (kind === 'area') {
    const lines = Math.min(MAX_LINES, Math.max(MIN_LINES, value.split('\n').length))
    return <TextAreaField {...words} defaultValue={value} rows={lines} />
  }
  return <TextField {...words} type={kind} defaultValue={value} />
}
