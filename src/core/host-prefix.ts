/** What the names of cookies begin with over TLS. */
export const HOST_PREFIX = '__Host-'
