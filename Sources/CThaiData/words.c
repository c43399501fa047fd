// SPDX-License-Identifier: Apache-2.0
#include "CThaiData.h"

static const unsigned char words[] = {
#embed "data/words.bin"
};

const unsigned char *phakhi_thai_words(void) { return words; }
size_t phakhi_thai_words_size(void) { return sizeof(words); }
