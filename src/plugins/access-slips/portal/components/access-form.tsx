'use client'

import { useEffect } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'

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
  errorText: KitMessages['errors']
}

/** Name and code of a slip. A QR brings both behind the `#` of the address, which no server and no log sees. */
export const AccessForm = ({ text, errorText }: AccessFormProps) => {
  const { form, formProps, errors, problem, isBusy } = useJsonForm({
    url: '/api/access-slips/login',
    text: errorText,
    explain: ({ errors: said }) => said[0]?.message,
    validate: ({ username, code }) => ({
      username: username?.trim() ? undefined : text.usernameEmpty,
      code: code?.trim() ? undefined : text.codeEmpty,
    }),
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
