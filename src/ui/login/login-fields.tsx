'use client'

import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { FormErrors } from '../form/form-errors'
import { Form } from '../form/form-layout'
import { PasswordField } from '../form/password-field'
import type { Refusal } from '../form/send-json'
import { TextField } from '../form/text-field'
import { useJsonForm } from '../form/use-json-form'

type LoginFieldsProps = {
  text: KitMessages['login']
  errorText: KitMessages['errors']
  url: string
  next: string
  passwordHref: string
}

type Signed = { mustChangePassword?: boolean; user?: { mustChangePassword?: boolean } }

/** Payload's own address answers a locked account with 401 as well and tells it only in words. */
const isLocked = ({ errors }: Refusal): boolean =>
  errors.some(
    ({ code, name, message = '' }) =>
      code === 'account-locked' || name === 'LockedAuth' || /заблокирован|locked/i.test(message),
  )

export const LoginFields = ({ text, errorText, url, next, passwordHref }: LoginFieldsProps) => {
  const explain = (refusal: Refusal): string | undefined => {
    // The server knows for how long; its own sentence is the better one.
    if (refusal.errors.some(({ code }) => code)) return undefined
    if (isLocked(refusal)) return text.locked
    return refusal.status === 401 ? text.wrong : undefined
  }
  const { formProps, errors, problem, isBusy } = useJsonForm<Signed>({
    url,
    text: errorText,
    explain,
    validate: ({ username, password }) => ({
      username: username?.trim() ? undefined : text.usernameEmpty,
      password: password ? undefined : text.passwordEmpty,
    }),
    toBody: ({ username = '', password }) => ({ username: username.trim(), password }),
    onDone: (signed) => {
      const mustChange = signed.mustChangePassword ?? signed.user?.mustChangePassword
      // A whole load and not a step of the router: nothing of the page before may stay.
      window.location.assign(mustChange ? passwordHref : next)
      return 'leaving'
    },
  })
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <TextField
        name="username"
        label={text.username}
        error={errors.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={200}
      />
      <PasswordField
        name="password"
        label={text.password}
        error={errors.password}
        autoComplete="current-password"
        maxLength={1000}
        text={{ show: text.showPassword, hide: text.hidePassword, capsLock: text.capsLock }}
      />
      <Button type="submit" tone="primary" size="l" isWide isBusy={isBusy}>
        {isBusy ? text.submitting : text.submit}
      </Button>
    </Form>
  )
}
