"use strict";
// Rows of sentences that say the same; each sentence can go to the row before or behind it.
const data = JSON.parse(document.getElementById("data").textContent);
const main = document.querySelector("main");
const undo = [];
let rows = data.rows;

function keep() { undo.push(JSON.stringify(rows)); }

function move(at, side, index, step) {
  keep();
  const there = at + step;
  const [moved] = rows[at][side].splice(index, 1);
  if (there < 0 || there >= rows.length) {
    const made = { source: [], target: [], sure: false };
    if (there < 0) rows.unshift(made); else rows.push(made);
  }
  const row = rows[Math.max(0, there)];
  if (step > 0) row[side].unshift(moved); else row[side].push(moved);
  row.sure = rows[at] ? (rows[at].sure = false) : false;
  rows = rows.filter((one) => one.source.length || one.target.length);
  draw();
}

function split(at, side, index) {
  keep();
  const gone = rows[at][side].splice(index);
  const made = { source: [], target: [], sure: false };
  made[side] = gone;
  rows.splice(at + 1, 0, made);
  rows = rows.filter((one) => one.source.length || one.target.length);
  draw();
}

function button(text, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.title = made.ariaLabel = label;
  made.addEventListener("click", act);
  return made;
}

function cell(row, at, side, lang) {
  const box = document.createElement("div");
  box.lang = lang;
  if (!row[side].length) {
    const none = document.createElement("p");
    none.className = "none";
    none.textContent = data.words.none;
    box.append(none);
  }
  row[side].forEach((text, index) => {
    const piece = document.createElement("div");
    piece.className = "piece";
    const said = document.createElement("span");
    said.textContent = text;
    const moves = document.createElement("span");
    moves.className = "moves";
    if (index === 0) moves.append(button("↑", data.words.up, () => move(at, side, index, -1)), " ");
    if (index === row[side].length - 1) {
      moves.append(button("↓", data.words.down, () => move(at, side, index, 1)), " ");
    }
    moves.append(button("✂", data.words.alone, () => split(at, side, index)));
    piece.append(said, moves);
    box.append(piece);
  });
  return box;
}

function draw() {
  main.replaceChildren(...rows.map((row, at) => {
    const line = document.createElement("div");
    const whole = row.source.length && row.target.length;
    line.className = "row" + (whole ? (row.sure ? "" : " doubt") : " out");
    line.append(cell(row, at, "source", data.source), cell(row, at, "target", data.target));
    return line;
  }));
  const pairs = rows.filter((row) => row.source.length && row.target.length).length;
  document.getElementById("count").textContent = `${pairs} / ${rows.length}`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function save() {
  const units = rows.filter((row) => row.source.length && row.target.length).map((row) =>
    `    <tu><prop type="x-document">${escaped(data.name)}</prop>\n` +
    `      <tuv xml:lang="${data.source}"><seg>${escaped(row.source.join(" "))}</seg></tuv>\n` +
    `      <tuv xml:lang="${data.target}"><seg>${escaped(row.target.join(" "))}</seg></tuv>\n    </tu>`);
  const text = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
    `  <header creationtool="relire" creationtoolversion="${escaped(data.version)}" segtype="sentence" ` +
    `o-tmf="aligned" adminlang="en" srclang="${data.source}" datatype="plaintext"/>\n  <body>\n` +
    units.join("\n") + "\n  </body>\n</tmx>\n";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  link.download = `${data.name}.tmx`;
  link.click();
}

document.getElementById("save").addEventListener("click", save);
document.getElementById("undo").addEventListener("click", () => {
  if (undo.length) { rows = JSON.parse(undo.pop()); draw(); }
});
draw();
