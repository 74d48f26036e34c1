import { resolveUri, sameUri, writtenPath } from '../files.js';
import { type FileKind, fileKindOf } from '../model/kind.js';
import { touches } from '../model/span.js';
import { scalar } from '../model/yaml-text.js';
import { folded, type Offer, type Spot } from './completion-item.js';

/** The files of a kind that the document does not refer to yet, as paths from it; the nearest first. */
export function paths({ analysis, cursor, offset, options }: Spot, kind: FileKind): Offer[] {
  const { uri, mentions } = analysis.document;
  const named = mentions.filter(({ what, span }) => what === 'pad' && !touches(span, offset));
  const taken = new Set(named.map(({ text }) => sameUri(resolveUri(text, uri) ?? '')));
  return (options.files ?? []).flatMap((file): Offer[] => {
    if (fileKindOf(file) !== kind || taken.has(sameUri(file))) return [];
    const path = writtenPath(file, uri);
    // A path with characters that a document cannot write would lead nowhere.
    if (path === null || sameUri(resolveUri(path, uri) ?? '') !== sameUri(file)) return [];
    return [
      {
        label: path,
        kind: 'file',
        text: [cursor.quote ? path : scalar(path, cursor.flow)],
        rank: path.split('/').filter((step) => step === '..').length * 100 + path.split('/').length,
        order: folded(path),
        // Also by its bare name, without the dots in front.
        found: [path.replace(/^[./]+/, '')],
        isClosed: true,
      },
    ];
  });
}

/** A whole line for each architecture that may be imported, under an alias made of its name. */
export function newImports(spot: Spot): Offer[] {
  const { cursor, analysis } = spot;
  if (analysis.document.source.kind !== 'architectuur' || cursor.path.join() !== 'importeert') return [];
  const taken = new Set(cursor.siblings);
  return paths(spot, 'architectuur').flatMap((offer): Offer[] => {
    const name = /([^/]+)\.architectuur\.ya?ml$/i.exec(offer.label)?.[1] ?? '';
    const alias = folded(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    if (alias === '' || taken.has(alias)) return [];
    return [
      { ...offer, label: alias, detail: offer.label, text: [`${alias}: `, ...offer.text], isClosed: false },
    ];
  });
}
