/** What Payload's reader of forms with files lets through. The name of a file and a few fields come on top of it. */
export const uploadLimits = (megabytes: number) => ({
  limits: { fileSize: megabytes * 1024 * 1024 },
  requestSizeLimit: (megabytes + 1) * 1024 * 1024,
  abortOnLimit: true,
})
