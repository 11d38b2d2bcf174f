const encodeRfc5987 = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The header that names a file, Cyrillic included (RFC 5987), and says whether it is shown or saved. */
export const contentDisposition = (name: string, isShown: boolean): string =>
  `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeRfc5987(name)}`
