'use client'

import { useEffect } from 'react'

import { sendJson } from '@/ui/form/send-json'

type AnswersSeenProps = { lesson: number; answers: readonly { id: number; revision: number }[] }

/** Tells the server that the teacher has these answers before the eyes: only when the page is really open. */
export const AnswersSeen = ({ lesson, answers }: AnswersSeenProps) => {
  const key = JSON.stringify(answers)
  useEffect(() => {
    void sendJson(`/api/diary/homework/${lesson}/seen`, { answers: JSON.parse(key) as unknown })
  }, [lesson, key])
  return null
}
