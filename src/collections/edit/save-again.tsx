'use client'

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Keeps the button of a form of the panel that was refused: Payload takes what was typed for saved as soon as any
 * answer comes, so that it could not be sent again, and could be left without a question.
 */
export const SaveAgain = () => {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const wasRefused = useFormSubmitted()
  useEffect(() => {
    if (wasRefused && !isProcessing && !isModified) setModified(true)
  }, [wasRefused, isProcessing, isModified, setModified])
  return null
}
