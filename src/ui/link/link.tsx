import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string }

/**
 * A link inside the portal. It changes the page without loading the framework again, and fetches nothing beforehand:
 * every page is made for one reader, so that guessing where they go would only load the school's server.
 */
export const Link = ({ prefetch = false, ...props }: LinkProps) => <NextLink {...props} prefetch={prefetch} />
