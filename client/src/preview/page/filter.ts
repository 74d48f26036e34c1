import type { Filter, FilterChoice, FilterList } from '../messages.js';
import { filled, texts } from './state.js';

const lists: readonly FilterList[] = ['groups', 'statuses', 'domains', 'kinds'];

export const isFiltering = (filter: Filter): boolean =>
  filter.around !== undefined || lists.some((list) => (filter[list]?.length ?? 0) > 0);

/**
 * What the filter popup shows.
 * @param centre the element around which can be looked; null where none is chosen
 * @param onChange called with the whole filter when the user changes a part of it
 */
export function filterParts(
  choices: Readonly<Record<FilterList, readonly FilterChoice[]>>,
  centre: { readonly id: string; readonly name: string } | null | '',
  filter: Filter,
  onChange: (filter: Filter) => void,
): Node[] {
  const parts: Node[] = [];
  const names = {
    groups: texts.groups,
    statuses: texts.statuses,
    domains: texts.domains,
    kinds: texts.kinds,
  };
  for (const list of lists) {
    if (choices[list].length === 0) continue;
    const chosen = filter[list] ?? [];
    const boxes = choices[list].map(({ id, name, count }) =>
      field('checkbox', list, name, count, chosen.includes(id), (isOn) => {
        const others = chosen.filter((other) => other !== id);
        onChange({ ...filter, [list]: isOn ? [...others, id] : others });
      }),
    );
    parts.push(fieldset(names[list], boxes));
  }
  parts.push(aroundPart(centre || null, filter, onChange));
  if (isFiltering(filter)) {
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'item clear';
    clear.textContent = texts.clearFilter;
    clear.addEventListener('click', () => onChange({}));
    parts.push(clear);
  }
  return parts;
}

function aroundPart(
  centre: { readonly id: string; readonly name: string } | null,
  filter: Filter,
  onChange: (filter: Filter) => void,
): Node {
  if (!centre) {
    const note = document.createElement('div');
    note.className = 'note';
    note.textContent = texts.selectForAround;
    return fieldset(filled(texts.around, '…'), [note]);
  }
  const steps = filter.around?.steps ?? 0;
  const radios = [0, 1, 2, 3].map((count) => {
    const label = count === 0 ? texts.everything : count === 1 ? texts.oneStep : filled(texts.steps, count);
    return field('radio', 'around', label, null, steps === count, () => {
      const { around: _, ...rest } = filter;
      onChange(count === 0 ? rest : { ...rest, around: { element: centre.id, steps: count } });
    });
  });
  return fieldset(filled(texts.around, centre.name), radios);
}

function fieldset(name: string, fields: readonly Node[]): Node {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.className = 'heading';
  legend.textContent = name;
  set.append(legend, ...fields);
  return set;
}

function field(
  type: 'checkbox' | 'radio',
  name: string,
  text: string,
  count: number | null,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
): Node {
  const label = document.createElement('label');
  label.className = 'item';
  const input = document.createElement('input');
  input.type = type;
  input.name = name;
  input.checked = isOn;
  input.addEventListener('change', () => onChange(input.checked));
  const words = document.createElement('span');
  words.textContent = text;
  label.append(input, words);
  if (count !== null) {
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = String(count);
    label.append(number);
  }
  return label;
}
