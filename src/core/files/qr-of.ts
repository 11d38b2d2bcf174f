import QRCode from 'qrcode'

/** The QR of a text as the outline of its dark squares: a few kilobytes that any page draws sharply. */
export const qrOf = (text: string): { size: number; path: string } => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size: modules.size, path }
}
