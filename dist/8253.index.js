export const id = 8253;
export const ids = [8253];
export const modules = {

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ decodeCompletely),
  M: () => (/* binding */ withImage)
});

// EXTERNAL MODULE: ./build/data/image-format.js
var image_format = __webpack_require__(55330);
// EXTERNAL MODULE: ./build/data/jpeg-header.js
var jpeg_header = __webpack_require__(6893);
// EXTERNAL MODULE: ./build/data/raster.js
var raster = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(63955);
;// CONCATENATED MODULE: ./build/data/vips.js

let loading;
/** Loads libvips once in this thread: without its optional formats, one thread for each image, silent. */
function loadVips() {
    loading ??= load();
    return loading;
}
async function load() {
    const { default: start } = await (0,assets/* importAsset */.It)('vips-node.mjs');
    const vips = await start({
        dynamicLibraries: [],
        preRun: (module) => {
            // Named by libvips: the number of threads, and "print no warnings".
            module.ENV.VIPS_CONCURRENCY = '1';
            module.ENV.VIPS_WARNING = '0';
        },
        print() { },
        printErr() { },
    });
    vips.concurrency(1);
    vips.Cache.max(0);
    return vips;
}
/** What libvips says is wrong, in one line: its messages without the operation's name and the repetitions. */
function vipsReason(error) {
    const message = error.message;
    const text = Array.isArray(message) ? String(message.at(-1)) : String(message ?? error);
    const lines = text
        .split('\n')
        .map((line) => line.replace(/^\w+: /, '').trim())
        .filter((line) => line !== '' && !line.startsWith('unable to'));
    return [...new Set(lines)].join('; ') || 'the decoder gave no reason';
}

;// CONCATENATED MODULE: ./build/data/complete-decoder.js




const WHITE = [255, 255, 255];
/** Decodes anything that is a JPEG, PNG or WebP. @throws UndecodableImage as withImage does */
function decodeCompletely(bytes) {
    return withImage(bytes, (image) => ({
        width: image.width,
        height: image.height,
        channels: image.bands === 1 ? 1 : 3,
        data: image.writeToMemory(),
    }));
}
/**
 * Opens an image for `use`: upright by its Exif orientation, the first frame of an animation, 8 bits, sRGB or
 * grey, transparency laid on white. Colour profiles are used for CMYK alone. `keep` has results deleted in the end.
 * @param shrink of a JPEG every so many pixels in each direction become one, which is faster
 * @throws UndecodableImage also where a lenient decoder would fill a damaged image with grey
 */
async function withImage(bytes, use, shrink = 1) {
    const format = (0,image_format/* imageFormat */.Jm)(bytes);
    if (format === undefined)
        throw new raster/* UndecodableImage */.GB((0,image_format/* describeUnknownFormat */.Dz)(bytes));
    if (format === 'jpeg' && (0,jpeg_header/* hasTooManyScans */.i)(bytes))
        throw raster/* UndecodableImage */.GB.tooManyScans();
    const vips = await loadVips();
    const images = [];
    const keep = (image) => {
        images.push(image);
        return image;
    };
    try {
        // Only the header is read here; pixels are decoded when they are asked for.
        const scale = format === 'jpeg' && shrink > 1 ? { shrink } : {};
        const loaded = keep(vips.Image[`${format}loadBuffer`](bytes, { fail_on: 'warning', ...scale }));
        if (loaded.width * loaded.height > raster/* MAX_PIXELS */.jg)
            throw raster/* UndecodableImage */.GB.tooLarge(loaded);
        const upright = loaded.getTypeof('orientation') === 0 ? loaded : keep(loaded.autorot());
        const common = isCommon(upright) ? upright : keep(upright.colourspace('srgb'));
        return use(common.hasAlpha() ? keep(common.flatten({ background: WHITE })) : common, keep);
    }
    catch (error) {
        if (error instanceof raster/* UndecodableImage */.GB)
            throw error;
        throw new raster/* UndecodableImage */.GB(vipsReason(error));
    }
    finally {
        for (const image of images.reverse())
            image.delete();
    }
}
/** Every step costs as much as decoding a small image: most need none. */
function isCommon({ format, interpretation }) {
    return format === 'uchar' && (interpretation === 'srgb' || interpretation === 'b-w');
}


/***/ }),

/***/ 88253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerDecodeRequests: () => (/* binding */ answerDecodeRequests)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/data/complete-decoder.js + 1 modules
var complete_decoder = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/data/jpeg-header.js
var jpeg_header = __webpack_require__(6893);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(63955);
;// CONCATENATED MODULE: ./build/data/plain-jpeg-decoder.js


/** Loads mozjpeg: fast, but lenient and for common JPEGs only. */
async function loadPlainJpegDecoder() {
    const { default: start } = await (0,assets/* importAsset */.It)('mozjpeg_dec.mjs');
    const wasmBinary = await (0,promises_.readFile)((0,assets/* assetUrl */.uq)('mozjpeg_dec.wasm'));
    let complaints = 0;
    let library;
    const begin = async () => {
        // It prints a line for everything that is wrong with a file, and may well go on, with grey pixels.
        const printErr = () => {
            complaints += 1;
        };
        library = await start({ wasmBinary, printErr });
    };
    await begin();
    return (bytes) => {
        if (library === undefined)
            return undefined;
        complaints = 0;
        try {
            const { width, height, data } = library.decode(bytes, true);
            if (complaints > 0)
                return undefined;
            return { width, height, channels: 4, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
        }
        catch {
            // The library has exited and its stack is not unwound: a new instance takes over.
            library = undefined;
            void begin();
            return undefined;
        }
    };
}

// EXTERNAL MODULE: ./build/data/raster.js
var raster = __webpack_require__(22804);
;// CONCATENATED MODULE: ./build/data/resizer.js


const TRIANGLE = 0;
/** Loads the one resampler for every image: antialiased, triangle filter, on the stored (not linear) values. */
async function loadResizer() {
    const { resize, initSync } = await (0,assets/* importAsset */.It)('squoosh_resize.mjs');
    initSync(await (0,promises_.readFile)((0,assets/* assetUrl */.uq)('squoosh_resize_bg.wasm')));
    return (raster, size, row) => {
        if (raster.width === size && raster.height === size)
            return copyColours(raster, row, 3);
        const { width, height } = raster;
        const data = resize(toRgba(raster), width, height, size, size, TRIANGLE, false, false);
        copyColours({ channels: 4, data }, row, 3);
    };
}
function toRgba(raster) {
    if (raster.channels === 4)
        return raster.data;
    const rgba = new Uint8Array(raster.width * raster.height * 4);
    copyColours(raster, rgba, 4);
    return rgba;
}
/** Copies red, green and blue, from and to any distance between pixels; one channel stands for all three. */
function copyColours({ channels, data }, to, toChannels) {
    const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
    for (let from = 0, at = 0; at < to.length; from += channels, at += toChannels) {
        to[at] = data[from];
        to[at + 1] = data[from + green];
        to[at + 2] = data[from + blue];
    }
}

;// CONCATENATED MODULE: ./build/data/image-decoder.js





/** Loads what decoding takes. Plain JPEGs go a fast way, all else a complete one; both give the same pixels. */
async function loadImageDecoder(imageSize) {
    const [decodePlain, resize] = await Promise.all([loadPlainJpegDecoder(), loadResizer()]);
    return async (bytes, row) => {
        const raster = plainRaster(bytes, decodePlain) ?? (await (0,complete_decoder/* decodeCompletely */.d)(bytes));
        resize(raster, imageSize, row);
    };
}
function plainRaster(bytes, decode) {
    const header = (0,jpeg_header/* readJpegHeader */.K)(bytes);
    if (header === undefined)
        return undefined;
    if (header.width * header.height > raster/* MAX_PIXELS */.jg)
        throw raster/* UndecodableImage */.GB.tooLarge(header);
    if ((0,jpeg_header/* hasTooManyScans */.i)(bytes))
        throw raster/* UndecodableImage */.GB.tooManyScans();
    return header.plain ? decode(bytes) : undefined;
}

// EXTERNAL MODULE: ./build/data/preprocessing.js
var preprocessing = __webpack_require__(55963);
// EXTERNAL MODULE: ./build/data/read-image.js
var read_image = __webpack_require__(49393);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(18369);
;// CONCATENATED MODULE: ./build/data/decode-worker.js






/** A decoding thread's whole life: answers each request with its images. */
async function answerDecodeRequests(port, { imageSize }) {
    const length = (0,preprocessing/* rowLength */.z)({ imageSize, channels: 3 });
    const decode = await loadImageDecoder(imageSize);
    port.on('message', async ({ id, files }) => {
        const start = performance.now();
        const pixels = new Uint8Array(files.length * length);
        const errors = [];
        let failure;
        for (const [index, file] of files.entries()) {
            try {
                const row = pixels.subarray(index * length, (index + 1) * length);
                await decode(readUnchanged(file), row);
                errors.push(null);
            }
            catch (error) {
                if (error instanceof raster/* UndecodableImage */.GB)
                    errors.push(error.message);
                else if (error instanceof ChangedFile) {
                    failure = { index, reason: error.message };
                    break;
                }
                else
                    throw error;
            }
        }
        const duration = performance.now() - start;
        const answer = { id, pixels, errors, duration, ...(failure && { failure }) };
        port.postMessage(answer, [pixels.buffer]);
    });
}
class ChangedFile extends Error {
}
/** @throws ChangedFile when the bytes are not those that were listed; UndecodableImage when there are too many */
function readUnchanged(file) {
    const bytes = readOrExplain(file);
    if ((0,external_node_crypto_.hash)('sha256', bytes) === file.contentDigest)
        return bytes;
    throw new ChangedFile('its content is another one than when it was listed');
}
function readOrExplain(file) {
    try {
        return (0,read_image/* readImage */.A)(file);
    }
    catch (error) {
        if (error instanceof raster/* UndecodableImage */.GB)
            throw error;
        throw new ChangedFile((0,wording/* systemReason */.u)(error));
    }
}


/***/ }),

/***/ 55330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ describeUnknownFormat),
/* harmony export */   Jm: () => (/* binding */ imageFormat),
/* harmony export */   pw: () => (/* binding */ headerSize)
/* harmony export */ });
/* harmony import */ var _jpeg_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6893);

/** The format by the file's first bytes, whatever its name says; undefined for anything else. */
function imageFormat(bytes) {
    const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
    if (start.startsWith('\xff\xd8\xff'))
        return 'jpeg';
    if (start.startsWith('\x89PNG\r\n\x1a\n'))
        return 'png';
    if (start.startsWith('RIFF') && start.slice(8) === 'WEBP')
        return 'webp';
    return undefined;
}
/** Why bytes without a known format are no image, in words for a person. */
function describeUnknownFormat(bytes) {
    if (bytes.length === 0)
        return 'the file is empty';
    if (Buffer.from(bytes.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs'))
        return 'a Git LFS pointer, not the image itself: fetch it with `git lfs pull`';
    return 'not a JPEG, PNG or WebP image';
}
/** Width and height in pixels as the header of a JPEG or PNG gives them; undefined where it takes a decoder to know. */
function headerSize(bytes) {
    const format = imageFormat(bytes);
    if (format === 'jpeg')
        return (0,_jpeg_header_js__WEBPACK_IMPORTED_MODULE_0__/* .readJpegHeader */ .K)(bytes);
    if (format !== 'png' || bytes.length < 24)
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return { width: view.getUint32(16), height: view.getUint32(20) };
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readJpegHeader),
/* harmony export */   i: () => (/* binding */ hasTooManyScans)
/* harmony export */ });
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const SEQUENTIAL_FRAMES = new Set([0xc0, 0xc1]);
const PLAIN_LUMA_SAMPLINGS = new Set(['1x1', '2x1', '2x2']);
/** Reads the header, or undefined when it is cut off or not one. Sizes are in pixels, as stored. */
function readJpegHeader(bytes) {
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8)
        return undefined;
    let frame;
    let plainSegments = true;
    for (const { marker, content } of segments(bytes)) {
        if (marker === START_OF_SCAN)
            return frame && { width: frame.width, height: frame.height, plain: frame.plain && plainSegments };
        if (isFrame(marker))
            frame = readFrame(marker, content);
        else if (isExif(marker, content) || isOtherColour(marker, content))
            plainSegments = false;
    }
    return undefined;
}
function* segments(bytes) {
    let at = 2;
    while (at + 4 <= bytes.length) {
        if (bytes[at] !== 0xff)
            return;
        const marker = bytes[at + 1];
        if (marker === 0xff) {
            at += 1;
            continue;
        }
        if (marker === END_OF_IMAGE)
            return;
        const length = (bytes[at + 2] << 8) | bytes[at + 3];
        const end = at + 2 + length;
        if (length < 2 || end > bytes.length)
            return;
        yield { marker, content: bytes.subarray(at + 4, end) };
        at = end;
    }
}
function isFrame(marker) {
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && !isTable;
}
function readFrame(marker, content) {
    if (content.length < 6)
        return undefined;
    const components = content[5];
    if (content.length < 6 + 3 * components)
        return undefined;
    const ids = [];
    const samplings = [];
    for (let i = 0; i < components; i += 1) {
        ids.push(content[6 + 3 * i]);
        const factors = content[7 + 3 * i];
        samplings.push(`${factors >> 4}x${factors & 15}`);
    }
    return {
        width: (content[3] << 8) | content[4],
        height: (content[1] << 8) | content[2],
        components,
        plain: SEQUENTIAL_FRAMES.has(marker) && content[0] === 8 && arePlain(ids, samplings),
    };
}
function arePlain(ids, [luma, ...chroma]) {
    if (ids.length === 1)
        return luma === '1x1';
    if (ids.join() !== '1,2,3' || luma === undefined)
        return false;
    return PLAIN_LUMA_SAMPLINGS.has(luma) && chroma.every((factors) => factors === '1x1');
}
function isExif(marker, content) {
    return marker === 0xe1 && startsWith(content, 'Exif');
}
/** Adobe's segment with a transform other than YCbCr. */
function isOtherColour(marker, content) {
    return marker === 0xee && startsWith(content, 'Adobe') && content[11] !== 1;
}
function startsWith(content, text) {
    return Buffer.from(content.subarray(0, text.length)).toString('latin1') === text;
}
/** A progressive JPEG has ten as a rule; each is another pass over all pixels, however few its bytes. */
const MAX_SCANS = 100;
/** Has a JPEG more scans than anybody needs? In what is compressed, no marker stands. */
function hasTooManyScans(bytes) {
    const marker = Buffer.from([0xff, START_OF_SCAN]);
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let scans = 0;
    for (let at = all.indexOf(marker); at !== -1 && scans <= MAX_SCANS; at = all.indexOf(marker, at + 2))
        scans += 1;
    return scans > MAX_SCANS;
}


/***/ }),

/***/ 55963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ preprocessing),
/* harmony export */   z: () => (/* binding */ rowLength)
/* harmony export */ });
/** Both decoders by name and version: @jsquash/jpeg for plain JPEGs, wasm-vips for the rest, the same pixels from both. */
const DECODER_NAME = 'mozjpeg (@jsquash/jpeg 1.6.0), libvips (wasm-vips 0.0.19)';
/** An image of the wanted size is taken as it is. */
const RESIZE_NAME = 'triangle filter, antialiased, stretched to the square (@jsquash/resize 2.1.1)';
/** How this program prepares images of `imageSize` × `imageSize` pixels: RGB, values 0…1. */
function preprocessing(imageSize) {
    return {
        imageSize,
        channels: 3,
        decoder: DECODER_NAME,
        resize: RESIZE_NAME,
        background: 'white',
        scale: 1 / 255,
    };
}
/** Numbers in one image's row of input: height × width × channels. */
function rowLength(of) {
    return of.imageSize * of.imageSize * of.channels;
}


/***/ }),

/***/ 22804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ UndecodableImage),
/* harmony export */   J5: () => (/* binding */ MAX_IMAGE_BYTES),
/* harmony export */   jg: () => (/* binding */ MAX_PIXELS)
/* harmony export */ });
/** Larger images are refused before they are decoded. */
const MAX_PIXELS = 100_000_000;
/** So are larger files. */
const MAX_IMAGE_BYTES = 256 * 2 ** 20;
/** This file cannot become an image; the message says why, for a person. */
class UndecodableImage extends Error {
    name = 'UndecodableImage';
    static tooLarge({ width, height }) {
        return new UndecodableImage(`${width} × ${height} pixels: more than ${MAX_PIXELS / 1e6} megapixels`);
    }
    static tooManyScans() {
        return new UndecodableImage('a JPEG with more than 100 scans');
    }
    static tooManyBytes(bytes) {
        return new UndecodableImage(`${bytes} bytes: more than ${MAX_IMAGE_BYTES / 2 ** 20} MiB`);
    }
}


/***/ }),

/***/ 49393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _raster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22804);


/**
 * The bytes of an image: those of a file, or of a part of one. Waits for the disk.
 * @throws UndecodableImage for more than 256 MiB
 */
function readImage(place) {
    const { bytes } = place;
    if (bytes === undefined)
        return readFromDisk(place);
    if (bytes.length > _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_IMAGE_BYTES */ .J5)
        throw _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecodableImage */ .GB.tooManyBytes(bytes.length);
    return bytes;
}
function readFromDisk({ path, range }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const length = range?.length ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
        if (length > _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_IMAGE_BYTES */ .J5)
            throw _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecodableImage */ .GB.tooManyBytes(length);
        if (range === undefined)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
        const bytes = Buffer.allocUnsafe(range.length);
        for (let at = 0; at < bytes.length;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, at, bytes.length - at, range.start + at);
            if (read === 0)
                throw new Error('the file ends early');
            at += read;
        }
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 18369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/** The system's reason without the path, such as `EACCES: permission denied`. */
function systemReason(error) {
    return (error instanceof Error ? error.message : String(error)).split(', ')[0];
}


/***/ }),

/***/ 63955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ importAsset),
/* harmony export */   uq: () => (/* binding */ assetUrl),
/* harmony export */   xA: () => (/* binding */ workerEntry)
/* harmony export */ });
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
// The bundle keeps WebAssembly and its loaders, unchanged, in dist/assets; the sources use the same copies.
// (`new URL('…', import.meta.url)` in one expression would be rewritten by the bundler; a bare import.meta.url is not.)
const here = import.meta.url;
const fromSource = here.endsWith('.ts');
const assetRoot = new URL(fromSource ? '../../dist/assets/' : './assets/', here);
/** Address of a file in dist/assets, for reading or importing. */
function assetUrl(name) {
    return new URL(name, assetRoot);
}
/** Imports a JavaScript loader from dist/assets as it stands, past the bundler. */
function importAsset(name) {
    return import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ assetUrl(name).href));
}
/** The file a worker thread starts with: the program's own entry, which then looks at `workerData.role`. */
function workerEntry() {
    return new URL(fromSource ? '../main.ts' : './index.js', here);
}


/***/ })

};
