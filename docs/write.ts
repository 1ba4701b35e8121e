/** `npm run docs`: writes the pages that are made from the program itself. */
import { writeFileSync } from 'node:fs'
import { lifecyclePage } from './lifecycle-diagram.ts'

writeFileSync(new URL('./lifecycle.md', import.meta.url), lifecyclePage())
