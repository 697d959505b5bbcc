// Make a deck of each .json file of a folder with PptxGenJS, or tell its version:
// node pptxgenjs.cjs FOLDER OUTPUT, node pptxgenjs.cjs --version
"use strict";

const fs = require("fs");
const path = require("path");
const PptxGenJS = require("pptxgenjs");

async function main([folder, output]) {
  fs.mkdirSync(output, { recursive: true });
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const deck = new PptxGenJS();
    deck.layout = "LAYOUT_WIDE";
    for (const words of JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"))) {
      const slide = deck.addSlide();
      slide.addText(words.title, { x: 0.5, y: 0.3, w: 12.3, h: 1, fontSize: 32, bold: true });
      if (words.bullets.length) {
        const bullets = words.bullets.map((text) => ({ text, options: { bullet: true } }));
        slide.addText(bullets, { x: 0.5, y: 1.5, w: 12.3, h: 5.5, fontSize: 18, valign: "top" });
      }
      const notes = words.notes.flatMap(({ heading, texts }) => [heading, ...texts]);
      slide.addNotes(notes.filter(Boolean).join("\n"));
    }
    await deck.writeFile({ fileName: path.join(output, name.replace(/json$/, "pptx")) });
  }
}

function version() {
  const file = path.join(require.resolve("pptxgenjs"), "..", "..", "package.json");
  return JSON.parse(fs.readFileSync(file, "utf8")).version;
}

if (process.argv[2] === "--version") {
  console.log(version());
} else {
  main(process.argv.slice(2));
}
