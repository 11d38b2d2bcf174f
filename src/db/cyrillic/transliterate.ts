/** Letters of the alphabet from а to я, and the Latin ones that a passport writes for them. */
const LATIN = 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia'.split(' ')

/** Russian text in plain Latin letters; what has no letter there is left out. */
export const transliterate = (text: string): string =>
  [...text.toLowerCase().replaceAll('ё', 'е')]
    .map((letter) => {
      if (/[a-z0-9]/.test(letter)) return letter
      const latin = LATIN[letter.charCodeAt(0) - 'а'.charCodeAt(0)] ?? ''
      return latin === '_' ? '' : latin
    })
    .join('')
