#!/usr/bin/env bash
# Makes a working @tensorflow/tfjs-node in FOLDER/node_modules from the npm and PyPI registries alone, for machines that
# cannot reach the place from which its own installer downloads. Linux on x86-64.
#
#   scripts/setup-tensorflow.sh FOLDER
#
# Needs npm, a C++17 compiler and Python 3 with pip. About 600 MB; what is there already is kept.
set -euo pipefail
tfjs_node=4.22.0
# The newest libtensorflow whose C headers still suit tfjs-node's binding.
tensorflow=2.15.1
folder=$(mkdir -p "${1:?the folder to install into}" && realpath "$1")
package="$folder/node_modules/@tensorflow/tfjs-node"
stamp="$folder/tensorflow.version"
versions="tfjs-node $tfjs_node, tensorflow $tensorflow"
[ "$(cat "$stamp" 2>/dev/null)" = "$versions" ] && exit
rm -f "$stamp"
unpacked="$folder/tensorflow"
wheel=$(mktemp -d)
trap 'rm -rf "$wheel"' EXIT

echo "JavaScript: tfjs-node $tfjs_node, without its install script"
[ -f "$folder/package.json" ] || echo '{ "private": true }' > "$folder/package.json"
(cd "$folder" && npm install --ignore-scripts --no-audit --no-fund --silent "@tensorflow/tfjs-node@$tfjs_node")

echo "libraries and C headers: from the wheel of tensorflow-cpu $tensorflow"
python3 -m pip download --quiet --no-deps --only-binary=:all: --dest "$wheel" \
  --python-version 3.11 --implementation cp --platform manylinux_2_17_x86_64 "tensorflow-cpu==$tensorflow"
python3 - "$wheel"/*.whl "$unpacked" <<'PYTHON'
import pathlib, re, shutil, sys, zipfile
wheel, target = sys.argv[1], pathlib.Path(sys.argv[2])
library = re.compile(r'tensorflow/(libtensorflow_(?:cc|framework)\.so\.2)$')
header = re.compile(r'tensorflow/include/((?:tensorflow/c/|tensorflow/core/platform/ctstring|(?:tensorflow/)?tsl/(?:platform/ctstring|c/)).*[^/])$')
with zipfile.ZipFile(wheel) as archive:
    for name in archive.namelist():
        if found := library.match(name): path = target / 'lib' / found[1]
        elif found := header.match(name): path = target / 'include' / found[1]
        else: continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(name) as source, open(path, 'wb') as file: shutil.copyfileobj(source, file, 1 << 20)
PYTHON

# Where tfjs-node's own installer puts them.
rm -rf "$package/deps"
mkdir -p "$package/deps/lib" "$package/lib/napi-v8"
ln -s "$unpacked/include" "$package/deps/include"
for name in cc framework; do ln -s "$unpacked/lib/libtensorflow_$name.so.2" "$package/deps/lib"; done
ln -s libtensorflow_cc.so.2 "$package/deps/lib/libtensorflow.so"
ln -s libtensorflow_framework.so.2 "$package/deps/lib/libtensorflow_framework.so"

echo 'binding: compiled (one for every Node.js, by way of Node-API 8)'
(cd "$folder" && npm install --ignore-scripts --no-audit --no-fund --no-save --silent node-api-headers)
"${CXX:-g++}" -std=c++17 -O2 -fPIC -shared -fvisibility=hidden -DNAPI_VERSION=8 -DBUILDING_NODE_EXTENSION \
  -I"$folder/node_modules/node-api-headers/include" -I"$package/deps/include" \
  "$package/binding/tfjs_backend.cc" "$package/binding/tfjs_binding.cc" \
  -L"$package/deps/lib" -ltensorflow -ltensorflow_framework \
  -Wl,-rpath,'$ORIGIN/../../deps/lib' -Wl,--disable-new-dtags -o "$package/lib/napi-v8/tfjs_binding.node"

echo "$versions" > "$stamp"
