import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

const ABOUT = `ABOUT THESE FILMS

Night Train, Harbour Light, Paper Weather and Small Orbits were drawn by a program, frame by frame,
and so was their music composed and played by one. Nobody has filmed anything, and no lamp was lit.

They belong to Matinee and are under the same licence. You may show them to anybody.

  Night Train      2 min 06 s   English subtitles beside it
  Harbour Light    1 min 04 s   narrated in English and in Turkish
  Paper Weather    1 min 00 s   subtitles in English, Spanish, French and Arabic
  Small Orbits           44 s   music only
`;

const PROGRAMME = [
  ["Night Train", "A train, from one evening to the next morning. Somebody has brought a cat.", "2 min 06 s"],
  ["Harbour Light", "The sun goes, the lamp begins to turn, a small boat comes home.", "1 min 04 s"],
  [
    "Paper Weather",
    "One day of weather in a paper theatre. The rain has been cut out carefully.",
    "1 min 00 s",
  ],
  ["Small Orbits", "A ringed planet and its three moons. And round again.", "44 s"],
];

/** A text, a one-page PDF with a picture in it, and a zip of two files. */
export function makePapers({ out, posters }) {
  writeFileSync(join(out, "About these films.txt"), ABOUT);
  const poster = readFileSync(join(posters, "Night Train.jpg"));
  writeFileSync(join(out, "Programme.pdf"), programmePdf(poster));
  const still = readFileSync(join(posters, "Paper Weather.jpg"));
  writeFileSync(
    join(out, "Press kit.zip"),
    storedZip([
      ["README.txt", Buffer.from(ABOUT)],
      ["Paper Weather.jpg", still],
    ]),
  );
}

function programmePdf(jpeg) {
  const lines = [
    "BT /F1 30 Tf 1 0 0 1 50 760 Tm (Matinee) Tj ET",
    "BT /F2 13 Tf 1 0 0 1 50 738 Tm (The programme) Tj ET",
  ];
  lines.push("q 495 0 0 278.4 50 436 cm /Im Do Q");
  PROGRAMME.forEach(([title, text, length], i) => {
    const y = 388 - i * 72;
    lines.push(`BT /F1 17 Tf 1 0 0 1 50 ${y} Tm (${title}) Tj ET`);
    lines.push(`BT /F2 11 Tf 1 0 0 1 50 ${y - 18} Tm (${text}) Tj ET`);
    lines.push(`BT /F3 10 Tf 0.45 g 1 0 0 1 50 ${y - 34} Tm (${length}) Tj 0 g ET`);
  });
  lines.push(
    "BT /F3 9 Tf 0.45 g 1 0 0 1 50 56 Tm (Admission free. Please let the person beside you see the screen.) Tj ET",
  );
  const page = Buffer.from(lines.join("\n"), "latin1");
  const image = `<< /Type /XObject /Subtype /Image /Width 640 /Height 360 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`;
  const font = (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const resources = "<< /Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R >> /XObject << /Im 8 0 R >> >>";
  return pdf([
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`],
    [`<< /Length ${page.length} >>`, page],
    [font("Times-Bold")],
    [font("Times-Roman")],
    [font("Times-Italic")],
    [image, jpeg],
    ["<< /Title (Matinee: the programme) /Producer (Matinee) >>"],
  ]);
}

/** Objects [dictionary, stream?] → the file; the last object is the document's information. */
function pdf(objects) {
  const parts = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets = [];
  let length = parts[0].length;
  const push = (buffer) => {
    parts.push(buffer);
    length += buffer.length;
  };
  objects.forEach(([dictionary, stream], i) => {
    offsets.push(length);
    push(Buffer.from(`${i + 1} 0 obj\n${dictionary}\n`, "latin1"));
    if (stream) [Buffer.from("stream\n"), stream, Buffer.from("\nendstream\n")].forEach(push);
    push(Buffer.from("endobj\n"));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = length;
  push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  push(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A zip without compression and with a fixed date: pictures would not shrink, and two runs give the same bytes. */
function storedZip(entries) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, data] of entries) {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x0800, 2);
    header.writeUInt16LE(0x5821, 8);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), header, Buffer.from(name), data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), header, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\x05\x06", "latin1"), end]);
}
