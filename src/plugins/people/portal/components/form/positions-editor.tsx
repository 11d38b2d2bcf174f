import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { FieldGroup, FieldRow } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'

import type { Position } from '../../../domain/person-fields'
import type { PeopleMessages } from '../../../translations'

type PositionsEditorProps = {
  text: PeopleMessages['form']
  positions: readonly Position[]
  error?: string
  today: string
  onChange: (positions: Position[]) => void
}

/** Positions with their first and last days. */
export const PositionsEditor = ({ text, positions, error, today, onChange }: PositionsEditorProps) => {
  const put = (at: number, part: Partial<Position>) =>
    onChange(positions.map((position, index) => (index === at ? { ...position, ...part } : position)))
  return (
    <FieldGroup legend={text.positions}>
      {positions.map((position, at) => (
        <FieldRow key={at}>
          <TextField
            name={`position-${at}-title`}
            label={text.positionTitle}
            value={position.title}
            maxLength={200}
            error={at === 0 ? error : undefined}
            onChange={(event) => put(at, { title: event.target.value })}
          />
          <TextField
            name={`position-${at}-from`}
            label={text.from}
            type="date"
            value={position.from}
            onChange={(event) => put(at, { from: event.target.value })}
          />
          <TextField
            name={`position-${at}-to`}
            label={text.to}
            type="date"
            value={position.to}
            onChange={(event) => put(at, { to: event.target.value })}
          />
          <Button
            icon="trash"
            tone="quiet"
            onClick={() => onChange(positions.filter((_, index) => index !== at))}
          >
            {fill(text.removePosition, { title: position.title })}
          </Button>
        </FieldRow>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...positions, { title: '', from: today, to: '' }])}>
          {text.addPosition}
        </Button>
      </div>
    </FieldGroup>
  )
}
