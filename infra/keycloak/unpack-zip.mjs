// SPDX-License-Identifier: EUPL-1.2
// Unpacks a zip with nothing but Node: a machine with only Node, npm and a Java runtime has neither unzip nor jar.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ZIP64 = 0xffffffff;
const LONGEST_COMMENT = 65_535;

function endOfDirectory(zip) {
  for (let at = zip.length - 22; at >= 0 && at >= zip.length - 22 - LONGEST_COMMENT; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error('This is not a zip file, or it was cut off: the directory at its end is missing.');
}

function* entries(zip) {
  const end = endOfDirectory(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory of the zip file is damaged.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedSize: zip.readUInt32LE(at + 20),
      mode: (zip.readUInt32LE(at + 38) >>> 16) & 0o777,
      start: zip.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function content(zip, entry) {
  if (entry.packedSize === ZIP64 || zip.readUInt32LE(entry.start) !== LOCAL_ENTRY) throw new Error(`Cannot read ${entry.name} from the zip file.`);
  const from = entry.start + 30 + zip.readUInt16LE(entry.start + 26) + zip.readUInt16LE(entry.start + 28);
  const packed = zip.subarray(from, from + entry.packedSize);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error(`${entry.name} is packed in an unknown way (${entry.method}).`);
  const bytes = entry.method === STORED ? packed : inflateRawSync(packed);
  if (crc32(bytes) !== entry.crc) throw new Error(`${entry.name} in the zip file is damaged.`);
  return bytes;
}

/** Unpacks the zip into the folder; a name that points outside the folder is refused. Returns the number of files. */
export function unpackZip(zipFile, folder) {
  const zip = readFileSync(zipFile);
  let files = 0;
  for (const entry of entries(zip)) {
    const target = join(folder, entry.name);
    if (!target.startsWith(folder + sep)) throw new Error(`${entry.name} points outside the folder; nothing of it is written.`);
    if (entry.name.endsWith('/')) {
      mkdirSync(target, { recursive: true });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content(zip, entry));
    if (entry.mode) chmodSync(target, entry.mode | 0o600);
    files += 1;
  }
  return files;
}
