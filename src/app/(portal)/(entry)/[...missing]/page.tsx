import { notFound } from 'next/navigation'

/** Addresses that no page has: answered in the portal's own words. */
const Missing = () => notFound()

export default Missing
