'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { FormErrors } from '../form/form-errors'
import { FieldGroup, FieldRow, Form } from '../form/form-layout'
import { PasswordField } from '../form/password-field'
import { SelectField, type SelectOption } from '../form/select-field'
import { TextField } from '../form/text-field'
import { useJsonForm, type FieldErrors, type Values } from '../form/use-json-form'
import { PasswordHints } from '../password/password-hints'
import { brokenRules } from '../password/password-rules'
import { DEFAULT_TIME_ZONE } from './time-zones'

type WelcomeFieldsProps = {
  text: KitMessages['welcome']
  passwordText: KitMessages['password']
  errorText: KitMessages['errors']
  timeZones: readonly SelectOption[]
  url: string
  next: string
}

const REQUIRED = ['schoolName', 'shortName', 'lastName', 'firstName', 'username'] as const
const USERNAME = /^[a-z\d][a-z\d._-]{2,}$/i

export const WelcomeFields = ({
  text,
  passwordText,
  errorText,
  timeZones,
  url,
  next,
}: WelcomeFieldsProps) => {
  const [secret, setSecret] = useState({ username: '', password: '' })
  const look = { show: passwordText.show, hide: passwordText.hide, capsLock: passwordText.capsLock }

  const validate = (values: Values): FieldErrors => {
    const empty = REQUIRED.filter((name) => !values[name]?.trim()).map((name) => [name, errorText.required])
    const username = values.username?.trim() ?? ''
    return {
      ...(username && !USERNAME.test(username) ? { username: text.usernameBad } : {}),
      ...(brokenRules(values.password ?? '', username).length > 0 ? { password: passwordText.tooWeak } : {}),
      ...(values.confirm === values.password ? {} : { confirm: passwordText.mismatch }),
      ...(Object.fromEntries(empty) as FieldErrors),
    }
  }

  const { formProps, errors, problem, isBusy } = useJsonForm({
    url,
    text: errorText,
    validate,
    toBody: ({ confirm: _, ...values }) => values,
    onDone: () => {
      window.location.assign(next)
      return 'leaving'
    },
  })

  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      <FieldGroup legend={text.school}>
        <TextField
          name="schoolName"
          label={text.schoolName}
          hint={text.schoolNameHint}
          error={errors.schoolName}
          autoComplete="organization"
          maxLength={300}
        />
        <FieldRow>
          <TextField
            name="shortName"
            label={text.shortName}
            hint={text.shortNameHint}
            error={errors.shortName}
            maxLength={100}
          />
          <SelectField
            name="timeZone"
            label={text.timeZone}
            error={errors.timeZone}
            options={timeZones}
            defaultValue={DEFAULT_TIME_ZONE}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend={text.administrator}>
        <FieldRow>
          <TextField
            name="lastName"
            label={text.lastName}
            error={errors.lastName}
            autoComplete="family-name"
            maxLength={100}
          />
          <TextField
            name="firstName"
            label={text.firstName}
            error={errors.firstName}
            autoComplete="given-name"
            maxLength={100}
          />
          <TextField
            name="middleName"
            label={text.middleName}
            optional={text.optional}
            error={errors.middleName}
            autoComplete="additional-name"
            maxLength={100}
          />
        </FieldRow>
        <TextField
          name="username"
          label={text.username}
          hint={text.usernameHint}
          error={errors.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          onChange={(event) => setSecret({ ...secret, username: event.target.value.trim() })}
        />
        <PasswordHints id="welcome-password-hints" text={passwordText} {...secret} />
        <FieldRow>
          <PasswordField
            name="password"
            label={text.password}
            error={errors.password}
            autoComplete="new-password"
            maxLength={128}
            text={look}
            onChange={(event) => setSecret({ ...secret, password: event.target.value })}
          />
          <PasswordField
            name="confirm"
            label={text.confirm}
            error={errors.confirm}
            autoComplete="new-password"
            maxLength={128}
            text={look}
          />
        </FieldRow>
      </FieldGroup>
      <Button type="submit" tone="primary" size="l" isWide isBusy={isBusy}>
        {isBusy ? text.submitting : text.submit}
      </Button>
    </Form>
  )
}
