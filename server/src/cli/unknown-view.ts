import type { UnknownView } from '../core/features/drawing.js';
import type { Taal } from '../core/taal.js';
import { say } from './terminal.js';

/** What to say to someone who asked for a view that a document does not have: which ones it does have. */
export function unknownView(view: string, file: string, { views }: UnknownView, taal: Taal): string {
  const [element] = views.filter(({ kind }) => kind === 'element');
  const named = views
    .filter(({ kind }) => kind !== 'element')
    .map(({ id, name }) => `  ${id}: ${name[taal]}`);
  if (named.length === 0) {
    return say(
      taal,
      `${file} heeft geen weergaven; die zijn er alleen van *.architectuur.yaml. Laat --view weg.`,
      `${file} has no views; only *.architectuur.yaml has them. Leave out --view.`,
    );
  }
  const around = say(
    taal,
    `  rond-<element>: de impact van een element, bijvoorbeeld ${element?.id}`,
    `  rond-<element>: the impact of an element, such as ${element?.id}`,
  );
  return [
    say(
      taal,
      `${file} heeft geen weergave "${view}". Kies uit:`,
      `${file} has no view "${view}". Choose from:`,
    ),
    ...named,
    ...(element ? [around] : []),
  ].join('\n');
}
