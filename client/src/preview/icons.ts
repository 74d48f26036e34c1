/** Drawn here, because a page has no access to the icons of the editor. In boxes of 16 by 16. */
const paths = {
  view: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6',
  filter: 'M2.5 3.5h11L9.5 8.5v4.5l-3-1.5v-3z',
  lines: 'M2.5 2.5h4v4h-4zM9.5 9.5h4v4h-4zM6.5 4.5h5v5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3L14 14',
  list: 'M2.5 4h1M2.5 8h1M2.5 12h1M6 4h7.5M6 8h7.5M6 12h7.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  up: 'M4 10l4-4l4 4',
  down: 'M4 6l4 4l4-4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6v-3.5h3.5M10 2.5h3.5v3.5M13.5 10v3.5h-3.5M6 13.5h-3.5v-3.5',
} as const;

/** An icon in the colour of the text around it. */
export function icon(name: keyof typeof paths): string {
  return `<svg class="icon icon-${name}" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
}
