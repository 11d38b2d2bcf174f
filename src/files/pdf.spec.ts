import { describe, expect, it } from '@jest/globals'

import { pdfFile } from './pdf'

describe('pdfFile', () => {
  it('makes a file of the text with letters of Cyrillic', async () => {
    const file = await pdfFile({ title: 'Приказ', content: ['О зачислении', { text: 'Ёлкина А. И.' }] })
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.length).toBeGreaterThan(5000)
  })

  it('reads no file of the server and fetches nothing', async () => {
    for (const image of ['/etc/passwd', 'http://127.0.0.1:1/x.png']) {
      await expect(pdfFile({ title: 'x', content: [{ image }] })).rejects.toBeDefined()
    }
  })
})
