# SPDX-License-Identifier: Apache-2.0
"""What schemathesis checks besides faults: nobody gets an answer that their permissions do not hold."""

import ast
import os
import threading

import schemathesis

ALLOWED = set(os.environ.get("PHAKHI_ALLOWED", "").split(","))

# Python before 3.13 counts the depth of a syntax tree once for all threads (python/cpython#106905): two workers that
# parse at the same time end with a SystemError. One at a time, then.
PARSING = threading.Lock()
parse = ast.parse


def parse_alone(*given, **named):
    with PARSING:
        return parse(*given, **named)


ast.parse = parse_alone


@schemathesis.check
def within_permissions(ctx, response, case):
    """A success for a route whose permission the visitor holds nowhere."""
    permission = case.operation.definition.raw.get("x-permission", "")
    if 200 <= response.status_code < 300 and permission not in ALLOWED:
        raise AssertionError(f"{case.operation.label}: {response.status_code} without {permission}")
