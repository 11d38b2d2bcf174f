'use client'

import { useEffect, useRef } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { SecondStep } from '@/ui/login/second-step'
import { useSecondStep } from '@/ui/login/use-second-step'

type AccessFormProps = {
  text: {
    username: string
    code: string
    codeHint: string
    submit: string
    submitting: string
    usernameEmpty: string
    codeEmpty: string
  }
  secondText: KitMessages['login']['second']
  errorText: KitMessages['errors']
}

/** Name and code of a slip. A QR brings both behind the `#` of the address, which no server and no log sees. */
export const AccessForm = ({ text, secondText, errorText }: AccessFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  const second = useSecondStep(form)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    form,
    url: '/api/access-slips/login',
    text: errorText,
    explain: ({ errors: said }) => said[0]?.message,
    onRefused: second.onRefused,
    toBody: second.toBody,
    validate: (values) =>
      second.offer
        ? { secondCode: second.hasAnswer(values) ? undefined : secondText.codeEmpty }
        : {
            username: values.username?.trim() ? undefined : text.usernameEmpty,
            code: values.code?.trim() ? undefined : text.codeEmpty,
          },
    onDone: () => {
      // A whole load and not a step of the router: nothing of the page before may stay.
      window.location.assign('/password')
      return 'leaving'
    },
  })
  useEffect(() => {
    const [username, code] = window.location.hash.slice(1).split(':')
    if (!username || !code) return
    const fields = form.current?.elements
    const put = (name: string, value: string) => {
      const field = fields?.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    put('username', safeDecode(username))
    put('code', safeDecode(code).replaceAll(/(.{4})(?=.)/g, '$1-'))
    // The code must not stay in the history of the browser.
    window.history.replaceState(null, '', window.location.pathname)
  }, [form])
  if (second.offer)
    return (
      <Form {...formProps} key="second">
        <p>{secondText.lead}</p>
        {problem && <FormErrors title={problem} />}
        <SecondStep
          text={secondText}
          offer={second.offer}
          error={errors.secondCode}
          onPasskey={second.answerByPasskey}
          isBusy={isBusy}
        />
        <Button type="submit" size="l" isWide isBusy={isBusy}>
          {isBusy ? text.submitting : text.submit}
        </Button>
        <p>{secondText.lost}</p>
      </Form>
    )
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
        maxLength={200}
      />
      <TextField
        name="code"
        label={text.code}
        hint={text.codeHint}
        error={errors.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" tone="primary" size="l" isWide isBusy={isBusy}>
        {isBusy ? text.submitting : text.submit}
      </Button>
    </Form>
  )
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
