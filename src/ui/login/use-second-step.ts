'use client'

import { useRef, useState, type RefObject } from 'react'

import type { Values } from '../form/use-json-form'
import type { Refusal } from '../form/send-json'
import type { SecondStepOffer } from './second-step'

/** Goes on from «a second step is needed»: what was typed for the first stays and is sent again with the second. */
export const useSecondStep = (form: RefObject<HTMLFormElement | null>) => {
  const [offer, setOffer] = useState<SecondStepOffer | null>(null)
  const first = useRef<Values>({})
  const passkey = useRef<unknown>(undefined)

  const onRefused = ({ errors }: Refusal, values: Values): boolean => {
    // One answer of a passkey is for one question.
    passkey.current = undefined
    const needed = errors.find(({ code }) => code === 'second-factor-needed')
    if (!needed) return false
    first.current = { ...first.current, ...values }
    setOffer((needed.details ?? { passkey: null }) as SecondStepOffer)
    return true
  }
  const answerByPasskey = (answer: unknown): void => {
    passkey.current = answer
    form.current?.requestSubmit()
  }
  /** The fields of both steps. */
  const toBody = (values: Values): Record<string, unknown> =>
    offer
      ? {
          ...first.current,
          ...(passkey.current ? { passkey: passkey.current } : { secondCode: values.secondCode ?? '' }),
        }
      : values
  const hasAnswer = ({ secondCode }: Values): boolean =>
    Boolean(passkey.current) || Boolean(secondCode?.trim())
  /** What was typed into the first step, for who goes back. */
  const typed = (name: string): string | undefined => first.current[name]
  return { typed, offer, onRefused, answerByPasskey, toBody, hasAnswer, goBack: () => setOffer(null) }
}
