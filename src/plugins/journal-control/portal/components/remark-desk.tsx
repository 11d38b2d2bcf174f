'use client'

import { useRef, useState, type ReactNode } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'

import type { FormTexts } from '../../translations'
import { FormDialog } from './form-dialog'
import styles from './remark-desk.module.css'
import { type KindChoice, RemarkFields } from './remark-fields'

type Props = {
  kinds: readonly KindChoice[]
  kind: string
  dueDate: string
  today: string
  text: FormTexts
  errorText: KitMessages['errors']
  /** Lines with a box named `target` each: its value is the place as JSON. */
  children: ReactNode
}

const BOXES = 'input[name="target"]'

/** Lines of a table to be ticked, and one remark for all of them. */
export const RemarkDesk = ({ kinds, kind, dueDate, today, text, errorText, children }: Props) => {
  const frame = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const boxes = () => [...(frame.current?.querySelectorAll<HTMLInputElement>(BOXES) ?? [])]
  const read = () => setTicked(boxes().flatMap(({ checked, value }) => (checked ? [value] : [])))
  const tickAll = () => {
    const all = boxes()
    const isFull = all.every(({ checked }) => checked)
    for (const box of all) box.checked = !isFull
    read()
  }
  return (
    <div ref={frame} onChange={read} className={styles.desk}>
      {children}
      <div className={styles.bar} data-active={ticked.length > 0 || undefined}>
        <FormDialog
          label={ticked.length > 0 ? fill(text.writeMany, { n: ticked.length }) : text.write}
          icon="edit"
          tone={ticked.length > 0 ? 'primary' : undefined}
          isDisabled={ticked.length === 0}
          title={text.writeTitle}
          submit={text.send}
          url="/api/journal-control/remarks"
          toBody={({ text: words, kind: about, dueDate: due }) => ({
            targets: ticked.map((place) => JSON.parse(place) as unknown),
            text: words,
            kind: about,
            dueDate: due,
          })}
          done={text.sent}
          onDone={() => {
            for (const box of boxes()) box.checked = false
            setTicked([])
            return undefined
          }}
          text={text}
          errorText={errorText}
        >
          {(errors) => (
            <>
              <p>{fill(text.places, { n: ticked.length })}</p>
              {errors.targets && <p role="alert">{errors.targets}</p>}
              <RemarkFields
                kinds={kinds}
                kind={kind}
                dueDate={dueDate}
                today={today}
                errors={errors}
                text={text}
              />
            </>
          )}
        </FormDialog>
        <Button tone="quiet" onClick={tickAll}>
          {text.pickAll}
        </Button>
        {ticked.length === 0 && <span className={styles.hint}>{text.noPlaces}</span>}
      </div>
    </div>
  )
}
