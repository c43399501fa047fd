// SPDX-License-Identifier: Apache-2.0
#include "CFormsData.h"

static const unsigned char unit_baseline[] = {
#embed "data/unit-baseline.csv"
};

static const unsigned char member[] = {
#embed "data/member-section40.csv"
};

static const unsigned char contact[] = {
#embed "data/member-contact.csv"
};

static const unsigned char learning[] = {
#embed "data/learning-log.csv"
};

static const unsigned char stress[] = {
#embed "data/screening-st5.csv"
};

static const unsigned char mood[] = {
#embed "data/screening-mood.csv"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} forms[] = {
    {"unit-baseline", unit_baseline, sizeof(unit_baseline)},
    {"member-section40", member, sizeof(member)},
    {"member-contact", contact, sizeof(contact)},
    {"learning-log", learning, sizeof(learning)},
    {"screening-st5", stress, sizeof(stress)},
    {"screening-mood", mood, sizeof(mood)},
};

size_t phakhi_forms_count(void) { return sizeof(forms) / sizeof(forms[0]); }
const char *phakhi_form_name(size_t index) { return forms[index].name; }
const unsigned char *phakhi_form(size_t index) { return forms[index].bytes; }
size_t phakhi_form_size(size_t index) { return forms[index].size; }
