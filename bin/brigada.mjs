#!/usr/bin/env node
// The program's entry: packages first, then TypeScript straight from src/.
await import('./install.mjs')
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../src/main.ts')
await main(process.argv.slice(2))
