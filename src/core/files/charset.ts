/**
 * How a text from people is written: UTF-8 when its bytes are that, otherwise cp1251 of Russian Excel and Notepad.
 * @param isBeginning the text goes on behind these bytes, which may end in the middle of a letter
 */
export const charsetOf = (
  bytes: Uint8Array,
  { isBeginning = false } = {},
): 'utf-8' | 'utf-16le' | 'windows-1251' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isBeginning })
    return 'utf-8'
  } catch {
    return 'windows-1251'
  }
}
