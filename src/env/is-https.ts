/** Whether people reach the school over TLS, as its address tells. */
export const isHttps = ({ PUBLIC_URL }: { PUBLIC_URL?: string }): boolean =>
  PUBLIC_URL?.startsWith('https:') ?? false
