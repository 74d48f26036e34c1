import type { LayerId } from './layers.js';

/**
 * The type of ArchiMate 3.2 for an element that states none: by the soort of its bouwsteen, as the
 * domain architectures of the generic digital infrastructure model them (GDI metamodel), otherwise
 * by its layer.
 */
export function archimateType(soort: string | null, layer: LayerId): string {
  return (soort !== null && bySoort.get(soort)) || byLayer[layer];
}

const bySoort: ReadonlyMap<string, string> = new Map([
  ['bouwsteen', 'product'],
  ['voorziening', 'application-component'],
  ['standaard', 'constraint'],
  ['afspraak', 'constraint'],
  ['wet-en-regelgeving', 'driver'],
]);

const byLayer: Readonly<Record<LayerId, string>> = {
  'diensten-en-producten': 'business-service',
  kanalen: 'business-interface',
  organisatie: 'business-actor',
  processen: 'business-process',
  bedrijfsfuncties: 'business-function',
  'apis-en-services': 'application-service',
  applicaties: 'application-component',
  gegevensuitwisseling: 'application-service',
  gegevens: 'data-object',
  netwerken: 'communication-network',
  platformen: 'node',
  'slimme-apparaten': 'device',
  huisvesting: 'facility',
  'beveiliging-en-privacy': 'requirement',
  ontwikkeling: 'requirement',
  'beheer-en-exploitatie': 'requirement',
};
