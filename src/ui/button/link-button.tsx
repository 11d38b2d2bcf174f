import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Link } from '../link/link'
import type { ButtonLook } from './button'
import styles from './button.module.css'

type LinkButtonProps = ButtonLook & {
  href: string
  /** The file is saved under this name, or under its own with `true`. */
  download?: boolean | string
  className?: string
  children: ReactNode
}

/** Goes somewhere and looks like a button. */
export const LinkButton = ({
  href,
  tone = 'plain',
  size = 'm',
  icon,
  isWide,
  download,
  className,
  children,
}: LinkButtonProps) => {
  const props = {
    className: cx(styles.button, className),
    'data-tone': tone,
    'data-size': size,
    'data-wide': isWide || undefined,
  }
  const content = (
    <>
      {icon && <Icon name={icon} size={size === 's' ? 16 : 20} />}
      {children}
    </>
  )
  // A file is not a page: the router must keep its hands off it.
  return download === undefined ? (
    <Link href={href} {...props}>
      {content}
    </Link>
  ) : (
    <a href={href} download={download} {...props}>
      {content}
    </a>
  )
}
