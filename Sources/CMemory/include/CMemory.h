// SPDX-License-Identifier: Apache-2.0
// How the C library keeps memory; Swift's Glibc module does not show these calls.
#pragma once

/// Lets all threads share two heaps, so that what one large page needed is there for the next.
void phakhi_few_arenas(void);
