// SPDX-License-Identifier: Apache-2.0
// Debian's libxml2 knows ICU, whose headers differ from those inside Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
