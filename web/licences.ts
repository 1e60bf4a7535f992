import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `licences.txt`: the licences of every package that is in the pages. A package without one ends the build. */
export const licences = (): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
    const folders = new Set([...files, ...this.getModuleIds()].flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
    const texts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!license) this.error(`${name} states no licence`);
      const notice = existsSync(join(folder, 'NOTICE')) ? `\n${readFileSync(join(folder, 'NOTICE'), 'utf8').trim()}\n` : '';
      return `${name} ${version} (${license})\n${notice}\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'See the package.'}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
});
