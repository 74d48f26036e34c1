import type { LayerGroup } from '../model/layers.js';
import type { RelationVerb } from '../model/relation-kinds.js';

export type Theme = 'light' | 'dark' | 'print' | 'contrast' | 'contrast-light';

/** The colours of one group of layers. */
export interface GroupColours {
  /** The rail with its name, and the text on that. */
  readonly rail: string;
  readonly railText: string;
  /** Behind the elements, and behind the names of the layers. */
  readonly band: string;
  readonly head: string;
  /** Hairlines between layers. */
  readonly rule: string;
  /** Inside composites, and the border of boxes. */
  readonly composite: string;
  readonly edge: string;
  /** The marks of the types. */
  readonly mark: string;
}

/** The relations of ArchiMate fall into four families (chapter 5); each has a hue besides its line style. */
export type Family = 'structural' | 'dependency' | 'dynamic' | 'other';

export interface Palette {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly box: string;
  /** What is to come and what is to go; each also has a border and a mark of its own. */
  readonly planned: string;
  readonly ending: string;
  /** What is the same thing, but no longer just the same. */
  readonly changed: string;
  readonly hatch: string;
  /** The sign on a mark of status. */
  readonly onMark: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly groups: Readonly<Record<LayerGroup, GroupColours>>;
}

const families: Readonly<Record<RelationVerb, Family>> = {
  'bestaat-uit': 'structural',
  omvat: 'structural',
  'is-toegewezen-aan': 'structural',
  realiseert: 'structural',
  bedient: 'dependency',
  benadert: 'dependency',
  beinvloedt: 'dependency',
  'hangt-samen-met': 'dependency',
  activeert: 'dynamic',
  'stroomt-naar': 'dynamic',
  'is-een': 'other',
};

export const familyOf = (verb: RelationVerb): Family => families[verb];

function group(
  rail: string,
  railText: string,
  band: string,
  head: string,
  rule: string,
  composite: string,
  edge: string,
  mark: string,
): GroupColours {
  return { rail, railText, band, head, rule, composite, edge, mark };
}

const grey = group('#e4e6e9', '#15181c', '#fafafa', '#f0f1f3', '#c3c7cc', '#ffffff', '#4a4f57', '#30343a');
const white = group('#000000', '#ffffff', '#ffffff', '#ffffff', '#5c5c5c', '#ffffff', '#000000', '#000000');
const black = group('#ffffff', '#000000', '#000000', '#000000', '#8a8a8a', '#000000', '#ffffff', '#ffffff');

/** Hues follow ArchiMate's own habit: yellow for business, blue for information, green for technology. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#ffffff',
    ink: '#1b2430',
    muted: '#556072',
    rule: '#d5dae1',
    box: '#ffffff',
    planned: '#0a6b5d',
    ending: '#a5321f',
    changed: '#7d5600',
    hatch: '#f1e3df',
    onMark: '#ffffff',
    families: { structural: '#4b5668', dependency: '#2a5d92', dynamic: '#a04a08', other: '#6c4a91' },
    groups: {
      bedrijfsarchitectuur: group(
        '#80631a',
        '#ffffff',
        '#fcf8ec',
        '#f6eed7',
        '#e6d9b4',
        '#fefcf5',
        '#9f8845',
        '#7a5d14',
      ),
      'informatie-architectuur': group(
        '#245f8d',
        '#ffffff',
        '#f0f6fb',
        '#e0ecf5',
        '#c3d7e7',
        '#f8fbfd',
        '#6992b5',
        '#245f8d',
      ),
      'technische-architectuur': group(
        '#346c4a',
        '#ffffff',
        '#f0f7f1',
        '#e0eee3',
        '#c2dac8',
        '#f8fbf8',
        '#669979',
        '#346c4a',
      ),
      aspectgebieden: group(
        '#5f4d88',
        '#ffffff',
        '#f6f3fa',
        '#eae4f3',
        '#d5cbe5',
        '#fbf9fd',
        '#9483b9',
        '#5f4d88',
      ),
    },
  },
  dark: {
    page: '#15191e',
    ink: '#e8ecf1',
    muted: '#a7b1bd',
    rule: '#38414c',
    box: '#232a32',
    planned: '#4fc3ad',
    ending: '#f08a77',
    changed: '#e3b45c',
    hatch: '#3d2f2f',
    onMark: '#15191e',
    families: { structural: '#b4bfcc', dependency: '#7fb4e6', dynamic: '#eda35f', other: '#c3a5ea' },
    groups: {
      bedrijfsarchitectuur: group(
        '#5c4814',
        '#fbf0cf',
        '#1e1c17',
        '#2a2519',
        '#473d22',
        '#221f19',
        '#8a7538',
        '#d9bd6a',
      ),
      'informatie-architectuur': group(
        '#1d4a6e',
        '#e2f0fb',
        '#181d22',
        '#1b2731',
        '#2a4154',
        '#1b2128',
        '#4f7da3',
        '#86bce6',
      ),
      'technische-architectuur': group(
        '#27523a',
        '#e0f3e7',
        '#181e1a',
        '#1b2a21',
        '#2b4635',
        '#1b221d',
        '#568a69',
        '#8cc9a2',
      ),
      aspectgebieden: group(
        '#4a3c6c',
        '#ede6fa',
        '#1c1a21',
        '#262132',
        '#40375a',
        '#201d26',
        '#7f70a5',
        '#bfafe6',
      ),
    },
  },
  print: {
    page: '#ffffff',
    ink: '#000000',
    muted: '#3c4148',
    rule: '#b0b5bb',
    box: '#ffffff',
    planned: '#000000',
    ending: '#000000',
    changed: '#000000',
    hatch: '#e1e4e7',
    onMark: '#ffffff',
    families: { structural: '#1d2126', dependency: '#1d2126', dynamic: '#1d2126', other: '#1d2126' },
    groups: {
      bedrijfsarchitectuur: grey,
      'informatie-architectuur': grey,
      'technische-architectuur': grey,
      aspectgebieden: grey,
    },
  },
  contrast: {
    page: '#000000',
    ink: '#ffffff',
    muted: '#ffffff',
    rule: '#ffffff',
    box: '#000000',
    planned: '#7df9c0',
    ending: '#ffb454',
    changed: '#ffe066',
    hatch: '#333333',
    onMark: '#000000',
    families: { structural: '#ffffff', dependency: '#6fc3df', dynamic: '#ffd54a', other: '#e3b5ff' },
    groups: {
      bedrijfsarchitectuur: black,
      'informatie-architectuur': black,
      'technische-architectuur': black,
      aspectgebieden: black,
    },
  },
  'contrast-light': {
    page: '#ffffff',
    ink: '#000000',
    muted: '#000000',
    rule: '#000000',
    box: '#ffffff',
    planned: '#00503f',
    ending: '#8a1500',
    changed: '#5c3d00',
    hatch: '#dedede',
    onMark: '#ffffff',
    families: { structural: '#000000', dependency: '#0b4379', dynamic: '#7a3300', other: '#52307a' },
    groups: {
      bedrijfsarchitectuur: white,
      'informatie-architectuur': white,
      'technische-architectuur': white,
      aspectgebieden: white,
    },
  },
};
