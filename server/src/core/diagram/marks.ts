import type { Change } from './plate.js';
import { markSize } from './sizes.js';
import { type Attributes, tag, type Xml } from './xml.js';

/**
 * The small marks of element types at the top right of a box, after the icons of ArchiMate but
 * redrawn for 14 by 14 pixels: paths in a square from 0,0 to 14,14.
 */
const shapes = {
  component: 'M4.5 1.5h8v11h-8zM2 4h5v2.5H2zM2 8h5v2.5H2z',
  service: 'M4.5 3.5h5a3.5 3.5 0 0 1 0 7h-5a3.5 3.5 0 0 1 0-7z',
  interface: 'M1 7h6M7 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  actor: 'M7 5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM7 5v4M3.5 6.5h7M7 9l-3 4M7 9l3 4',
  role: 'M4 3.5h6.5M4 10.5h6.5M4 3.5a2 3.5 0 1 0 0 7a2 3.5 0 1 0 0-7zM10.5 3.5a2 3.5 0 0 1 0 7',
  collaboration: 'M5 3.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM9 3.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  process: 'M1.5 5h6V2.5L12.5 7l-5 4.5V9h-6z',
  function: 'M2.5 4.5L7 2l4.5 2.5v8L7 10l-4.5 2.5z',
  event: 'M2 3h6a4 4 0 0 1 0 8H2l2.5-4z',
  product: 'M1.5 2.5h11v9h-11zM1.5 5h6V2.5',
  object: 'M1.5 2.5h11v9h-11zM1.5 5.5h11',
  artifact: 'M3 1.5h5.5l3 3v8H3zM8.5 1.5v3h3',
  network:
    'M3.8 3.8h7l-1.6 6.6H2.6zM3.8 5.1a1.3 1.3 0 1 0 0-2.6a1.3 1.3 0 0 0 0 2.6zM11 5.1a1.3 1.3 0 1 0 0-2.6a1.3 1.3 0 0 0 0 2.6zM9.2 11.6a1.3 1.3 0 1 0 0-2.6a1.3 1.3 0 0 0 0 2.6zM2.8 11.6a1.3 1.3 0 1 0 0-2.6a1.3 1.3 0 0 0 0 2.6z',
  node: 'M1.5 4.5h8v8h-8zM1.5 4.5L4.5 1.5h8l-3 3M12.5 1.5v8l-3 3',
  device: 'M2.5 2.5h9v6.5h-9zM4.5 9l-2 3h9l-2-3',
  software: 'M6 5a3.7 3.7 0 1 0 0 7.4A3.7 3.7 0 0 0 6 5zM5 4.2a3.7 3.7 0 1 1 5.6 4.8',
  facility: 'M1.5 12.5v-5.5l3.3 2.5V7l3.3 2.5V7l1.4 1V2h2.5v10.5z',
  constraint: 'M4.5 3.5h8l-3 7h-8zM6.5 3.5l-3 7',
  requirement: 'M4.5 3.5h8l-3 7h-8z',
  driver: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM7 0.5v13M0.5 7h13M2.4 2.4l9.2 9.2M11.6 2.4l-9.2 9.2',
  principle: 'M2.5 1.5h9v11h-9zM7 3.8v4M7 9.6v0.9',
  goal: 'M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM7 4.3a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 0 0 0-5.4z',
  capability: 'M1.5 9h3.7v3.5H1.5zM5.2 5.4h3.7v7.1H5.2zM8.9 1.8h3.6v10.7H8.9z',
  plain: 'M3 3h8v8H3z',
} as const;

/** Types whose last word does not name their shape. */
const named: Readonly<Record<string, keyof typeof shapes>> = {
  'business-object': 'object',
  contract: 'object',
  representation: 'object',
  'communication-network': 'network',
  path: 'network',
  'system-software': 'software',
  equipment: 'device',
  stakeholder: 'role',
  outcome: 'goal',
  assessment: 'driver',
  resource: 'capability',
  'value-stream': 'process',
  'course-of-action': 'process',
  interaction: 'collaboration',
};

/**
 * The mark of an ArchiMate type; the same small square for any type without a mark of its own.
 * @param type in kebab-case, such as `application-component`
 * @param x left, and y top, in pixels
 */
export function typeMark(type: string, x: number, y: number, colour: string): Xml {
  return tag('path', {
    class: 'type-mark',
    d: shapes[shapeOf(type)],
    transform: `translate(${x} ${y})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.1,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

/** Whether a type is something that happens; ArchiMate draws those with round corners. */
export function isBehaviour(type: string): boolean {
  return /(?:^|-)(?:service|process|function|interaction|event)$/u.test(type);
}

function shapeOf(type: string): keyof typeof shapes {
  if (Object.hasOwn(named, type)) return named[type] ?? 'plain';
  const last = type.split('-').at(-1) ?? '';
  return Object.hasOwn(shapes, last) ? (last as keyof typeof shapes) : 'plain';
}

const badgePaths = {
  /** Something is added. */
  gewenst: 'M7 4v6M4 7h6',
  /** Something goes. */
  'uit-te-faseren': 'M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8',
  /** It comes from elsewhere. */
  imported: 'M9.5 4.5l-5 5M4.5 6v3.5H8',
} as const;

/** A round mark that says in what way an element is not simply there. */
export function badge(
  kind: keyof typeof badgePaths,
  x: number,
  y: number,
  colour: string,
  sign: string,
): Xml {
  const circle: Attributes = {
    class: 'badge-disc',
    cx: 7,
    cy: 7,
    r: 6,
    fill: kind === 'imported' ? 'none' : colour,
    stroke: colour,
    'stroke-width': 1,
  };
  const path: Attributes = {
    class: 'badge-sign',
    d: badgePaths[kind],
    fill: 'none',
    stroke: kind === 'imported' ? colour : sign,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return tag(
    'g',
    { class: `badge badge-${kind}`, transform: `translate(${x} ${y})` },
    tag('circle', circle),
    tag('path', path),
  );
}

const changePaths: Readonly<Record<Exclude<Change, 'ongewijzigd'>, string>> = {
  toegevoegd: 'M7 3.8v6.4M3.8 7h6.4',
  verwijderd: 'M3.8 7h6.4',
  gewijzigd: 'M3.4 8.2c1.2-2.6 2.4-2.6 3.6-1.2s2.4 1.4 3.6-1.2',
};

/**
 * A square mark (+, − or ~) that says how something changed; a status has a round one.
 * @param scale 1 for a box; smaller for a line
 */
export function changeMark(
  change: Exclude<Change, 'ongewijzigd'>,
  x: number,
  y: number,
  colour: string,
  sign: string,
  scale = 1,
): Xml {
  const place = `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`;
  return tag(
    'g',
    { class: `change-mark change-mark-${change}`, transform: place },
    tag('rect', { class: 'badge-disc', x: 0.5, y: 0.5, width: 13, height: 13, rx: 2, fill: colour }),
    tag('path', {
      class: 'badge-sign',
      d: changePaths[change],
      fill: 'none',
      stroke: sign,
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}

/** The pixels from the left or top of a mark to its other side. */
export const badgeSize = markSize;
