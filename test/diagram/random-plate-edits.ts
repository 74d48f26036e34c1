import type { Plate, PlateElement } from '../../server/src/core/diagram/plate.js';

/** An element more, somewhere, with no, one or two relations. */
export function inserted(plate: Plate, random: () => number): Plate {
  const { elements, relations } = plate;
  const at = Math.floor(random() * elements.length);
  const like = elements[Math.floor(random() * elements.length)] as PlateElement;
  const added: PlateElement = { ...like, id: 'nieuw', name: 'Nieuw element', parent: null };
  const ends = Array.from({ length: Math.floor(random() * 3) }, () => Math.floor(random() * elements.length));
  return {
    ...plate,
    elements: [...elements.slice(0, at), added, ...elements.slice(at)],
    relations: [
      ...relations,
      ...ends.map((end, index) => ({
        id: `nieuw${index}`,
        verb: 'bedient' as const,
        from: 'nieuw',
        to: elements[end]?.id ?? '',
        label: null,
      })),
    ],
  };
}

/** Another name for one element, by turns a short and a long one. */
export function renamed(plate: Plate, random: () => number): Plate {
  const at = Math.floor(random() * plate.elements.length);
  const name =
    random() < 0.5
      ? 'Kort'
      : 'Voorziening voor het veilig uitwisselen van gegevens tussen gemeenten en uitvoerders';
  return {
    ...plate,
    elements: plate.elements.map((element, index) => (index === at ? { ...element, name } : element)),
  };
}
