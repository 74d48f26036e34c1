import type { Comparison, FilterChoice, FilterList, ViewChoice } from '../messages.js';
import { linesShown, onMark, showLines } from './emphasis.js';
import { filterParts, isFiltering } from './filter.js';
import { openFind } from './find.js';
import { type Item, refill, toggleMenu, togglePopup } from './menu.js';
import { nameOf } from './picture.js';
import { shareItems } from './share.js';
import { shown } from './stage.js';
import { ask, byId, change, filled, type Lines, state, tell, texts } from './state.js';

const viewButton = byId('view');
const filterButton = byId('filter');
const linesButton = byId('lines');

/** The id of the standard view that shows everything. */
const wholeView = 'alles';

let views: readonly ViewChoice[] = [];
let choices: Readonly<Record<FilterList, readonly FilterChoice[]>> | null = null;
/** What waits for the list of views before it opens. */
let waiting: (() => void) | null = null;

/** Makes the buttons of the toolbar work. */
export function listenToBar(): void {
  // The document may have other views by now; the list is asked for when someone wants to see it.
  const whenKnown = (run: () => void) => () => {
    waiting = run;
    tell({ type: 'askViews' });
  };
  viewButton.addEventListener(
    'click',
    whenKnown(() => toggleMenu(viewButton, viewItems())),
  );
  filterButton.addEventListener(
    'click',
    whenKnown(() => togglePopup(filterButton, 'dialog', filterNodes)),
  );
  linesButton.addEventListener('click', () => toggleMenu(linesButton, lineItems()));
  byId('end-comparison').addEventListener('click', () => {
    compareWith(null);
    viewButton.focus();
  });
  byId('clear-filter').addEventListener('click', () => {
    filterBy({});
    filterButton.focus();
  });
  byId('find-open').addEventListener('click', openFind);
  byId('read').addEventListener('click', () => {
    change({ isRead: !state().isRead });
    showState();
  });
  byId('more').addEventListener('click', () => toggleMenu(byId('more'), [...themeItems(), ...shareItems()]));
  byId('bar').addEventListener('keydown', moveFocus);
  onMark(() => choices && refill(filterButton, filterNodes));
}

/** Draws the difference with something, or with null the whole again; the filter stays. */
export function compareWith(comparison: Comparison | null): void {
  ask({ comparison, view: null });
  showState();
}

/** Takes in the list of views that was asked for, and opens what waits for it. */
export function takeViews(
  newViews: readonly ViewChoice[],
  newChoices: Readonly<Record<FilterList, readonly FilterChoice[]>>,
): void {
  views = newViews;
  choices = newChoices;
  showState();
  const run = waiting;
  waiting = null;
  run?.();
}

/** Shows in the toolbar what is chosen. */
export function showState(): void {
  const { view, comparison, filter, isRead } = state();
  const named = views.find(({ id }) => id === (view ?? wholeView));
  const name = comparison
    ? filled(texts.comparedWith, comparison.name)
    : (named?.name ?? view ?? texts.wholePlate);
  byId('view-name').textContent = name;
  viewButton.title = name;
  viewButton.classList.toggle('on', comparison !== null);
  byId('end-comparison').hidden = comparison === null;
  const isOn = isFiltering(filter);
  filterButton.classList.toggle('on', isOn);
  byId('clear-filter').hidden = !isOn;
  linesButton.classList.toggle('on', linesShown() !== 'all');
  byId('read').setAttribute('aria-pressed', String(isRead));
  document.body.classList.toggle('reading', isRead);
  byId('text').hidden = !isRead;
  if (isRead) tell({ type: 'askText' });
  showLines();
}

function viewItems(): Item[] {
  const { view, comparison, selected } = state();
  const item = ({
    id,
    name,
    description,
  }: Pick<ViewChoice, 'name' | 'description'> & { id: string | null }): Item => ({
    label: name,
    ...(description && { detail: description }),
    isChosen: comparison === null && view === id,
    run: () => {
      ask({ view: id, comparison: null });
      showState();
    },
  });
  const own = views.filter(({ isOwn }) => isOwn);
  const all = views.filter(({ isOwn, element }) => !isOwn && element === null);
  const standard = all.filter(({ id }) => id !== wholeView);
  // Also where a view of the document has taken its id, there must be a way back to the whole.
  const name = all.find(({ id }) => id === wholeView)?.name ?? texts.wholePlate;
  const whole = { id: null, name, description: null };
  // Only the selected element, and the one that is looked at: a list of all would be too long.
  const impact = views.filter(({ element, id }) => element !== null && (element === selected || id === view));
  return [
    ...(own.length > 0 ? [{ heading: texts.ownViews }, ...own.map(item)] : []),
    { heading: texts.standardViews },
    item(whole),
    ...standard.map(item),
    { heading: texts.impact },
    ...(impact.length > 0 ? impact.map(item) : [{ note: texts.selectForImpact }]),
    { heading: texts.compare },
    ...(comparison
      ? [
          {
            label: filled(texts.comparedWith, comparison.name),
            isChosen: true,
            run: () => compareWith(comparison),
          },
        ]
      : []),
    {
      label: texts.compareWithFile,
      run: () => tell({ type: 'chooseComparison', kind: 'file' }),
    },
    {
      label: texts.compareWithVersion,
      run: () => tell({ type: 'chooseComparison', kind: 'version' }),
    },
  ];
}

function filterNodes(): Node[] {
  const { selected, filter } = state();
  const centre = filter.around?.element ?? selected;
  const named = centre && { id: centre, name: nameOf(shown(), centre) };
  return choices ? filterParts(choices, named, filter, filterBy) : [];
}

function filterBy(filter: ReturnType<typeof state>['filter']): void {
  ask({ filter });
  showState();
  refill(filterButton, filterNodes);
}

function lineItems(): Item[] {
  const now = linesShown();
  const item = (lines: Lines, label: string): Item => ({
    label,
    isChosen: now === lines,
    run: () => {
      change({ lines });
      showState();
    },
  });
  return [
    { heading: filled(texts.lines, shown()?.relations.size ?? 0) },
    item('all', texts.linesAll),
    item('selected', texts.linesSelected),
    item('none', texts.linesNone),
    ...(now === 'selected' ? [{ note: texts.linesHint }] : []),
  ];
}

function themeItems(): Item[] {
  const { theme } = state();
  const names = {
    editor: texts.themeEditor,
    light: texts.themeLight,
    dark: texts.themeDark,
    print: texts.themePrint,
  };
  const items = (['editor', 'light', 'dark', 'print'] as const).map((choice) => ({
    label: names[choice],
    isChosen: theme === choice,
    run: () => ask({ theme: choice }),
  }));
  return [{ heading: texts.theme }, ...items];
}

/** In a toolbar the arrows go from button to button. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...byId('bar').querySelectorAll<HTMLElement>('button')].filter(
    (button) => button.offsetParent !== null,
  );
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
