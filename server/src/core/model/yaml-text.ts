/** A text as a YAML scalar on one line: as it is where that reads back the same, otherwise in quotes. */
export function scalar(text: string, inFlow: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}(./][^\n\r\t]*$/u.test(text) &&
    !/:(?:\s|$)|\s#|\s$/.test(text) &&
    !/^(?:true|false|null|yes|no|ja|nee|on|off|y|n|[-+.\d][-+._\dexo:]*)$/i.test(text) &&
    !(inFlow && /[,[\]{}]/.test(text));
  return isPlain ? text : JSON.stringify(text);
}
