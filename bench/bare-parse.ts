/** Parses one file with the yaml package and does nothing else: node out/bench/bare-parse.mjs <file> */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

parseDocument(readFileSync(process.argv[2]!, 'utf8'), { prettyErrors: false, logLevel: 'silent' });
