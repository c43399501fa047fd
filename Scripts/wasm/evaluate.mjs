// SPDX-License-Identifier: Apache-2.0
// Speaks as `phakhi expression` does, through WebAssembly:   node Scripts/wasm/evaluate.mjs engine.wasm < EXPRESSIONS
// --measure EXPRESSION prints how often a second it is worked out.
import { readFileSync } from "node:fs";

const [path, option, text] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(path));
const engine = instance.exports;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function given(text, call) {
  const bytes = encoder.encode(text);
  const at = engine.reserve(bytes.length);
  new Uint8Array(engine.memory.buffer).set(bytes, at);
  try {
    return call(at, bytes.length);
  } finally {
    engine.release(at);
  }
}

function evaluate(text) {
  const count = given(text, engine.evaluate);
  const answer = decoder.decode(new Uint8Array(engine.memory.buffer, engine.answerStart(), count));
  const tab = answer.indexOf("\t");
  const value = answer.slice(tab + 1).replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${text}\t${answer.slice(0, tab)}\t${value}\n`;
}

const now = new Date();
engine.setClock(now.getTime(), -now.getTimezoneOffset() * 60, Math.random());
if (option === "--measure") {
  if (!given(text, engine.keep)) throw new Error("cannot be read");
  let times = 1000;
  for (;;) {
    const start = performance.now();
    engine.repeatKept(times);
    const milliseconds = performance.now() - start;
    if (milliseconds > 500) {
      console.log(Math.round(times / milliseconds * 1000));
      break;
    }
    times *= 2;
  }
} else {
  const lines = readFileSync(0, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  process.stdout.write(lines.map(evaluate).join(""));
}
