'use client'

import { useRouter } from 'next/navigation'
import { useId, useState, type ReactNode } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Form } from '@/ui/form/form-layout'
import { FormErrors } from '@/ui/form/form-errors'
import { type FieldErrors, useJsonForm, type Values } from '@/ui/form/use-json-form'
import type { IconName } from '@/ui/icon/icon'
import { toast } from '@/ui/toast/toast'

import type { FormTexts } from '../../translations'

type Props<TData> = {
  /** What opens it. */
  label: string
  /** Spoken instead of the label where several buttons say the same. */
  spoken?: string
  icon?: IconName
  tone?: 'primary' | 'quiet'
  size?: 's'
  isDisabled?: boolean
  title: string
  submit: string
  url: string
  toBody: (values: Values) => unknown
  /** Said when it is done. */
  done: string
  onDone?: (data: TData) => string | undefined
  text: FormTexts
  errorText: KitMessages['errors']
  children: (errors: FieldErrors) => ReactNode
}

/** A button that opens a form in a window above the page. What was typed stays until it is saved. */
export const FormDialog = <TData,>({
  label,
  spoken,
  icon,
  tone,
  size,
  isDisabled,
  title,
  submit,
  url,
  toBody,
  done,
  onDone,
  text,
  errorText,
  children,
}: Props<TData>) => {
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const { formProps, errors, problem, isBusy } = useJsonForm<TData>({
    url,
    text: errorText,
    toBody,
    onDone: (data) => {
      toast({ text: done, tone: 'good' })
      setOpen(false)
      const goTo = onDone?.(data)
      if (goTo) router.push(goTo)
      router.refresh()
      return undefined
    },
  })
  return (
    <>
      <Button
        icon={icon}
        tone={tone}
        size={size}
        disabled={isDisabled}
        aria-label={spoken}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {submit}
          </Button>
        }
      >
        <Form {...formProps} id={formId}>
          {problem && <FormErrors title={problem} />}
          {children(errors)}
        </Form>
      </Dialog>
    </>
  )
}
