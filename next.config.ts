import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Express compresses, so that pages and APIs go the same way.
  compress: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole tree once; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
}

export default withPayload(config, { devBundleServerPackages: false })
