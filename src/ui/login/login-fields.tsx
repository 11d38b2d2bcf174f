'use client'

import { useEffect, useRef } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { FormErrors } from '../form/form-errors'
import { Form } from '../form/form-layout'
import { PasswordField } from '../form/password-field'
import type { Refusal } from '../form/send-json'
import { TextField } from '../form/text-field'
import { useJsonForm, type Values } from '../form/use-json-form'
import { noteLeft } from '../shell/left-session'
import { SecondStep } from './second-step'
import { useSecondStep } from './use-second-step'

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
  // This page is for those without a session: there is nothing left to end.
  useEffect(() => noteLeft(false), [])
  const explain = (refusal: Refusal): string | undefined => {
    // The server knows for how long; its own sentence is the better one.
    if (refusal.errors.some(({ code }) => code)) return undefined
    if (isLocked(refusal)) return text.locked
    return refusal.status === 401 ? text.wrong : undefined
  }
  const form = useRef<HTMLFormElement>(null)
  const second = useSecondStep(form)
  const { formProps, errors, problem, isBusy } = useJsonForm<Signed>({
    form,
    url,
    text: errorText,
    explain,
    onRefused: second.onRefused,
    validate: (values) =>
      second.offer
        ? { secondCode: second.hasAnswer(values) ? undefined : text.second.codeEmpty }
        : {
            username: values.username?.trim() ? undefined : text.usernameEmpty,
            password: values.password ? undefined : text.passwordEmpty,
          },
    toBody: (values) => {
      const { username = '', ...rest } = second.toBody(values) as Values
      return { ...rest, username: username.trim() }
    },
    onDone: (signed) => {
      const mustChange = signed.mustChangePassword ?? signed.user?.mustChangePassword
      // A whole load and not a step of the router: nothing of the page before may stay.
      window.location.assign(mustChange ? passwordHref : next)
      return 'leaving'
    },
  })
  if (second.offer)
    return (
      <Form {...formProps} key="second">
        <p>{text.second.lead}</p>
        {problem && <FormErrors title={problem} />}
        <SecondStep
          text={text.second}
          offer={second.offer}
          error={errors.secondCode}
          onPasskey={second.answerByPasskey}
          isBusy={isBusy}
        />
        <Button
          type="submit"
          tone={second.offer.passkey ? 'plain' : 'primary'}
          size="l"
          isWide
          isBusy={isBusy}
        >
          {isBusy ? text.submitting : text.submit}
        </Button>
        <Button isWide onClick={second.goBack}>
          {text.second.back}
        </Button>
        <p>{text.second.lost}</p>
      </Form>
    )
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <TextField
        name="username"
        label={text.username}
        defaultValue={second.typed('username')}
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
