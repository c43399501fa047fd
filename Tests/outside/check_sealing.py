# SPDX-License-Identifier: Apache-2.0
"""Opens what Swift sealed with Python's `cryptography` and pyotp, from the description of the format alone.

    PHAKHI_VECTORS=FOLDER swift test --filter SealingVector
    python3 Tests/outside/check_sealing.py FOLDER

Everything follows from the master key in the file: sub-keys by HKDF, values and files by AES-GCM, PINs and passwords by
scrypt, codes by pyotp, the recovery sheet by counting. Exit 0 when all agree, 1 when something does not.
"""

import base64
import hashlib
import hmac
import json
import sys
import unicodedata
from pathlib import Path

import pyotp
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

CHUNK, TAG = 64 * 1024, 16
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
done = []


def check(what, found, wanted=True):
    done.append(found == wanted)
    if found != wanted:
        print(f"{what}: {found!r:.80}, wanted {wanted!r:.80}")


def refused(what, attempt):
    try:
        attempt()
        check(what, "opened", "refused")
    except InvalidTag:
        check(what, True)


def hkdf(key, label, length=32, salt=None):
    return HKDF(hashes.SHA256(), length, salt, label).derive(key)


def subkey(vectors, use, length=32):
    return hkdf(bytes.fromhex(vectors["key"]), b"phakhi 1 " + use.encode(), length)


def place(value):
    parts = [value[name].encode() for name in ("table", "column", "row")]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def check_keys(vectors):
    key = bytes.fromhex(vectors["key"])
    identity = subkey(vectors, "key-id", 4).hex()
    check("key id", vectors["id"], identity)
    check("key check", vectors["check"], f"{identity}:{subkey(vectors, 'key-check', 16).hex()}")
    lines = [line for line in vectors["keyFile"].splitlines() if not line.startswith("#")]
    check("key file", lines, ["phakhi-keys 1", f"current {identity} {key.hex()}", "end 1"])
    number = 0
    for index, line in enumerate(vectors["sheet"], 1):
        values = [CROCKFORD.index(letter) for letter in line.replace(" ", "")]
        rest = index
        for value in values[:13]:
            rest = rest * 32 + value
            number = number * 32 + value
        check(f"sheet line {index}", values[13:], list(divmod(rest % 1021, 32)))
    check("sheet", (number >> 4).to_bytes(32, "big"), key)


def check_values(vectors):
    key = AESGCM(subkey(vectors, "values"))
    for value in vectors["values"]:
        sealed, plain = bytes.fromhex(value["sealed"]), bytes.fromhex(value["plain"])
        head, nonce, body = sealed[:5], sealed[5:17], sealed[17:]
        check("value head", head, b"\x01" + bytes.fromhex(vectors["id"]))
        filled = key.decrypt(nonce, body, head + place(value))
        check("value", filled.rstrip(b"\0"), plain + b"\x80")
        check("value is filled up", len(filled) % 32, 0)
        other = dict(value, row=value["row"] + "0")
        refused("value in another row", lambda: key.decrypt(nonce, body, head + place(other)))


def check_files(vectors):
    for value in vectors["files"]:
        sealed, plain = bytes.fromhex(value["sealed"]), bytes.fromhex(value["plain"])
        head, body = sealed[:37], sealed[37:]
        check("file head", head[:5], b"\x02" + bytes.fromhex(vectors["id"]))
        key = AESGCM(hkdf(subkey(vectors, "files"), b"phakhi 1 file" + place(value), salt=head[5:]))
        chunks = [body[start : start + CHUNK + TAG] for start in range(0, len(body), CHUNK + TAG)]
        out = b""
        for number, chunk in enumerate(chunks):
            last = number == len(chunks) - 1
            mark = bytes([0, 0, 0, last]) + number.to_bytes(8, "big")
            out += key.decrypt(mark, chunk, head + mark)
            wrong = bytes([0, 0, 0, not last]) + number.to_bytes(8, "big")
            refused("file with a moved end", lambda: key.decrypt(wrong, chunk, head + wrong))
        check("file", out, plain)


def check_digests(vectors):
    key = subkey(vectors, "blind-index")
    for typed, entry in vectors["blindIndex"].items():
        digits = "".join(str(unicodedata.digit(letter)) for letter in typed)
        message = vectors["purpose"].encode() + b"\0" + digits.encode()
        digest = hmac.new(key, message, "sha256").hexdigest()[:32]
        check("blind index", entry, f"{vectors['id']}:{digest}")
    message = vectors["room"].encode() + b"\0" + vectors["head"].encode()
    digest = hmac.new(subkey(vectors, "journal"), message, "sha256").hexdigest()
    check("head seal", vectors["headSeal"], f"{vectors['id']}:{digest}")
    check("token", hashlib.sha256(vectors["token"].encode()).hexdigest(), vectors["tokenDigest"])
    check("token length", len(base64.urlsafe_b64decode(vectors["token"] + "=")), 32)


def scrypt(stored, secret):
    label, cost, salt, wanted = stored.split("$")
    fields = dict(field.split("=") for field in cost.split(","))
    check("cost", fields, {"ln": "15", "r": "8", "p": "1"})
    salt, wanted = (base64.b64decode(part + "=" * (-len(part) % 4)) for part in (salt, wanted))
    check(label, Scrypt(salt, len(wanted), 1 << int(fields["ln"]), 8, 1).derive(secret), wanted)
    return label


def check_passwords(vectors):
    for password, stored in vectors["passwords"].items():
        label = scrypt(stored, unicodedata.normalize("NFKC", password).encode())
        check("password label", label, "scrypt")
    for pin, stored in vectors["pin"].items():
        peppered = hmac.digest(subkey(vectors, "pepper"), b"pin" + pin.encode(), "sha256")
        check("PIN label", scrypt(stored, peppered), f"scrypt-pin.{vectors['id']}")


def check_codes(vectors):
    ours = pyotp.TOTP(vectors["totpSecret"].replace(" ", ""))
    for seconds, code in vectors["totp"].items():
        check(f"code at {seconds}", code, ours.at(int(seconds)))
    parsed = pyotp.parse_uri(vectors["uri"])
    check("address: secret", parsed.secret, ours.secret)
    check("address: account", (parsed.name, parsed.issuer), (vectors["account"], vectors["issuer"]))
    check("address: shape", (parsed.digits, parsed.interval, parsed.digest().name), (6, 30, "sha1"))


def main():
    path = Path(sys.argv[1]) / "sealing.json"
    vectors = json.loads(path.read_text(encoding="utf-8"))
    for part in (check_keys, check_values, check_files, check_digests, check_passwords, check_codes):
        part(vectors)
    print(f"sealing: {sum(done)} of {len(done)} agree")
    return 0 if all(done) and len(done) > 50 else 1


if __name__ == "__main__":
    sys.exit(main())
