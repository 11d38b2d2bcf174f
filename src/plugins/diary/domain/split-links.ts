export type TextPart = { text: string; href?: string }

const LINK = /https?:\/\/[^\s<>"«»]+/gi
/** A sentence may end right behind an address; its full stop is no part of it. */
const TAIL = /[.,;:!?)\]}'’…]+$/

const isAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}

/** Finds the web addresses in a teacher's text. The parts joined are the text itself. */
export const splitLinks = (text: string): TextPart[] => {
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(LINK)) {
    const href = match[0].replace(TAIL, '')
    if (!isAddress(href)) continue
    if (match.index > at) parts.push({ text: text.slice(at, match.index) })
    parts.push({ text: href, href })
    at = match.index + href.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
