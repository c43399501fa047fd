# SPDX-License-Identifier: Apache-2.0
"""Where JavaRosa lies: in the archive of ODK Validate, which pyxform brings along."""

import importlib.util
import pathlib
import sys


def java_archive():
    found = importlib.util.find_spec("pyxform")
    if not found:
        sys.exit("pyxform is missing: pip install -r Tests/outside/requirements.txt")
    return pathlib.Path(found.origin).parent / "validators/odk_validate/bin/ODK_Validate.jar"
