import type { Plate, PlateElement } from '../../server/src/core/diagram/plate.js';

const element = (
  id: string,
  rest: Partial<PlateElement> & Pick<PlateElement, 'name' | 'layer' | 'type'>,
): PlateElement => ({
  id,
  status: 'bestaand',
  kind: 'voorziening',
  bouwsteen: null,
  parent: null,
  imported: false,
  ...rest,
});

/** One of everything that a drawing can show, small enough to read its SVG. */
export const smallPlate: Plate = {
  title: 'Inloggen bij Voorbeeldstad',
  version: '1.2.0',
  status: 'vastgesteld',
  date: '2026-03-01',
  owner: 'Gemeente Voorbeeldstad',
  elements: [
    element('portaal', {
      name: 'Zaakportaal',
      layer: 'applicaties',
      type: 'application-component',
      status: 'gewenst',
    }),
    element('inloggen', {
      name: 'Inlogcomponent',
      layer: 'applicaties',
      type: 'application-component',
      parent: 'portaal',
    }),
    element('digid', {
      name: 'DigiD',
      layer: 'applicaties',
      type: 'application-component',
      bouwsteen: 'digid',
    }),
    element('oud', {
      name: 'Oude inlogpagina',
      layer: 'applicaties',
      type: 'application-interface',
      status: 'uit-te-faseren',
    }),
    element('gdi/brp', {
      name: 'Basisregistratie Personen',
      layer: 'gegevens',
      type: 'data-object',
      bouwsteen: 'brp',
      imported: true,
    }),
    element('avg', {
      name: 'Grondslag vastleggen',
      layer: 'beveiliging-en-privacy',
      type: 'requirement',
      kind: 'eis',
    }),
  ],
  relations: [
    { id: 'r1', verb: 'bestaat-uit', from: 'portaal', to: 'inloggen', label: null },
    { id: 'r2', verb: 'bedient', from: 'digid', to: 'inloggen', label: 'SAML' },
    { id: 'r3', verb: 'benadert', from: 'portaal', to: 'gdi/brp', label: 'lezen' },
    { id: 'r4', verb: 'beinvloedt', from: 'avg', to: 'gdi/brp', label: null },
    { id: 'r5', verb: 'stroomt-naar', from: 'oud', to: 'digid', label: null },
  ],
};
