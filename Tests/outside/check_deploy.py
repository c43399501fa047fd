# SPDX-License-Identifier: Apache-2.0
"""Asks the programs themselves whether the ready-made files for a public server are right.

Usage: python3 check_deploy.py BIN

caddy validates the Caddyfile, nginx its configuration with a certificate made for the purpose, systemd the unit and
how much it leaves open. Exit 1 when one of them complains.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

from server import ROOT, folder, need

DEPLOY = ROOT / "deploy"
# systemd's measure of what a unit may still do: 0 is nothing, 10 everything.
EXPOSURE = 2.0


def told(command, **more):
    """What a program says, and whether it is content."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, **more)
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def check_caddy(work):
    need("caddy")
    environment = dict(os.environ, PHAKHI_NAME="phakhi.example.org", HOME=str(work), XDG_DATA_HOME=str(work))
    command = ["caddy", "validate", "--adapter", "caddyfile", "--config", str(DEPLOY / "Caddyfile")]
    fine, said = told(command, env=environment)
    return [] if fine else [f"Caddyfile: {said[-800:]}"]


def check_nginx(work):
    need("nginx", "openssl")
    key, certificate = work / "key.pem", work / "certificate.pem"
    made, said = told(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=phakhi.example.org",
         "-keyout", str(key), "-out", str(certificate)]
    )
    if not made:
        return [f"openssl: {said}"]
    text = (DEPLOY / "nginx.conf").read_text()
    text = re.sub(r"ssl_certificate \S+;", f"ssl_certificate {certificate};", text)
    text = re.sub(r"ssl_certificate_key \S+;", f"ssl_certificate_key {key};", text)
    (work / "nginx.conf").write_text(f"pid {work}/nginx.pid;\nerror_log {work}/error.log;\n{text}")
    fine, said = told(["nginx", "-t", "-p", str(work), "-c", str(work / "nginx.conf")])
    return [] if fine and "[warn]" not in said else [f"nginx.conf: {said[-800:]}"]


def check_unit(work, binary):
    need("systemd-analyze")
    unit = work / "phakhi.service"
    text = (DEPLOY / "phakhi.service").read_text()
    unit.write_text(text.replace("/usr/local/bin/phakhi", str(pathlib.Path(binary).resolve())))
    fine, said = told(["systemd-analyze", "verify", "--man=no", str(unit)])
    findings = [f"phakhi.service: {line}" for line in said.splitlines() if "phakhi.service" in line]
    if not fine and not findings:
        findings.append(f"phakhi.service: {said[-800:]}")
    _, said = told(["systemd-analyze", "security", "--offline=true", str(unit)])
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
    if not found or float(found.group(1)) > EXPOSURE:
        findings.append(f"phakhi.service: exposure {found.group(1) if found else said[-400:]}, wanted {EXPOSURE}")
    return findings, found.group(1) if found else "?"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    arguments = parser.parse_args()
    with folder("deploy") as work:
        findings = check_caddy(work) + check_nginx(work)
        unit, exposure = check_unit(work, arguments.binary)
    findings += unit
    for finding in findings:
        print(finding)
    print(f"Caddyfile, nginx.conf, phakhi.service (exposure {exposure}): {len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
