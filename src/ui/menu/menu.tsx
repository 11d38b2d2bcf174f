'use client'

import {
  useEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'

import { cx } from '../cx'
import styles from './menu.module.css'

type MenuProps = {
  /** What one presses. */
  trigger: ReactNode
  /** The name of the menu when the trigger is only a picture. */
  label?: string
  /** Which edges meet; `sheet` comes from the bottom of a phone. */
  side?: 'start' | 'end' | 'sheet'
  triggerClassName?: string
  children: ReactNode
}

/**
 * Opens below its trigger: links and small controls that a person needs now and then. The browser's own disclosure,
 * so that it opens before the script has come; the script closes it on Escape, on a choice and on a step outside.
 */
export const Menu = ({ trigger, label, side = 'end', triggerClassName, children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null)

  const close = (returnsFocus: boolean) => {
    const element = details.current
    if (!element?.open) return
    element.open = false
    if (returnsFocus) element.querySelector('summary')?.focus()
  }

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) close(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.stopPropagation()
    close(true)
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !details.current?.contains(event.relatedTarget)) close(false)
  }
  const onChoice = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, [data-closes]')) close(false)
  }

  return (
    <details ref={details} className={styles.menu} data-side={side} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className={cx(triggerClassName ?? styles.trigger)} aria-label={label}>
        {trigger}
      </summary>
      <div className={styles.panel} onClick={onChoice}>
        {children}
      </div>
    </details>
  )
}
