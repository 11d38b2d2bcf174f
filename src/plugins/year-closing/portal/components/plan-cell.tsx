'use client'

import styles from './plan-grid.module.css'

export type Choice = { value: number; label: string }

type Common = { label: string; error?: string; isDisabled?: boolean; width?: 'wide' | 'usual' }
type TextProps = Common & { value: string; type?: 'text' | 'number'; onChange: (value: string) => void }
type ChoiceProps = Common & {
  value: number | null
  choices: readonly Choice[]
  /** The empty choice; without it something is always chosen. */
  none?: string
  onChange: (value: number | null) => void
}

const Fault = ({ error }: { error?: string }) => error && <p className={styles.error}>{error}</p>

/** A text or a number in the grid, named for those who do not see its column. */
export const TextCell = ({ label, error, isDisabled, width, type = 'text', value, onChange }: TextProps) => (
  <>
    <input
      className={styles.control}
      type={type}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      data-width={width}
      disabled={isDisabled}
      maxLength={100}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
    <Fault error={error} />
  </>
)

/** One of the school's records in the grid. */
export const ChoiceCell = ({
  label,
  error,
  isDisabled,
  width,
  value,
  choices,
  none,
  onChange,
}: ChoiceProps) => (
  <>
    <select
      className={styles.control}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      data-width={width}
      disabled={isDisabled}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value ? Number(event.target.value) : null)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
    <Fault error={error} />
  </>
)
