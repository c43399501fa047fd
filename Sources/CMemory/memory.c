// SPDX-License-Identifier: Apache-2.0
#include "CMemory.h"

#include <malloc.h>

void phakhi_few_arenas(void) {
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 18);
}
