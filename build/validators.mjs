/**
 * Makes the module `bouwstenen:validators` out of the schemas: what Ajv compiles out of them, with
 * everything that stands in them more than once compiled once, and without what nobody reads of it.
 * test/schemas/validators.test.ts holds it against Ajv itself.
 */
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** Short, because Ajv repeats it wherever something is referred to. */
const common = 'all';

/** Where a schema has other schemas: alone, in a list, or under names of the author's own. */
const alone = ['items', 'additionalProperties', 'propertyNames'];
const listed = ['anyOf', 'oneOf', 'allOf'];
const named = ['properties', 'patternProperties'];
/** What tells people about a schema and validates nothing; definitions end up where they are referred to. */
const passedOver = ['$schema', '$id', 'title', 'description', 'definitions'];

/**
 * The code of the validators of some kinds of file.
 * @param schemas the schema of each kind, as parsed JSON.
 * @param collections the key of each kind whose items are validated one by one.
 * @returns an ES module that exports `validators`, as server/src/core/build-time.d.ts describes it.
 */
export function compileValidators(schemas, collections) {
  const kinds = Object.keys(schemas);
  const parts = kinds.flatMap((kind) =>
    Object.entries(splitSchema(schemas[kind], collections[kind])).map(([part, schema]) => ({
      name: `${kind}_${part}`,
      schema,
    })),
  );
  const shared = shareRepeated(parts.map(({ schema }) => schema));
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    // The words of a finding are our own.
    messages: false,
    inlineRefs: false,
    loopRequired: 2,
    loopEnum: 1,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ $id: common, definitions: shared.definitions });
  const ids = {};
  for (const [at, { name }] of parts.entries()) {
    ids[name] = `${common}-${name}`;
    ajv.addSchema({ ...shared.schemas[at], $id: ids[name] });
  }
  const entries = kinds.map(
    (kind) => `${kind}: { document: ${kind}_document, item: ${kind}_item, name: ${kind}_name }`,
  );
  return `${denser(standaloneCode(ajv, ids))}\nexport const validators = { ${entries.join(', ')} };`;
}

/** The schema with its items left free, and the schemas of one item and of its name. */
function splitSchema(schema, key) {
  const document = plain(schema, schema.definitions ?? {});
  const { additionalProperties: item, propertyNames: name, ...collection } = document.properties[key];
  const properties = {
    ...document.properties,
    [key]: { ...collection, propertyNames: name, additionalProperties: true },
  };
  return { document: { ...document, properties }, item, name };
}

/** A schema without descriptions, with every definition put where it is referred to. */
function plain(schema, definitions, inside = []) {
  if (typeof schema !== 'object') return schema;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/definitions/', '');
    if (!definitions[name]) throw new Error(`The schema refers to ${schema.$ref}, which it does not have.`);
    if (inside.includes(name))
      throw new Error(`The definition ${name} leads to itself, which the build cannot take.`);
    const { $ref, ...beside } = schema;
    const own = plain(beside, definitions, inside);
    const meant = plain(definitions[name], definitions, [...inside, name]);
    if (Object.keys(own).length > 0) throw new Error(`Beside ${$ref} stands something that validates.`);
    return meant;
  }
  const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => !passedOver.includes(key)));
  const parts = onParts(kept, (part) => plain(part, definitions, inside));
  // Ajv compares items of a known type faster, and takes what stands behind a reference as unknown.
  return schema.uniqueItems && schema.items?.$ref ? { ...parts, items: { allOf: [parts.items] } } : parts;
}

/** The same schema with each schema directly in it replaced. */
function onParts(schema, replace) {
  const all = (named) => Object.fromEntries(Object.entries(named).map(([key, part]) => [key, replace(part)]));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (alone.includes(key)) return [key, replace(value)];
      if (listed.includes(key)) return [key, value.map(replace)];
      return [key, named.includes(key) ? all(value) : value];
    }),
  );
}

/** What occurs more than once in the schemas becomes a definition that they refer to. */
function shareRepeated(schemas) {
  const counts = new Map();
  const count = (schema) => {
    if (typeof schema !== 'object') return schema;
    const text = JSON.stringify(schema);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    // What is inside something that is shared is compiled with it, once.
    return counts.get(text) > 1 ? schema : onParts(schema, count);
  };
  for (const schema of schemas) onParts(schema, count);
  const definitions = {};
  const names = new Map();
  const share = (schema) => {
    if (typeof schema !== 'object') return schema;
    const text = JSON.stringify(schema);
    if (counts.get(text) === 1 && !schema.properties) return sharedInside(schema);
    if (!names.has(text)) {
      names.set(text, `part${names.size}`);
      definitions[names.get(text)] = sharedInside(schema);
    }
    return { $ref: `${common}#/definitions/${names.get(text)}` };
  };
  const sharedInside = (schema) => {
    const parts = onParts(schema, share);
    return schema.uniqueItems && schema.items ? { ...parts, items: onParts(schema.items, share) } : parts;
  };
  return { schemas: schemas.map((schema) => sharedInside(schema)), definitions };
}

const helpers = `
function add(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function join(errors, others) {
  return errors === null ? others : errors.concat(others);
}
function step(key) {
  return key.replace(/~/g, '~0').replace(/\\//g, '~1');
}`;

/**
 * Ajv spells the same few statements out hundreds of times, for programs that know more of an error
 * than ours: here they call a function, and say of an error what SchemaError has. Throws where Ajv
 * writes them in another way than this knows, which a newer version may do.
 */
function denser(code) {
  const dense = code
    .replace(
      /const err\d+ = \{instancePath(?::([^{}]*?))?,schemaPath:"[^"]*",keyword:("\w+"),params:(\{.*?\})\};if\(vErrors === null\)\{vErrors = \[err\d+\];\}else \{vErrors\.push\(err\d+\);\}errors\+\+;/gs,
      (_, path = 'instancePath', keyword, params) =>
        `vErrors = add(vErrors, ${path}, ${keyword}, ${params});errors++;`,
    )
    .replace(
      /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
      'vErrors = join(vErrors, $1.errors);',
    )
    .replace(
      /\{instancePath(?::([^{}]*?))?,parentData(?::[^{}]*?)?,parentDataProperty(?::[^{}]*?)?,rootData\}/g,
      (_, path = 'instancePath') => path,
    )
    .replace(/(key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'step($1)')
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath=""');
  if (/schemaPath|parentData|rootData|\.concat\(/.test(dense))
    throw new Error('Ajv writes its code in another way than build/validators.mjs knows.');
  return dense + helpers;
}
