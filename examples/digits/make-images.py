"""Writes the handwritten digits of scikit-learn as image files: images/<digit>/<number>.png.

    pip install scikit-learn==1.9.1 && python examples/digits/make-images.py

The number is the image's place in the data set. The files are grey 8-bit PNG, stored uncompressed, so that
every zlib writes the same bytes.
"""

import struct
import zlib
from pathlib import Path

from sklearn.datasets import load_digits


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(rows: list[bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), level=0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


digits = load_digits()
folder = Path(__file__).parent / "images"
for number, (image, digit) in enumerate(zip(digits.images, digits.target)):
    path = folder / str(digit) / f"{number:04d}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png([bytes(round(value * 255 / 16) for value in row) for row in image.tolist()]))
