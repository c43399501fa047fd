// SPDX-License-Identifier: Apache-2.0
// The forms that come with the house, compiled in so that one binary is enough: XLSForms as CSV, written by hand.
#pragma once
#include <stddef.h>

size_t phakhi_forms_count(void);
// The short name of a form; an index is below the count.
const char *_Nonnull phakhi_form_name(size_t index);
// The file of a form: the name of each sheet in the first column, its rows from the second on.
const unsigned char *_Nonnull phakhi_form(size_t index);
size_t phakhi_form_size(size_t index);
