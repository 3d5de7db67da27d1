#!/usr/bin/env bash
# A release, rehearsed without a network: made, published to a folder, refused a second time, and installed from there by
# the orb's own script, in a clean environment, to run the digits.
if [ "${1:-}" != inside ]; then
  source .ci/support.sh
  without_network bash "$0" inside
  exit
fi
source .ci/support.sh
npm run --silent release -- --dry-run
made=$project/build/release
version=$("$node" -p 'require(process.argv[1]).version' "$made/release.json")
name=vector-index-action-$version
present "$made/$name".{tar.gz,tar.gz.sha256,cdx.json,orb.yml}
(cd "$made" && sha256sum --check --quiet "$name.tar.gz.sha256")

publish() { "$node" scripts/release/publish.ts --from "$1" --to "$scratch/page"; }
expect 0 "v$version is published" publish "$made"
expect 0 'published already, with the same bytes: nothing to do' publish "$made"
cp -r "$made" "$scratch/other"
echo >> "$scratch/other/$name.tar.gz"
expect 1 'has SHA-256 .*, and what was made had' publish "$scratch/other"
"$node" -e '
const { createHash } = require("node:crypto"), { readFileSync, writeFileSync } = require("node:fs");
const [folder, name] = process.argv.slice(1), path = folder + "/release.json", made = JSON.parse(readFileSync(path, "utf8"));
made.files[name] = createHash("sha256").update(readFileSync(folder + "/" + name)).digest("hex");
writeFileSync(path, JSON.stringify(made));
' "$scratch/other" "$name.tar.gz"
expect 1 "a version is published once: $name.tar.gz is published with other bytes" publish "$scratch/other"
cmp "$made/$name.tar.gz" "$scratch/page/download/v$version/$name.tar.gz"
expect 0 "@$version: to be published" "$node" scripts/release/publish-orb.ts --from "$made" --as "$version" --dry-run
expect 1 'what was made is' "$node" scripts/release/publish-orb.ts --from "$made" --as 99.0.0 --dry-run
echo 'published once; the same again is nothing to do, other bytes are refused'

cat > "$scratch/serve.mjs" <<'END'
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';

const server = createServer(({ url }, response) => {
  const file = createReadStream(process.argv[2] + new URL(url, 'http://x').pathname);
  file.once('error', () => response.writeHead(404).end()).pipe(response);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
END
"$node" "$scratch/serve.mjs" "$scratch/page" > "$scratch/port" &
server=$!
trap 'kill "$server"; rm -rf "$scratch"' EXIT
for _ in $(seq 100); do [ -s "$scratch/port" ] && break; sleep 0.1; done

# A job of its own: nothing of this environment, and a home folder that is empty.
mkdir -p "$scratch/home" "$scratch/bin"
ln -s "$node" "$scratch/bin/node"
job() {
  env --ignore-environment HOME="$scratch/home" PATH="$scratch/bin:/usr/bin:/bin" BASH_ENV="$scratch/bash-env" "$@"
}
default() {
  "$node" --input-type=module -e '
import { readFileSync } from "node:fs";
import { parse } from "yaml";
const [path, parameter] = process.argv.slice(1);
console.log(parse(readFileSync(path, "utf8")).commands.install.parameters[parameter].default);
' "$made/$name.orb.yml" "$1"
}
touch "$scratch/bash-env"
install() {
  job VI_INSTALL_VERSION="$(default version)" VI_INSTALL_SHA256="$1" \
    VI_INSTALL_SOURCE="http://127.0.0.1:$(cat "$scratch/port")/download/v$version" VI_INSTALL_NODE=false \
    VI_INSTALL_FOLDER= bash -eo pipefail orb/src/scripts/install.sh
}
sha256=$(default sha256)
expect 2 'has not the SHA-256 that it should' install "$(echo "$sha256" | tr '0-9a-f' '1-9a-f0')"
expect 0 "installed $version" install "$sha256"
echo "the orb's script installed what was published, and refused what has another checksum"

cp -r examples/digits "$scratch/digits"
cd "$scratch/digits"
rm -rf .vector-index out
expect 0 'is live' job bash -eo pipefail -c 'vector-index run'
present out/report.{html,md,json} out/outputs.json .vector-index
expect 0 "^$version$" job bash -eo pipefail -c 'vector-index --version'
quiet "$scratch/said"
absent "$scratch/home/.npm"
echo 'the digits are live, by what was released'
