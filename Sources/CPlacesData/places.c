// SPDX-License-Identifier: Apache-2.0
#include "CPlacesData.h"

static const unsigned char places[] = {
#embed "data/places.tsv"
};

static const unsigned char abolished[] = {
#embed "data/abolished.tsv"
};

static const unsigned char short_names[] = {
#embed "data/short-names.tsv"
};

static const unsigned char areas[] = {
#embed "data/areas.tsv"
};

static const unsigned char shapes[] = {
#embed "data/shapes.tsv"
};

const unsigned char *phakhi_places(void) { return places; }
size_t phakhi_places_size(void) { return sizeof(places); }

const unsigned char *phakhi_abolished(void) { return abolished; }
size_t phakhi_abolished_size(void) { return sizeof(abolished); }

const unsigned char *phakhi_short_names(void) { return short_names; }
size_t phakhi_short_names_size(void) { return sizeof(short_names); }

const unsigned char *phakhi_areas(void) { return areas; }
size_t phakhi_areas_size(void) { return sizeof(areas); }

const unsigned char *phakhi_shapes(void) { return shapes; }
size_t phakhi_shapes_size(void) { return sizeof(shapes); }
