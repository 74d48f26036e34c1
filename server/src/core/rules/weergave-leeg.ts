import { architectureOf } from '../context.js';
import { selectPlate } from '../diagram/select.js';
import { plateOf } from '../diagram/view.js';
import { selectionOf } from '../diagram/views.js';
import { shift } from '../model/span.js';
import { unknownInView } from './element-onbekend.js';
import type { Rule } from './rule.js';

/** A view in which nothing is left to see was meant to show something. */
export const weergaveLeeg: Rule = {
  id: 'weergave-leeg',
  level: 'warning',
  kinds: ['architectuur'],
  *check(context) {
    const views = architectureOf(context.document)!.views;
    const plate = views.length > 0 ? plateOf(context) : null;
    // Where nothing is drawn at all, it is not the views that are at fault.
    if (!plate || plate.elements.length === 0) return;
    for (const view of views) {
      const { elements } = selectPlate(plate, selectionOf(view), {
        name: { nl: '', en: '' },
        description: null,
      });
      // A name that does not exist is reported as such, and explains the emptiness.
      if (elements.length > 0 || !unknownInView(context, view).next().done) continue;
      const { text } = view.id;
      yield {
        code: weergaveLeeg.id,
        level: weergaveLeeg.level,
        span: shift(view.id.span, view.base),
        message: {
          nl: `De weergave \`${text}\` toont geen enkel element, want geen element voldoet aan al haar sleutels tegelijk. Laat een sleutel weg of maak een lijst langer.`,
          en: `The view \`${text}\` shows no element at all, since no element passes all of its keys at once. Leave out a key or make a list longer.`,
        },
      };
    }
  },
};
