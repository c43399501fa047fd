// SPDX-License-Identifier: Apache-2.0
// The dictionary of Thai words, compiled in so that one binary is enough. Made by Scripts/thai/make-words.py.
#pragma once
#include <stddef.h>

// Little-endian 32-bit units of a trie; the script says what they mean.
const unsigned char *_Nonnull phakhi_thai_words(void);
size_t phakhi_thai_words_size(void);
