/** Shortest and longest number of another country, with its code. */
const FOREIGN = /^\+(?!7)\d{8,15}$/
const RUSSIAN = /^7\d{10}$/

/** «+7 927 123-45-67», as far as it is typed; a number of another country stays as it is. */
export const maskPhone = (text: string): string => {
  const trimmed = text.trim()
  if (trimmed.startsWith('+') && !trimmed.startsWith('+7'))
    return `+${trimmed.replaceAll(/\D/g, '').slice(0, 15)}`
  let digits = trimmed.replaceAll(/\D/g, '')
  if (digits === '') return trimmed.startsWith('+') ? '+' : ''
  if (digits.startsWith('8')) digits = `7${digits.slice(1)}`
  if (!digits.startsWith('7')) digits = `7${digits}`
  const [code, first, second, third] = [
    digits.slice(1, 4),
    digits.slice(4, 7),
    digits.slice(7, 9),
    digits.slice(9, 11),
  ]
  const tail = [first, second, third].filter(Boolean).join('-')
  return ['+7', code, tail].filter(Boolean).join(' ')
}

/** Whether somebody could be called by it. */
export const isPhone = (text: string): boolean =>
  RUSSIAN.test(maskPhone(text).replaceAll(/\D/g, '')) || FOREIGN.test(maskPhone(text))
