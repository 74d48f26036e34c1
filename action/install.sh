#!/usr/bin/env bash
# Finds the command line: the one that was named, or the npm package at the version that belongs to this
# action. Prints its path to the output cli.
set -euo pipefail

fail() {
  echo "::error title=bouwstenen::$1"
  exit 2
}

command -v node >/dev/null ||
  fail 'Node is not on the PATH. Put actions/setup-node with Node 20 or newer before this step.'
node -e 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)' ||
  fail 'This needs Node 20 or newer. Put actions/setup-node before this step.'

if [ -n "${BOUWSTENEN_CLI:-}" ]; then
  case "$BOUWSTENEN_CLI" in
    *$'\n'* | *$'\r'*) fail 'The input cli must be one path.' ;;
    /* | [A-Za-z]:*) cli=$BOUWSTENEN_CLI ;;
    *) cli=$GITHUB_WORKSPACE/$BOUWSTENEN_CLI ;;
  esac
  [ -f "$cli" ] || fail 'The input cli names no file. It is a path from the top of the checkout.'
else
  version=${BOUWSTENEN_VERSION:-}
  if [ -z "$version" ]; then
    version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
  fi
  # Anything else could name another package, or a folder.
  [[ $version =~ ^[0-9A-Za-z][0-9A-Za-z.+-]*$ ]] ||
    fail 'The input version must be a version or a tag of the npm package bouwstenen.'
  folder=$RUNNER_TEMP/bouwstenen-npm-$version
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-save --loglevel=error \
    "bouwstenen@$version" >&2 ||
    fail "bouwstenen $version could not be fetched from npm. Without a network, give the input cli."
  cli=$folder/node_modules/bouwstenen/dist/cli.js
fi
echo "cli=$cli" >>"$GITHUB_OUTPUT"
