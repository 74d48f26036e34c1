import { bouwsteenOnbekend } from './bouwsteen-onbekend.js';
import { catalogusOnleesbaar } from './catalogus-onleesbaar.js';
import { eenheidWisselt } from './eenheid-wisselt.js';
import { elementDubbel } from './element-dubbel.js';
import { elementOnbekend } from './element-onbekend.js';
import { getalAlsTekst } from './getal-als-tekst.js';
import { getalDuizendpunt } from './getal-duizendpunt.js';
import { governanceRules } from './governance-rules.js';
import { groeiKloptNiet } from './groei-klopt-niet.js';
import { herzienZonderToelichting } from './herzien-zonder-toelichting.js';
import { importKringloop } from './import-kringloop.js';
import { importOntbreekt } from './import-ontbreekt.js';
import { indicatorOnbekend } from './indicator-onbekend.js';
import { jaarBuitenEditie } from './jaar-buiten-editie.js';
import { naamDubbel } from './naam-dubbel.js';
import { onderdeelVanKringloop } from './onderdeel-van-kringloop.js';
import { reeksGat } from './reeks-gat.js';
import type { Rule } from './rule.js';
import { sleutelDubbel } from './sleutel-dubbel.js';
import { somKloptNiet } from './som-klopt-niet.js';
import { sprongZonderToelichting } from './sprong-zonder-toelichting.js';
import { uitgangspuntOnbekend } from './uitgangspunt-onbekend.js';
import { voorzieningOnbekend } from './voorziening-onbekend.js';
import { weergaveLeeg } from './weergave-leeg.js';

/** Every rule that looks at what a document means. What the schema says comes before them. */
export const rules: readonly Rule[] = [
  sleutelDubbel,
  elementDubbel,
  catalogusOnleesbaar,
  importOntbreekt,
  importKringloop,
  bouwsteenOnbekend,
  elementOnbekend,
  uitgangspuntOnbekend,
  weergaveLeeg,
  onderdeelVanKringloop,
  naamDubbel,
  voorzieningOnbekend,
  getalDuizendpunt,
  getalAlsTekst,
  groeiKloptNiet,
  somKloptNiet,
  jaarBuitenEditie,
  reeksGat,
  sprongZonderToelichting,
  herzienZonderToelichting,
  indicatorOnbekend,
  eenheidWisselt,
  ...governanceRules,
];

const ranks: ReadonlyMap<string, number> = new Map(rules.map(({ id }, rank) => [id, rank]));

/** The place of a rule among the others, by the code of its findings; other codes come last. */
export function rankOf(code: string): number {
  return ranks.get(code) ?? rules.length;
}
