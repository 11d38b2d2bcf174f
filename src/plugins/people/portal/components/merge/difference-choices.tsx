import { Checkbox } from '@/ui/form/checkbox'

import type { FormField } from '../../../domain/person-fields'
import type { PeopleMessages } from '../../../translations'
import type { MergePreview } from '../../../types'
import styles from './merge.module.css'

type DifferenceChoicesProps = {
  differs: MergePreview['differs']
  text: PeopleMessages['merge']
  nameOf: (field: FormField) => string
  wordOf: (field: FormField, value: string) => string
  /** Fields whose value comes from the second card. */
  taken: ReadonlySet<FormField>
  onTake: (field: FormField, isTaken: boolean) => void
}

/** Where the two cards contradict each other: whose word stays, field by field. */
export const DifferenceChoices = ({
  differs,
  text,
  nameOf,
  wordOf,
  taken,
  onTake,
}: DifferenceChoicesProps) => (
  <section className={styles.choices}>
    <h3>{text.differs}</h3>
    {differs.map(({ field, kept, dropped }) => (
      <fieldset key={field} className={styles.choice}>
        <legend>{nameOf(field)}</legend>
        <Checkbox
          type="radio"
          name={`merge-${field}`}
          label={wordOf(field, kept)}
          hint={text.ofKept}
          checked={!taken.has(field)}
          onChange={() => onTake(field, false)}
        />
        <Checkbox
          type="radio"
          name={`merge-${field}`}
          label={wordOf(field, dropped)}
          hint={text.ofDropped}
          checked={taken.has(field)}
          onChange={() => onTake(field, true)}
        />
      </fieldset>
    ))}
  </section>
)
