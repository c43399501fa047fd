#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The engine as WebAssembly, by the Swift toolchain alone (no SDK):   Scripts/wasm/build.sh FOLDER
# Leaves FOLDER/engine.wasm and prints its size, plain and gzipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:?the folder for engine.wasm}
mkdir -p "$out"
bin=$(dirname "$(readlink -f "$(command -v swiftc)")")
target=wasm32-unknown-none-wasm

# The expressions, the engine of forms and what it says. As one module they need not import each other.
mkdir -p "$out/sources"
for file in $(find Sources/Expressions Sources/Forms/Engine Sources/Forms/Text/EngineText.swift -name '*.swift' | sort); do
    grep -v '^import Expressions$' "$file" >"$out/sources/$(basename "$(dirname "$file")")-$(basename "$file")"
done
# Nothing of ours is inlined: an eighth smaller to load on a phone, and still under a millisecond an answer.
sed -i -E 's/^( *)((private |fileprivate |mutating |static )*func )/\1@inline(never) \2/' "$out"/sources/*.swift
mapfile -t sources < <(find "$out/sources" -name '*.swift' | sort)
# One module with its bridge, so that what nobody calls is left out. Without Unicode's tables: the engine compares unit by unit.
swiftc -target $target -enable-experimental-feature Embedded -enable-experimental-feature Extern \
    -swift-version 6 -Xllvm -inline-threshold=0 -wmo -Osize -parse-as-library -module-name Engine \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -Xcc -mbulk-memory -Xcc -fno-stack-protector \
    -c "${sources[@]}" Scripts/wasm/Bridge.swift -o "$out/engine.o"
"$bin/clang" --target=wasm32 -Os -mbulk-memory -ffreestanding -fno-builtin-malloc -nostdlib -c Scripts/wasm/shim.c \
    -o "$out/shim.o"
"$bin/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=262144 --export-memory \
    --error-limit=0 "$out/engine.o" "$out/shim.o" -o "$out/engine.wasm"
# A tenth smaller where binaryen is at hand.
if command -v wasm-opt >/dev/null; then
    wasm-opt -Oz --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --converge "$out/engine.wasm" -o "$out/engine.wasm"
fi
rm -r "$out/engine.o" "$out/shim.o" "$out/sources"
echo "engine.wasm: $(wc -c <"$out/engine.wasm") bytes, $(gzip -9 -c "$out/engine.wasm" | wc -c) gzipped"
