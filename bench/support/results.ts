import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Outcome } from './bench.ts'

const FILE = new URL('../results.md', import.meta.url)
const HEAD = `# What the benches measured

Written by \`npm run bench\`; a bench replaces its own section. Absolute figures drift with the machine and with what
else runs on it; ratios within one run hold.
`

export function writeResults(name: string, about: string, { lines, pictures = {} }: Outcome): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD
  const machine = `Node ${process.versions.node.split('.')[0] ?? ''}, ${availableParallelism()} cores.`
  const section = [`## ${name}: ${about}`, '', machine, '', ...lines, ''].join('\n')
  writeFileSync(FILE, withSection(before, name, section))
  for (const [file, picture] of Object.entries(pictures)) writeFileSync(new URL(file, FILE), picture)
}

/** Sections stand in the order of their names. */
export function withSection(document: string, name: string, section: string): string {
  const [head = '', ...sections] = document.split(/^(?=## )/m)
  const others = sections.filter((other) => !other.startsWith(`## ${name}:`))
  return [head.trimEnd(), ...[...others, section].sort().map((each) => each.trimEnd())].join('\n\n') + '\n'
}
