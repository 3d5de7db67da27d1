import { emscripten, github, MOZJPEG, type NativePart, TURBO } from './native-parts.ts';

type Maker = (version: string) => readonly NativePart[];

const LGPL = 'LGPL-3.0-or-later';
/** Part of another repository than GitHub's. */
const elsewhere = (
  name: string,
  version: string,
  license: string,
  copyright: string,
  source: string,
): NativePart => ({ name, version, license, copyright, source });

/** By the names that wasm-vips gives its parts in versions.json. Licences as its THIRD-PARTY-NOTICES.md has them. */
const PARTS: Readonly<Record<string, Maker>> = {
  cgif: (v) => [github('cgif', v, 'MIT', 'Copyright (c) 2021-2025, Daniel Löbl', 'dloebl/cgif')],
  emscripten,
  exif: (v) => [github('libexif', v, LGPL, 'Copyright (c) 2001 Lutz Müller and others', 'libexif/libexif')],
  expat: (v) => [
    github(
      'expat',
      v,
      'MIT',
      'Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper. Copyright (c) 2001-2025 Expat maintainers',
      'libexpat/libexpat',
    ),
  ],
  ffi: (v) => [
    github(
      'libffi',
      v,
      'MIT',
      'Copyright (c) 1996-2025 Anthony Green, Red Hat, Inc and others.',
      'libffi/libffi',
    ),
  ],
  glib: (v) => [
    elsewhere('glib', v, LGPL, 'Copyright (c) The GLib authors', 'https://gitlab.gnome.org/GNOME/glib'),
  ],
  highway: (v) => [
    github(
      'highway',
      v,
      'BSD-3-Clause',
      'Copyright (c) the Highway Project Authors. All rights reserved.',
      'google/highway',
    ),
  ],
  imagequant: (v) => [
    github(
      'libimagequant',
      v,
      'BSD-2-Clause',
      '© 1997-2002 by Greg Roelofs; based on an idea by Stefan Schneider. © 2009-2014 by Kornel Lesiński. All rights reserved. © 1989, 1991 by Jef Poskanzer.',
      'lovell/libimagequant',
    ),
  ],
  lcms: (v) => [
    github('Little CMS', v, 'MIT', 'Copyright (c) 1998-2023 Marti Maria Saguer', 'mm2/Little-CMS'),
  ],
  mozjpeg: (v) => [github('mozjpeg', v, MOZJPEG, TURBO, 'mozilla/mozjpeg')],
  png: (v) => [github('libpng', v, 'libpng-2.0', '', 'pnggroup/libpng')],
  tiff: (v) => [
    elsewhere(
      'libtiff',
      v,
      'libtiff',
      'Copyright (c) 1988-1997 Sam Leffler. Copyright (c) 1991-1997 Silicon Graphics, Inc.',
      'https://gitlab.com/libtiff/libtiff',
    ),
  ],
  uhdr: (v) => [
    github(
      'libultrahdr',
      v,
      'MIT',
      'Copyright (c) 2022 The Android Open Source Project',
      'google/libultrahdr',
    ),
  ],
  vips: (v) => [
    github('libvips', v, LGPL, 'Copyright (c) John Cupitt, Kirk Martinez and others', 'libvips/libvips'),
    github(
      'libnsgif',
      `of libvips ${v}`,
      'MIT',
      'Copyright (C) 2004 Richard Wilson. Copyright (C) 2008 Sean Fox. Copyright (C) 2013-2021 Michael Drake',
      'libvips/libvips',
    ),
  ],
  webp: (v) => [
    elsewhere(
      'libwebp',
      v,
      'BSD-3-Clause',
      'Copyright (c) 2010, Google Inc. All rights reserved.',
      'https://chromium.googlesource.com/webm/libwebp',
    ),
  ],
  'zlib-ng': (v) => [
    github('zlib-ng', v, 'Zlib', '(C) 1995-2025 Jean-loup Gailly and Mark Adler', 'zlib-ng/zlib-ng'),
  ],
};

/** In the modules vips-heif, vips-jxl and vips-resvg, which are not in the bundle. */
const IN_OTHER_MODULES = new Set(['aom', 'brotli', 'heif', 'jxl', 'resvg']);

/**
 * What is in vips.wasm.
 * @param versions wasm-vips' versions.json
 * @throws where that names what is not known here
 */
export function libvipsParts(versions: Readonly<Record<string, string>>): NativePart[] {
  const unknown = Object.keys(versions).filter((name) => !IN_OTHER_MODULES.has(name) && !PARTS[name]);
  if (unknown.length > 0)
    throw new Error(`wasm-vips has parts without a known licence: ${unknown.join(', ')} (libvips-parts.ts)`);
  return Object.entries(versions).flatMap(([name, version]) => PARTS[name]?.(version) ?? []);
}
