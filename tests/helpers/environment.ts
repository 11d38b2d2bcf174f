// Read by src/env.ts of every integration test before anything else; a database of its own is made by the boot helper.
process.env.PAYLOAD_SECRET ??= 'integration-tests-only-secret-0123456789'
process.env.LOG_LEVEL ??= 'silent'
