'use client'

import { useId, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { FormErrors } from '../form/form-errors'
import { Form, FormActions } from '../form/form-layout'
import { PasswordField } from '../form/password-field'
import { useJsonForm } from '../form/use-json-form'
import { toast } from '../toast/toast'
import { PasswordHints } from './password-hints'
import { brokenRules } from './password-rules'

type PasswordFieldsProps = {
  text: KitMessages['password']
  errorText: KitMessages['errors']
  username: string
  isFirst: boolean
  url: string
  next?: string
}

export const PasswordFields = ({ text, errorText, username, isFirst, url, next }: PasswordFieldsProps) => {
  const [password, setPassword] = useState('')
  const hintsId = useId()
  const look = { show: text.show, hide: text.hide, capsLock: text.capsLock }
  const { form, formProps, errors, problem, isBusy } = useJsonForm({
    url,
    text: errorText,
    validate: (values) => ({
      current: isFirst || values.current ? undefined : text.currentEmpty,
      next: brokenRules(values.next ?? '', username).length > 0 ? text.tooWeak : undefined,
      confirm: values.confirm === values.next ? undefined : text.mismatch,
    }),
    toBody: ({ current, next }) => (isFirst ? { next } : { current, next }),
    onDone: () => {
      if (next !== undefined) {
        window.location.assign(next)
        return 'leaving'
      }
      form.current?.reset()
      setPassword('')
      toast({ text: text.done, tone: 'good' })
    },
  })
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      {/* Tells the browser's password keeper whose password this is. */}
      <input hidden type="text" name="username" autoComplete="username" defaultValue={username} readOnly />
      {!isFirst && (
        <PasswordField
          name="current"
          label={text.current}
          error={errors.current}
          autoComplete="current-password"
          text={look}
        />
      )}
      <PasswordHints id={hintsId} text={text} password={password} username={username} />
      <PasswordField
        name="next"
        label={text.next}
        error={errors.next}
        autoComplete="new-password"
        maxLength={128}
        aria-describedby={hintsId}
        onChange={(event) => setPassword(event.target.value)}
        text={look}
      />
      <PasswordField
        name="confirm"
        label={text.confirm}
        error={errors.confirm}
        autoComplete="new-password"
        maxLength={128}
        text={look}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {isBusy ? text.submitting : text.submit}
        </Button>
      </FormActions>
    </Form>
  )
}
