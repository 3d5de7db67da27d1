/** A library that was compiled into a WebAssembly file of the bundle; no package manager of ours knows of it. */
export interface NativePart {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** What the licence's text asks to be kept; empty where that text brings its own. */
  readonly copyright: string;
  /** Where its sources are. */
  readonly source: string;
}

const EMSCRIPTEN_AUTHORS = 'Copyright (c) 2010-2014 Emscripten authors, see its AUTHORS file';

/** What Emscripten links to every program: its own library, musl, and LLVM's compiler-rt and libc++. */
export const emscripten = (version: string): readonly NativePart[] => [
  {
    name: 'emscripten',
    version,
    license: 'MIT OR NCSA',
    copyright: EMSCRIPTEN_AUTHORS,
    source: 'https://github.com/emscripten-core/emscripten',
  },
  {
    name: 'musl',
    version: `of emscripten ${version}`,
    license: 'MIT',
    copyright: 'Copyright (c) 2005-2020 Rich Felker, et al.',
    source: 'https://github.com/emscripten-core/emscripten',
  },
  {
    name: 'compiler-rt and libc++',
    version: `of emscripten ${version}`,
    license: 'Apache-2.0 WITH LLVM-exception',
    copyright: '',
    source: 'https://github.com/emscripten-core/emscripten',
  },
];

/** A crate: its name there, version, licence and copyright. */
const crate = (name: string, version: string, license: string, copyright: string): NativePart => ({
  name,
  version,
  license,
  copyright,
  source: `https://crates.io/crates/${name}`,
});

export const github = (
  name: string,
  version: string,
  license: string,
  copyright: string,
  path: string,
): NativePart => ({ name, version, license, copyright, source: `https://github.com/${path}` });

/** The licence and the owners of MozJPEG, which is built on libjpeg-turbo. */
export const MOZJPEG = 'IJG AND BSD-3-Clause AND Zlib';
export const TURBO =
  'Copyright (C) 1991-2020 Thomas G. Lane, Guido Vollbeding; 2009-2024 D. R. Commander; 2015 Viktor Szathmáry; ' +
  'The libjpeg-turbo Project and many others; 2014 Mozilla Corporation';

/** What is in the WebAssembly files that come from packages, libvips apart, by the file's name. */
export const NATIVE_PARTS: Readonly<Record<string, readonly NativePart[]>> = {
  'mozjpeg_dec.wasm': [
    github('mozjpeg', '3.3.1', MOZJPEG, TURBO, 'mozilla/mozjpeg'),
    github(
      'squoosh (mozjpeg_dec.cpp)',
      'as in @jsquash/jpeg',
      'Apache-2.0',
      'Copyright 2020 Google Inc.',
      'GoogleChromeLabs/squoosh',
    ),
    ...emscripten('2.0.34'),
  ],
  'squoosh_resize_bg.wasm': [
    crate('resize', '0.5.5', 'MIT', 'Copyright (c) 2015 PistonDevelopers'),
    crate('rgb', '0.8.37', 'MIT', 'Copyright (c) 2017 Kornel Lesiński'),
    crate('bytemuck', '1.15.0', 'Zlib OR Apache-2.0 OR MIT', 'Copyright (c) 2019 Daniel "Lokathor" Gee'),
    crate('wasm-bindgen', '0.2.92', 'MIT OR Apache-2.0', 'Copyright (c) 2014 Alex Crichton'),
    crate('console_error_panic_hook', '0.1.7', 'Apache-2.0 OR MIT', 'Copyright (c) 2014 Alex Crichton'),
    crate('cfg-if', '0.1.10', 'MIT OR Apache-2.0', 'Copyright (c) 2014 Alex Crichton'),
    github(
      'Rust standard library',
      '1.77.1',
      'MIT OR Apache-2.0',
      'Copyright (c) The Rust Project Contributors',
      'rust-lang/rust',
    ),
    crate('hashbrown', '0.14.3', 'MIT OR Apache-2.0', "Copyright (c) 2016 Amanieu d'Antras"),
    github(
      'squoosh (resize)',
      'as in @jsquash/resize',
      'Apache-2.0',
      'Copyright 2019 Google Inc.',
      'GoogleChromeLabs/squoosh',
    ),
  ],
  'tfjs-backend-wasm-simd.wasm': [
    github(
      'XNNPACK',
      '5e8033a72a8d0f1c2b1f06e29137cc697c6b661d',
      'BSD-3-Clause',
      'Copyright (c) Facebook, Inc. and its affiliates. All rights reserved. Copyright 2019 Google LLC',
      'google/XNNPACK',
    ),
    github(
      'pthreadpool',
      '545ebe9f225aec6dca49109516fac02e973a3de2',
      'BSD-2-Clause',
      'Copyright (c) 2017 Facebook Inc. Copyright (c) 2015-2017 Georgia Institute of Technology. All rights reserved.',
      'Maratyszcza/pthreadpool',
    ),
    github(
      'cpuinfo and clog',
      'ed8b86a253800bafdb7b25c5c399f91bff9cb1f3',
      'BSD-2-Clause',
      'Copyright (c) 2017 Facebook Inc. Copyright (C) 2012-2017 Georgia Institute of Technology. Copyright (C) 2010-2012 Marat Dukhan. All rights reserved.',
      'pytorch/cpuinfo',
    ),
    github(
      'FP16',
      '3c54eacb74f6f5e39077300c5564156c424d77ba',
      'MIT',
      'Copyright (c) 2017 Facebook Inc. Copyright (c) 2017 Georgia Institute of Technology',
      'Maratyszcza/FP16',
    ),
    github(
      'FXdiv',
      'b408327ac2a15ec3e43352421954f5b1967701d1',
      'MIT',
      'Copyright (c) 2016 Marat Dukhan',
      'Maratyszcza/FXdiv',
    ),
    ...emscripten('3.1.28'),
  ],
};
