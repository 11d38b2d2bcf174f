import { Button } from '../button/button'
import { LinkButton } from '../button/link-button'
import { TextField } from '../form/text-field'
import { PeriodKeys } from './period-keys'
import styles from './period-nav.module.css'

type Step = { href: string; label: string }

type PeriodNavProps = {
  /** What is leafed through, for those who do not see it. */
  label: string
  previous: Step
  next: Step
  /** The way to today; `isCurrent` when it is shown already. */
  present: Step & { isCurrent: boolean }
  /** A form that goes to any date; `keep` are the other words of the address. */
  picker: {
    action: string
    label: string
    button: string
    value: string
    keep: Readonly<Record<string, string | number | undefined>>
  }
}

/** Leafs through days, weeks, months or years: links, a date to choose, and the keys ←, → and T. */
export const PeriodNav = ({ label, previous, next, present, picker }: PeriodNavProps) => (
  <div className={styles.tools}>
    <nav aria-label={label} className={styles.steps}>
      <LinkButton href={previous.href}>
        <span aria-hidden>←</span> <span className={styles.word}>{previous.label}</span>
      </LinkButton>
      {!present.isCurrent && <LinkButton href={present.href}>{present.label}</LinkButton>}
      <LinkButton href={next.href}>
        <span className={styles.word}>{next.label}</span> <span aria-hidden>→</span>
      </LinkButton>
    </nav>
    <form action={picker.action} method="get" className={styles.picker}>
      {Object.entries(picker.keep).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {/* The key empties the field of what was typed when the page shows another date. */}
      <TextField
        key={picker.value}
        type="date"
        name="date"
        label={picker.label}
        defaultValue={picker.value}
        min="1990-01-01"
        max="2199-01-01"
        required
      />
      <Button type="submit">{picker.button}</Button>
    </form>
    <PeriodKeys previous={previous.href} next={next.href} present={present.href} />
  </div>
)
