import { bouwsteenVerbs } from '../model/bouwsteen.js';
import type { FileKind } from '../model/kind.js';
import { relationKinds } from '../model/relation-kinds.js';
import type { What } from './comparison.js';

/** How a thing with an id is read and compared. Keys that it does not name are plain values. */
export interface PartShape {
  readonly what: What;
  /** The key that a single value counts for, where that may stand instead of a mapping. */
  readonly single?: string;
  readonly keys?: Readonly<Record<string, KeyShape>>;
  /** The key that holds its name. */
  readonly name?: string;
  /**
   * The keys that tell for sure that it is the same under another id, where all of them are equal and
   * the first one of them is written. Without this, another id is another thing.
   */
  readonly sameBy?: readonly (readonly string[])[];
  /** Of a relation, what its targets are: the second word of its id. */
  readonly targets?: What;
}

export type KeyShape =
  /** Things under their ids. */
  | { readonly as: 'parts'; readonly of: PartShape }
  /** A list of things whose ids are the values under some of their keys. */
  | {
      readonly as: 'list';
      readonly of: PartShape;
      readonly id: readonly string[];
      /** Whether the order of the things means something. */
      readonly isOrdered?: boolean;
    }
  /** A list of words that are each a thing. */
  | { readonly as: 'words'; readonly of: PartShape }
  /** A list of mappings with one of these verbs before one or more targets. */
  | { readonly as: 'relations'; readonly of: PartShape; readonly verbs: readonly string[] }
  | ValueShape;

export interface ValueShape {
  readonly as: 'value';
  /** What its words are ids of. */
  readonly names?: readonly What[];
  /** Whether the order of a list means something. */
  readonly isOrdered?: boolean;
  /** Whether it should be a number, so that a text that looks like one differs from it. */
  readonly isNumber?: boolean;
  /** What holds where nothing is written. */
  readonly standard?: string;
  /** The key within it that a single value counts for, where that may stand instead of a mapping. */
  readonly single?: string;
}

const value = (shape: Omit<ValueShape, 'as'>): ValueShape => ({ as: 'value', ...shape });

const number = value({ isNumber: true });

const element: PartShape = {
  what: 'element',
  name: 'naam',
  sameBy: [
    ['bouwsteen', 'naam'],
    ['naam', 'laag', 'bouwsteen'],
  ],
  keys: {
    status: value({ standard: 'bestaand' }),
    'voldoet-aan': value({ names: ['uitgangspunt'] }),
    relaties: {
      as: 'relations',
      verbs: relationKinds.map(({ verb }) => verb),
      of: { what: 'relatie', targets: 'element', keys: { via: value({ names: ['element'] }) } },
    },
    standaarden: { as: 'parts', of: { what: 'standaard', single: 'toepassing' } },
    aannames: { as: 'parts', of: { what: 'aanname', keys: { waarde: number } } },
  },
};

const catalogues: KeyShape = { as: 'words', of: { what: 'catalogus' } };

const view: PartShape = {
  what: 'weergave',
  name: 'naam',
  sameBy: [['naam']],
  keys: {
    elementen: value({ names: ['element'] }),
    rond: value({ names: ['element'] }),
    stappen: value({ standard: '1' }),
    vorm: value({ standard: 'gerelateerd' }),
    kengetallen: value({ standard: 'false' }),
  },
};

const principle: PartShape = { what: 'uitgangspunt', name: 'stelling', sameBy: [['stelling']] };

const architecture: PartShape = {
  what: 'document',
  keys: {
    catalogi: catalogues,
    importeert: { as: 'parts', of: { what: 'import', single: 'pad', sameBy: [['pad']] } },
    uitgangspunten: { as: 'parts', of: principle },
    weergaven: { as: 'parts', of: view },
    elementen: { as: 'parts', of: element },
  },
};

const organisation = value({ single: 'naam' });

const catalogue: PartShape = {
  what: 'document',
  keys: {
    doelen: { as: 'parts', of: { what: 'doel' } },
    uitgangspunten: { as: 'parts', of: principle },
    afkortingen: { as: 'parts', of: { what: 'afkorting', single: 'betekenis' } },
    bouwstenen: {
      as: 'parts',
      of: {
        what: 'bouwsteen',
        name: 'naam',
        sameBy: [['naam', 'soort']],
        keys: {
          lagen: value({ isOrdered: true }),
          'onderdeel-van': value({ names: ['bouwsteen'] }),
          beheerder: organisation,
          opdrachtgever: organisation,
          eu: { as: 'list', of: { what: 'eu' }, id: ['verordening'] },
          relaties: { as: 'relations', verbs: bouwsteenVerbs, of: { what: 'relatie', targets: 'bouwsteen' } },
          geschiedenis: { as: 'list', of: { what: 'gebeurtenis' }, id: ['wanneer', 'wat'] },
        },
      },
    },
  },
};

const figure: PartShape = { what: 'cijfer', single: 'waarde', keys: { waarde: number } };

const indicator: PartShape = {
  what: 'indicator',
  name: 'naam',
  sameBy: [['naam', 'eenheid']],
  keys: {
    'som-deel-van': value({ names: ['indicator'] }),
    waarden: { as: 'parts', of: figure },
    groei: value({ isNumber: true, single: 'waarde' }),
    methodebreuken: { as: 'parts', of: { what: 'methodebreuk', single: 'toelichting' } },
  },
};

const monitor: PartShape = {
  what: 'document',
  keys: {
    catalogi: catalogues,
    voorzieningen: {
      as: 'parts',
      of: {
        what: 'voorziening',
        name: 'naam',
        keys: { indicatoren: { as: 'parts', of: indicator } },
      },
    },
  },
};

const rules: KeyShape = { as: 'parts', of: { what: 'regel', single: 'niveau' } };

const config: PartShape = {
  what: 'document',
  keys: {
    preset: value({ standard: 'aanbevolen' }),
    regels: rules,
    // Of two that say something about a file, the later one counts.
    uitzonderingen: {
      as: 'list',
      of: { what: 'uitzondering', keys: { regels: rules } },
      id: ['paden'],
      isOrdered: true,
    },
  },
};

/** The shape of each kind of document. */
export const shapes: Readonly<Record<FileKind, PartShape>> = {
  architectuur: architecture,
  bouwstenen: catalogue,
  monitor,
  config,
};
