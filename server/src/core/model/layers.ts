/** The sixteen layers (lagen) of the digital government, in the order in which a plate draws them. */

/** The four groups: three bands of rows, and the aspect areas that stand as columns beside them. */
export type LayerGroup =
  | 'bedrijfsarchitectuur'
  | 'informatie-architectuur'
  | 'technische-architectuur'
  | 'aspectgebieden';

export interface Layer {
  readonly id: LayerId;
  /** The name as users read it, in Dutch as in the sources. */
  readonly name: string;
  readonly group: LayerGroup;
}

const table = [
  ['diensten-en-producten', 'Diensten en producten', 'bedrijfsarchitectuur'],
  ['kanalen', 'Kanalen', 'bedrijfsarchitectuur'],
  ['organisatie', 'Organisatie', 'bedrijfsarchitectuur'],
  ['processen', 'Processen', 'bedrijfsarchitectuur'],
  ['bedrijfsfuncties', 'Bedrijfsfuncties', 'bedrijfsarchitectuur'],
  ['apis-en-services', "Api's en services", 'informatie-architectuur'],
  ['applicaties', 'Applicaties', 'informatie-architectuur'],
  ['gegevensuitwisseling', 'Gegevensuitwisseling', 'informatie-architectuur'],
  ['gegevens', 'Gegevens', 'informatie-architectuur'],
  ['netwerken', 'Netwerken', 'technische-architectuur'],
  ['platformen', 'Platformen', 'technische-architectuur'],
  ['slimme-apparaten', 'Slimme apparaten', 'technische-architectuur'],
  ['huisvesting', 'Huisvesting', 'technische-architectuur'],
  ['beveiliging-en-privacy', 'Beveiliging en privacy', 'aspectgebieden'],
  ['ontwikkeling', 'Ontwikkeling', 'aspectgebieden'],
  ['beheer-en-exploitatie', 'Beheer en exploitatie', 'aspectgebieden'],
] as const;

export type LayerId = (typeof table)[number][0];

export const layers: readonly Layer[] = table.map(([id, name, group]) => ({ id, name, group }));

const byId: ReadonlyMap<string, Layer> = new Map(layers.map((layer) => [layer.id, layer]));

/** The layer with this id, or undefined where the text names none of the sixteen. */
export function layerById(id: string | null | undefined): Layer | undefined {
  return id == null ? undefined : byId.get(id);
}

/** The groups in drawing order, with the names that users read. */
export const layerGroups: readonly { readonly id: LayerGroup; readonly name: string }[] = [
  { id: 'bedrijfsarchitectuur', name: 'Bedrijfsarchitectuur' },
  { id: 'informatie-architectuur', name: 'Informatie-architectuur' },
  { id: 'technische-architectuur', name: 'Technische architectuur' },
  { id: 'aspectgebieden', name: 'Aspectgebieden' },
];
