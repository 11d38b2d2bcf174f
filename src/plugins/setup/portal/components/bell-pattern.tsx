'use client'

import { useRef, useState } from 'react'

import type { GridRow } from '@/ui/edit-grid/grid-types'
import { Button } from '@/ui/button/button'
import { FieldRow } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'

import { type BellPlan, planBells } from '../../domain/plan-bells'

export type PatternText = {
  start: string
  length: string
  breaks: string
  breaksHint: string
  fill: string
  bad: string
}
type Props = { plan: BellPlan; text: PatternText; onFill: (rows: GridRow[]) => void }

/** Fills the bells of a shift by its beginning, the length of a lesson and the breaks. Nothing is sent from here. */
export const BellPattern = ({ plan, text, onFill }: Props) => {
  // Read when the button is pressed: what was typed before the page came alive counts too.
  const startField = useRef<HTMLInputElement>(null)
  const lengthField = useRef<HTMLInputElement>(null)
  const breaksField = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string>()
  const make = () => {
    const start = startField.current!.value
    const length = Number(lengthField.current!.value)
    const rests = breaksField
      .current!.value.split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number)
    const isFine =
      /^\d\d:\d\d$/.test(start) &&
      length > 0 &&
      length < 100 &&
      rests.length < 12 &&
      rests.every((rest) => Number.isInteger(rest) && rest > 0 && rest < 100)
    setError(isFine ? undefined : text.bad)
    if (!isFine) return
    onFill(
      planBells({ start, length, breaks: rests }).map((bell) => ({
        number: String(bell.number),
        start: bell.start,
        end: bell.end,
      })),
    )
  }
  return (
    <>
      <FieldRow>
        <TextField name="" type="time" label={text.start} ref={startField} defaultValue={plan.start} />
        <TextField
          name=""
          inputMode="numeric"
          label={text.length}
          ref={lengthField}
          defaultValue={String(plan.length)}
        />
      </FieldRow>
      <TextField
        name=""
        label={text.breaks}
        hint={text.breaksHint}
        error={error}
        ref={breaksField}
        defaultValue={plan.breaks.join(', ')}
      />
      <div>
        <Button type="button" onClick={make}>
          {text.fill}
        </Button>
      </div>
    </>
  )
}
