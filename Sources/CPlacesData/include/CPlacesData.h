// SPDX-License-Identifier: Apache-2.0
// The lists of places, compiled in so that one binary is enough. Made by Scripts/places/make-places.py.
#pragma once
#include <stddef.h>

// code, Thai name, English name, postal codes, latitude, longitude, "m" for a mean point, other spellings
const unsigned char *_Nonnull phakhi_places(void);
size_t phakhi_places_size(void);

// code, Thai name, English name, day it ended, successors, how sure
const unsigned char *_Nonnull phakhi_abolished(void);
size_t phakhi_abolished_size(void);

// Written by hand: a name people use, the code it means, and "short" (usual short form or nickname), "word"
// (also means something else, so weaker evidence in running text) or "letters" (the two letters of the
// Royal Society's list)
const unsigned char *_Nonnull phakhi_short_names(void);
size_t phakhi_short_names_size(void);

// Written by hand: id, who draws it, Thai name, English name, provinces, other names, and whether the seed
// reports show it ("seed") or it rests on general knowledge and wants a look ("known")
const unsigned char *_Nonnull phakhi_areas(void);
size_t phakhi_areas_size(void);

// Made by Scripts/places/make-shapes.py, which says what the numbers mean: province, outlines of its parts; about where
// each province lies, no borders
const unsigned char *_Nonnull phakhi_shapes(void);
size_t phakhi_shapes_size(void);
