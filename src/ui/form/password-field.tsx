'use client'

import { useState, type ComponentProps, type KeyboardEvent } from 'react'

import { cx } from '../cx'
import { Glyph } from '../icon/glyph'
import { EYE, EYE_OFF } from '../icon/eye'
import { Field, type FieldText } from './field'
import styles from './form.module.css'

type PasswordFieldProps = FieldText &
  Omit<ComponentProps<'input'>, 'type'> & {
    name: string
    text: { show: string; hide: string; capsLock: string }
  }

/** A password that its writer may look at, with a word about Caps Lock before the mistake. */
export const PasswordField = ({ label, hint, error, optional, id, text, ...input }: PasswordFieldProps) => {
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent<HTMLInputElement>) =>
    setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <>
          <div className={styles.withButton}>
            <input
              autoCapitalize="none"
              spellCheck={false}
              {...input}
              {...control}
              aria-describedby={cx(input['aria-describedby'], control['aria-describedby']) || undefined}
              type={isShown ? 'text' : 'password'}
              className={styles.control}
              onKeyDown={watchCapsLock}
              onKeyUp={watchCapsLock}
              onBlur={() => setCapsLock(false)}
            />
            <button
              type="button"
              className={styles.inside}
              aria-label={isShown ? text.hide : text.show}
              title={isShown ? text.hide : text.show}
              aria-controls={control.id}
              onClick={() => setShown(!isShown)}
            >
              <Glyph shape={isShown ? EYE_OFF : EYE} />
            </button>
          </div>
          <p className={cx(styles.hint, styles.status)} role="status">
            {hasCapsLock && text.capsLock}
          </p>
        </>
      )}
    </Field>
  )
}
