'use client'

import { useState } from 'react'

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
  const [start, setStart] = useState(plan.start)
  const [length, setLength] = useState(String(plan.length))
  const [breaks, setBreaks] = useState(plan.breaks.join(', '))
  const [error, setError] = useState<string>()
  const make = () => {
    const rests = breaks
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number)
    const isFine =
      /^\d\d:\d\d$/.test(start) &&
      Number(length) > 0 &&
      Number(length) < 100 &&
      rests.length < 12 &&
      rests.every((rest) => Number.isInteger(rest) && rest > 0 && rest < 100)
    setError(isFine ? undefined : text.bad)
    if (!isFine) return
    onFill(
      planBells({ start, length: Number(length), breaks: rests }).map((bell) => ({
        number: String(bell.number),
        start: bell.start,
        end: bell.end,
      })),
    )
  }
  return (
    <>
      <FieldRow>
        <TextField
          name=""
          type="time"
          label={text.start}
          value={start}
          onChange={(event) => setStart(event.target.value)}
        />
        <TextField
          name=""
          inputMode="numeric"
          label={text.length}
          value={length}
          onChange={(event) => setLength(event.target.value)}
        />
      </FieldRow>
      <TextField
        name=""
        label={text.breaks}
        hint={text.breaksHint}
        error={error}
        value={breaks}
        onChange={(event) => setBreaks(event.target.value)}
      />
      <div>
        <Button type="button" onClick={make}>
          {text.fill}
        </Button>
      </div>
    </>
  )
}
