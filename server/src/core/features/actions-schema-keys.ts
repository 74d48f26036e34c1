import type { Analysis } from '../analysis.js';
import {
  type Block,
  type BlockEntry,
  blockAt,
  columnOf,
  entryAt,
  entryFrom,
  lineStart,
} from '../edits/block.js';
import { insertKey, insertKeys } from '../edits/insert.js';
import { removeEntry } from '../edits/remove.js';
import { setValue, writtenValue } from '../edits/set-value.js';
import { fixWith, titles } from '../edits/words.js';
import { nameFrom, newlineOf, scalar } from '../edits/yaml-text.js';
import type { Edit, Finding, Fix } from '../finding.js';
import { nearest } from '../model/nearest.js';
import { relationKindByVerb } from '../model/relation-kinds.js';
import type { Path } from '../model/schema.js';
import { orderAt, placeholderFor, requiredAt } from './actions-placeholder.js';

/** Puts in a missing key, with something for the user to replace. */
export function missingKey(analysis: Analysis, { at }: Finding): Fix[] {
  const key = at?.at(-1);
  const path = at?.slice(0, -1) ?? [];
  const block = blockAt(analysis.document.source, path);
  if (!block || typeof key !== 'string') return [];
  const order = orderAt(analysis, path);
  const written = (name: string) => [name, placeholderFor(analysis, [...path, name])] as const;
  const one = insertKey(block, key, written(key)[1], order);
  const absent = order.filter(
    (name) => requiredAt(analysis, path).includes(name) && !block.entries.some((entry) => entry.key === name),
  );
  const all = absent.length > 1 ? insertKeys(block, absent.map(written), order) : null;
  const list = absent.map((name) => `\`${name}\``).join(', ');
  return [
    ...fixWith(titles.add(key), one, 'likely'),
    ...fixWith(
      { nl: `Voeg alles toe wat ontbreekt: ${list}`, en: `Add all that is missing: ${list}` },
      all,
      'possible',
    ),
  ];
}

/** Takes an unknown key away, with its value. */
export function unknownKey({ document: { source } }: Analysis, { at, span }: Finding): Fix[] {
  const block = blockAt(source, at?.slice(0, -1) ?? []);
  const entry = block && entryFrom(block, span.start);
  if (!block || !entry) return [];
  return fixWith(titles.remove(entry.key ?? ''), removeEntry(block, entry), 'possible');
}

/** What a mapping can be made into that fits none of the forms that it may have. */
export function noChoice(analysis: Analysis, finding: Finding): Fix[] {
  const { kind } = analysis.document.source;
  const at = finding.at ?? [];
  if (kind === 'architectuur' && at[0] === 'elementen') {
    if (at.length === 2) return elementFixes(analysis, at);
    if (at[2] === 'relaties') return relationFixes(analysis, at);
    if (at[2] === 'standaarden') return standardFixes(analysis, at);
  }
  if (kind === 'bouwstenen' && at.length === 0) {
    const block = blockAt(analysis.document.source, []);
    const edits = block && insertKey(block, 'bouwstenen', [], orderAt(analysis, []));
    return fixWith(titles.add('bouwstenen'), edits, 'likely');
  }
  return [];
}

/** Gives an element what it needs to have a name and a layer. */
export function elementFixes(analysis: Analysis, at: Path): Fix[] {
  const { document, catalogue } = analysis;
  const block = blockAt(document.source, at);
  if (!block) return [];
  const id = String(at.at(-1));
  const order = orderAt(analysis, at);
  const known =
    catalogue.get(id)?.id ??
    nearest(
      id,
      catalogue.all.map((entry) => entry.id),
    );
  const bouwsteen = known === null ? null : insertKey(block, 'bouwsteen', { fill: known }, order);
  const lacking = ['naam', 'laag'].filter((key) => !block.entries.some((entry) => entry.key === key));
  const own = insertKeys(
    block,
    lacking.map((key, index) => {
      const value = key === 'naam' ? scalar(nameFrom(id)) : 'applicaties';
      // One stretch at a time can be selected; the layer is the guess among the two.
      return [key, key === 'laag' || index === lacking.length - 1 ? { fill: value } : value] as const;
    }),
    order,
  );
  const list = lacking.map((key) => `\`${key}\``);
  return [
    ...fixWith(titles.add(`bouwsteen: ${known}`), bouwsteen, known === id ? 'likely' : 'possible'),
    ...fixWith({ nl: `Voeg ${list.join(' en ')} toe`, en: `Add ${list.join(' and ')}` }, own, 'likely'),
  ];
}

/** A relation with several verbs becomes several; one without any can go. */
function relationFixes({ document: { source } }: Analysis, at: Path): Fix[] {
  const block = blockAt(source, at);
  if (!block?.owner) return [];
  const verbs = block.entries.filter(({ key }) => key !== null && relationKindByVerb(key));
  if (verbs.length === 0) {
    const title = { nl: 'Haal deze relatie weg', en: 'Remove this relation' };
    return fixWith(title, removeEntry(block.owner.block, block.owner.entry), 'possible');
  }
  const parts = verbs.slice(1).map((verb) => splitBefore(block, verb));
  const title = { nl: 'Maak er aparte relaties van', en: 'Make them separate relations' };
  return fixWith(title, parts.every((part) => part !== null) ? parts : null, 'likely');
}

/** Lets a new item of the list begin at a key. */
function splitBefore({ text, style, entries, owner }: Block, entry: BlockEntry): Edit | null {
  const list = owner!.block;
  const dash = ' '.repeat(columnOf(text, owner!.entry.span.start));
  const { start } = entry.span;
  if (style === 'flow') {
    const previous = entries[entries.indexOf(entry) - 1];
    if (!previous) return null;
    const between = list.style === 'flow' ? ' }, { ' : ` }${newlineOf(text)}${dash}- { `;
    return { span: { start: previous.span.end, end: start }, text: between };
  }
  const line = lineStart(text, start);
  if (list.style !== 'block' || !/^ +$/.test(text.slice(line, start))) return null;
  const space = ' '.repeat(Math.max(1, start - line - dash.length - 1));
  return { span: { start: line, end: start }, text: `${dash}-${space}` };
}

/** A standard is applied, or it says why not. */
function standardFixes({ document: { source } }: Analysis, at: Path): Fix[] {
  const found = entryAt(source, at.slice(0, 4));
  if (!found) return [];
  const written = writtenValue(found);
  const reason = /^[^[{"'|>&*!]/.test(written) ? scalar(written) : 'Nog toe te lichten';
  return [
    ...fixWith(titles.replace('past-toe'), setValue(found, 'past-toe'), 'likely'),
    ...fixWith(
      { nl: 'Maak er een `leg-uit` van', en: 'Turn it into a `leg-uit`' },
      setValue(found, [['leg-uit', { fill: reason }]]),
      'possible',
    ),
  ];
}
