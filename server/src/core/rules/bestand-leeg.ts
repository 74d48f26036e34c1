import type { Finding } from '../finding.js';
import type { FileKind } from '../model/kind.js';
import type { Source } from '../model/source.js';

const firstLines: Readonly<Record<FileKind, string>> = {
  architectuur: 'architectuur: <naam>',
  bouwstenen: 'catalogus: <naam>',
  monitor: 'monitor: <titel>',
  config: 'preset: aanbevolen',
};

/** A file without any key says nothing that could be checked. */
export function emptyFile(source: Source): Finding {
  const first = firstLines[source.kind];
  return {
    code: 'bestand-leeg',
    level: 'error',
    span: { start: 0, end: Math.min(1, source.text.length) },
    message: {
      nl: `Dit bestand is leeg: er staat geen enkele sleutel in. Begin met \`${first}\`.`,
      en: `This file is empty: it holds no key at all. Begin with \`${first}\`.`,
    },
  };
}
