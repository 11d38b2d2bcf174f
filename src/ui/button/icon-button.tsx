import type { ComponentProps } from 'react'

import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import type { ButtonSize, ButtonTone } from './button'
import styles from './button.module.css'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: IconName
  /** Read aloud and shown on hover: a picture alone is not a name. */
  label: string
  tone?: ButtonTone
  size?: ButtonSize
}

export const IconButton = ({
  icon,
  label,
  tone = 'quiet',
  size = 'm',
  className,
  ...props
}: IconButtonProps) => (
  <button
    type="button"
    title={label}
    {...props}
    aria-label={label}
    className={cx(styles.button, styles.icon, className)}
    data-tone={tone}
    data-size={size}
  >
    <Icon name={icon} />
  </button>
)
