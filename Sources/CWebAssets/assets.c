// SPDX-License-Identifier: Apache-2.0
#include "CWebAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "data/phakhi.css"
};
static const unsigned char script[] = {
#embed "data/phakhi.js"
};
static const unsigned char review[] = {
#embed "data/review.js"
};
static const unsigned char font_regular[] = {
#embed "data/sarabun-regular.woff2"
};
static const unsigned char font_bold[] = {
#embed "data/sarabun-bold.woff2"
};
static const unsigned char icon[] = {
#embed "data/icon.svg"
};

const unsigned char *phakhi_style(void) { return style; }
const size_t phakhi_style_size = sizeof(style);
const unsigned char *phakhi_script(void) { return script; }
const size_t phakhi_script_size = sizeof(script);
const unsigned char *phakhi_review(void) { return review; }
const size_t phakhi_review_size = sizeof(review);
const unsigned char *phakhi_font_regular(void) { return font_regular; }
const size_t phakhi_font_regular_size = sizeof(font_regular);
const unsigned char *phakhi_font_bold(void) { return font_bold; }
const size_t phakhi_font_bold_size = sizeof(font_bold);
const unsigned char *phakhi_icon(void) { return icon; }
const size_t phakhi_icon_size = sizeof(icon);
