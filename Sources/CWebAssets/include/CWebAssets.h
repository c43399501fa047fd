// SPDX-License-Identifier: Apache-2.0
// Files of the web pages, compiled in so that one binary is enough.
#pragma once
#include <stddef.h>

const unsigned char *phakhi_style(void);
extern const size_t phakhi_style_size;
const unsigned char *phakhi_script(void);
extern const size_t phakhi_script_size;
const unsigned char *phakhi_review(void);
extern const size_t phakhi_review_size;
const unsigned char *phakhi_font_regular(void);
extern const size_t phakhi_font_regular_size;
const unsigned char *phakhi_font_bold(void);
extern const size_t phakhi_font_bold_size;
const unsigned char *phakhi_icon(void);
extern const size_t phakhi_icon_size;
