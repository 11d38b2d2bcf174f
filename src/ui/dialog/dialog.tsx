'use client'

import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react'

import { Glyph } from '../icon/glyph'
import styles from './dialog.module.css'

type DialogProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  closeLabel: string
  size?: 'm' | 'l'
  footer?: ReactNode
  children: ReactNode
}

/** A window above the page, by the browser's own dialog: the focus stays inside and returns where it was. */
export const Dialog = ({ isOpen, onClose, title, closeLabel, size = 'm', footer, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    if (!isOpen || !element) return
    element.showModal()
    // Also when it leaves the page while open: only a closed dialog gives the focus back.
    return () => element.close()
  }, [isOpen])

  const closeFromOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) onClose()
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onClose={() => !dialog.current?.open && onClose()}
      onMouseDown={closeFromOutside}
    >
      {isOpen && (
        <>
          <header className={styles.head}>
            <h2 className={styles.title} id={titleId}>
              {title}
            </h2>
            <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
              <Glyph shape="M6.5 6.5l11 11M17.5 6.5l-11 11" />
            </button>
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </>
      )}
    </dialog>
  )
}
