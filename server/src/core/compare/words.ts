import type { Localized, Taal } from '../taal.js';
import type { How, What } from './comparison.js';
import type { Count } from './counts.js';

/** What each sort of thing is called: one of them, and more. */
export const sortWords: Readonly<Record<What, Readonly<Record<Taal, readonly [one: string, more: string]>>>> =
  {
    document: { nl: ['document', 'documenten'], en: ['document', 'documents'] },
    catalogus: { nl: ['catalogus', 'catalogi'], en: ['catalogue', 'catalogues'] },
    import: { nl: ['import', 'imports'], en: ['import', 'imports'] },
    uitgangspunt: { nl: ['uitgangspunt', 'uitgangspunten'], en: ['uitgangspunt', 'uitgangspunten'] },
    weergave: { nl: ['weergave', 'weergaven'], en: ['view', 'views'] },
    element: { nl: ['element', 'elementen'], en: ['element', 'elements'] },
    relatie: { nl: ['relatie', 'relaties'], en: ['relation', 'relations'] },
    standaard: { nl: ['standaard', 'standaarden'], en: ['standard', 'standards'] },
    aanname: { nl: ['aanname', 'aannames'], en: ['assumption', 'assumptions'] },
    bouwsteen: { nl: ['bouwsteen', 'bouwstenen'], en: ['bouwsteen', 'bouwstenen'] },
    eu: { nl: ['EU-regel', 'EU-regels'], en: ['EU rule', 'EU rules'] },
    gebeurtenis: { nl: ['gebeurtenis', 'gebeurtenissen'], en: ['event', 'events'] },
    doel: { nl: ['doel', 'doelen'], en: ['goal', 'goals'] },
    afkorting: { nl: ['afkorting', 'afkortingen'], en: ['abbreviation', 'abbreviations'] },
    voorziening: { nl: ['voorziening', 'voorzieningen'], en: ['voorziening', 'voorzieningen'] },
    indicator: { nl: ['indicator', 'indicatoren'], en: ['indicator', 'indicators'] },
    cijfer: { nl: ['cijfer', 'cijfers'], en: ['figure', 'figures'] },
    methodebreuk: { nl: ['methodebreuk', 'methodebreuken'], en: ['break in method', 'breaks in method'] },
    regel: { nl: ['regel', 'regels'], en: ['rule', 'rules'] },
    uitzondering: { nl: ['uitzondering', 'uitzonderingen'], en: ['exception', 'exceptions'] },
  };

/** What happened to a thing. */
export const howWords: Readonly<Record<How, Localized>> = {
  added: { nl: 'toegevoegd', en: 'added' },
  removed: { nl: 'verwijderd', en: 'removed' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  renamed: { nl: 'hernoemd', en: 'renamed' },
};

const hows: readonly How[] = ['added', 'removed', 'changed', 'renamed'];

/** Counts as a line such as `2 elementen toegevoegd, 1 gewijzigd; 3 relaties verwijderd`; empty for none. */
export function countsText(counts: readonly Count[], taal: Taal): string {
  return counts
    .map((count) => {
      const told = hows.filter((how) => count[how] > 0);
      return told
        .map((how, at) => {
          const number = count[how];
          const sort = at === 0 ? ` ${sortWords[count.what][taal][number === 1 ? 0 : 1]}` : '';
          return `${number}${sort} ${howWords[how][taal]}`;
        })
        .join(', ');
    })
    .join('; ');
}
