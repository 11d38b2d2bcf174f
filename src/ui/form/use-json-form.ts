'use client'

import { useRef, useState, type RefObject, type SubmitEvent } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { explainRefusal } from './explain-refusal'
import { sendJson, type Refusal } from './send-json'

export type Values = Record<string, string>
export type FieldErrors = Record<string, string | undefined>

type JsonFormOptions<TData> = {
  /** The form itself, when its owner needs it too. */
  form?: RefObject<HTMLFormElement | null>
  url: string
  method?: 'POST' | 'PATCH' | 'PUT'
  text: KitMessages['errors']
  /** What can be told without asking the server: messages by the name of the field. */
  validate?: (values: Values) => FieldErrors
  toBody?: (values: Values) => unknown
  /** Answer true for a refusal that the form itself goes on from: nothing is shown. */
  onRefused?: (refusal: Refusal, values: Values) => boolean
  /** A better sentence for a refusal of this form. */
  explain?: (refusal: Refusal) => string | undefined
  /** Answer `leaving` when the page is about to change, and the form stays busy until it does. */
  onDone: (data: TData, values: Values) => 'leaving' | undefined
}

/**
 * The state of a form that is sent as JSON: keeps what was typed, puts messages beside their fields and the cursor
 * into the first of them, refuses a second submit while the first is on its way.
 */
export const useJsonForm = <TData = unknown>({
  form: given,
  url,
  method = 'POST',
  text,
  validate,
  toBody,
  onRefused,
  explain,
  onDone,
}: JsonFormOptions<TData>) => {
  const own = useRef<HTMLFormElement>(null)
  const form = given ?? own
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const showErrors = (found: FieldErrors): boolean => {
    const names = Object.keys(found).filter((name) => found[name])
    setErrors(found)
    const inPageOrder = [...(form.current?.elements ?? [])] as HTMLInputElement[]
    // Asked of the page and not of the list: the first wrong field is the one that stands highest.
    inPageOrder.find((element) => names.includes(element.name))?.focus()
    return names.length > 0
  }

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Values
    setProblem(null)
    if (showErrors(validate?.(values) ?? {})) return
    setBusy(true)
    const answer = await sendJson<TData>(url, toBody ? toBody(values) : values, { method })
    if (answer.ok) {
      setBusy(onDone(answer.data, values) === 'leaving')
      return
    }
    setBusy(false)
    const { refusal } = answer
    if (onRefused?.(refusal, values)) return
    const beside = Object.fromEntries(refusal.fields.map(({ path, message }) => [path, message]))
    const isBeside = Object.keys(beside).some((name) => form.current?.elements.namedItem(name))
    if (!showErrors(beside) || !isBeside) setProblem(explain?.(refusal) ?? explainRefusal(refusal, text))
  }

  // `method` keeps a password out of the address when the page is sent before its script has come.
  const formProps = {
    ref: form,
    method: 'post',
    noValidate: true,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => void submit(event),
  } as const
  return { form, formProps, errors, problem, isBusy, setErrors, setProblem }
}
