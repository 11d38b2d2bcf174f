import type { Worker } from 'node:cluster'

import type { NeighbourMessage } from '../../core/neighbours'

type Peer = Pick<Worker, 'id' | 'isConnected' | 'send'>
type Question = { asker: Peer; askedAs: number; from: Set<number>; answers: unknown[]; timer: NodeJS.Timeout }

/** A worker that is busy for longer answers too late for whoever asked. */
const PATIENCE_MS = 2000

/** The primary's part of `askNeighbours`: passes a question of one worker to all others, and their answers back. */
export const createExchange = ({ workers }: { workers: () => Peer[] }) => {
  const questions = new Map<number, Question>()
  let last = 0

  const post = (peer: Peer, message: NeighbourMessage): void => {
    if (peer.isConnected()) peer.send(message, () => undefined)
  }

  const finish = (id: number): void => {
    const question = questions.get(id)
    if (!question) return
    questions.delete(id)
    clearTimeout(question.timer)
    post(question.asker, {
      neighbours: 'answers',
      id: question.askedAs,
      answers: question.answers,
    })
  }

  const settle = (id: number, peer: number, answer?: unknown): void => {
    const question = questions.get(id)
    if (!question?.from.delete(peer)) return
    if (answer !== undefined && answer !== null) question.answers.push(answer)
    if (question.from.size === 0) finish(id)
  }

  const pass = (asker: Peer, ask: Extract<NeighbourMessage, { neighbours: 'ask' }>): void => {
    const id = (last += 1)
    const others = workers().filter((peer) => peer.id !== asker.id && peer.isConnected())
    questions.set(id, {
      asker,
      askedAs: ask.id,
      from: new Set(others.map((peer) => peer.id)),
      answers: [],
      timer: setTimeout(() => finish(id), PATIENCE_MS),
    })
    if (others.length === 0) finish(id)
    for (const peer of others)
      post(peer, { neighbours: 'question', id, topic: ask.topic, message: ask.message })
  }

  return {
    hear: (worker: Peer, message: NeighbourMessage): void => {
      if (message.neighbours === 'answer') settle(message.id, worker.id, message.answer)
      if (message.neighbours === 'ask') pass(worker, message)
    },
    /** Nobody waits for the dead. */
    forget: (worker: Peer): void => {
      for (const id of [...questions.keys()]) settle(id, worker.id)
    },
  }
}
