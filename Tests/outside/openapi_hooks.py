# SPDX-License-Identifier: Apache-2.0
"""What schemathesis checks besides faults: nobody gets an answer that their permissions do not hold."""

import os

import schemathesis

ALLOWED = set(os.environ.get("PHAKHI_ALLOWED", "").split(","))


@schemathesis.check
def within_permissions(ctx, response, case):
    """A success for a route whose permission the visitor holds nowhere."""
    permission = case.operation.definition.raw.get("x-permission", "")
    if 200 <= response.status_code < 300 and permission not in ALLOWED:
        raise AssertionError(f"{case.operation.label}: {response.status_code} without {permission}")
