// SPDX-License-Identifier: Apache-2.0
// Fills forms as `phakhi form fill` does, through WebAssembly:   node Scripts/wasm/fill.mjs engine.wasm MILLISECONDS < NAMES
// Names come in pairs of lines: a packed form (`phakhi form convert --pack`) and its answers. Each submission ends with the sign 30;
// after the sign 31 in it stands what was refused. --measure NUMBER fills the first so many times and prints how often a second.
import { readFileSync } from "node:fs";

const [path, clock, option, times] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(path));
const engine = instance.exports;
const decoder = new TextDecoder();

function given(bytes, call) {
  const at = engine.reserve(bytes.length);
  new Uint8Array(engine.memory.buffer).set(bytes, at);
  try {
    return call(at, bytes.length);
  } finally {
    engine.release(at);
  }
}

engine.setClock(Number(clock), -new Date().getTimezoneOffset() * 60, Math.random());
const names = readFileSync(0, "utf8").split("\n").filter((name) => name);
if (option === "--measure") {
  if (!given(readFileSync(names[0]), engine.load)) throw new Error("cannot be read");
  const answers = readFileSync(names[1]);
  given(answers, engine.fill);
  const start = performance.now();
  for (let time = 0; time < Number(times); time += 1) given(answers, engine.fill);
  console.log((Number(times) / (performance.now() - start)) * 1000);
} else {
  for (let place = 0; place < names.length; place += 2) {
    if (!given(readFileSync(names[place]), engine.load)) throw new Error(`${names[place]} cannot be read`);
    const count = given(readFileSync(names[place + 1]), engine.fill);
    process.stdout.write(decoder.decode(new Uint8Array(engine.memory.buffer, engine.answerStart(), count)) + "\x1e");
  }
}
