'use client'

import { useRouter } from 'next/navigation'
import { Fragment, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldGroup, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import type { IconName } from '@/ui/icon/icon'
import { toast } from '@/ui/toast/toast'

export type FormField = {
  /** With a dot for a field of a group: `identity.number`. */
  name: string
  label: string
  value: string
  kind?: 'text' | 'date' | 'area' | 'tel' | 'email'
  options?: readonly { value: string | number; label: string }[]
  maxLength?: number
  isOptional?: boolean
}
export type FormPart = { legend?: string; fields: readonly FormField[] }

export type DialogText = {
  save: string
  saving: string
  saved: string
  cancel: string
  close: string
  choose: string
  optional: string
  required: string
}

type FormDialogProps = {
  url: string
  method: 'POST' | 'PATCH'
  title: string
  /** The word on the button that opens it. */
  open: string
  openLabel?: string
  icon?: IconName
  parts: readonly FormPart[]
  text: DialogText
  errorText: KitMessages['errors']
}

/** Flat names of a form as the server takes them: `identity.number` goes into `identity`. */
const toBody = (values: Values): Record<string, unknown> => {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const [group, field] = name.split('.')
    if (field) body[group!] = { ...(body[group!] as object | undefined), [field]: value }
    else body[name] = value
  }
  return body
}

const FieldOf = ({ field, error, text }: { field: FormField; error?: string; text: DialogText }) => {
  const { name, label, value, kind = 'text', options, maxLength, isOptional } = field
  const common = { name, label, error, optional: isOptional ? text.optional : undefined, defaultValue: value }
  if (options)
    return (
      <SelectField
        {...common}
        options={options}
        emptyLabel={isOptional || !value ? text.choose : undefined}
      />
    )
  if (kind === 'area') return <TextAreaField {...common} maxLength={maxLength} />
  return <TextField {...common} type={kind} maxLength={maxLength} autoComplete="off" />
}

type BodyProps = Omit<FormDialogProps, 'open' | 'openLabel' | 'icon' | 'title'> & { onClose: () => void }

const DialogForm = ({ url, method, parts, text, errorText, onClose }: BodyProps) => {
  const router = useRouter()
  const fields = parts.flatMap((part) => part.fields)
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url,
    method,
    text: errorText,
    toBody,
    validate: (values) =>
      Object.fromEntries(
        fields
          .filter(({ name, isOptional }) => !isOptional && !values[name]?.trim())
          .map(({ name }) => [name, text.required]),
      ),
    onDone: () => {
      toast({ text: text.saved, tone: 'good' })
      onClose()
      router.refresh()
      return undefined
    },
  })
  const show = (list: readonly FormField[]) =>
    list.map((field) => <FieldOf key={field.name} field={field} error={errors[field.name]} text={text} />)
  return (
    <Form {...formProps}>
      {problem && <FormErrors title={problem} />}
      {parts.map(({ legend, fields: own }, place) =>
        legend ? (
          <FieldGroup key={legend} legend={legend}>
            {show(own)}
          </FieldGroup>
        ) : (
          <Fragment key={place}>{show(own)}</Fragment>
        ),
      )}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {isBusy ? text.saving : text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </FormActions>
    </Form>
  )
}

/** A button that opens a form in a window; what was typed stays until it is saved or given up. */
export const FormDialog = ({ title, open, openLabel, icon = 'edit', ...form }: FormDialogProps) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button size="s" icon={icon} aria-label={openLabel} onClick={() => setOpen(true)}>
        {open}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={title} closeLabel={form.text.close} size="l">
        <DialogForm {...form} onClose={close} />
      </Dialog>
    </>
  )
}
