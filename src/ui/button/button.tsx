import type { ComponentProps, ReactNode } from 'react'

import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import styles from './button.module.css'

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 's' | 'm' | 'l'

/** What a button and a link that looks like one have in common. */
export type ButtonLook = {
  tone?: ButtonTone
  size?: ButtonSize
  /** Stands before the words. */
  icon?: IconName
  /** Takes the whole width. */
  isWide?: boolean
}

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** The server is at work: the button keeps its place and its focus, and tells it. */
    isBusy?: boolean
    children: ReactNode
  }

/** One primary button in a view; the others are plain or quiet. */
export const Button = ({
  tone = 'plain',
  size = 'm',
  icon,
  isWide,
  isBusy,
  className,
  children,
  ...props
}: ButtonProps) => (
  <button
    type="button"
    {...props}
    className={cx(styles.button, className)}
    data-tone={tone}
    data-size={size}
    data-wide={isWide || undefined}
    aria-busy={isBusy || undefined}
  >
    {isBusy ? (
      <span className={styles.spinner} aria-hidden />
    ) : (
      icon && <Icon name={icon} size={size === 's' ? 16 : 20} />
    )}
    {children}
  </button>
)
