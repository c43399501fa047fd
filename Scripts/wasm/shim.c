// SPDX-License-Identifier: Apache-2.0
// The few functions of C that Embedded Swift asks for, and memory: blocks of powers of two with a list of free ones each,
// so that a form that is filled all day does not grow. Compiled with bulk memory: copying is one instruction.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

extern byte __heap_base;
static byte *unused;
static struct block { struct block *next; } *lists[32];
enum { HEADER = 16, PAGE = 65536 };

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

int memcmp(const void *one, const void *other, size_t count) {
    const byte *a = one, *b = other;
    for (; count > 0; count--, a++, b++) if (*a != *b) return *a < *b ? -1 : 1;
    return 0;
}

static byte *fresh(size_t size) {
    if (!unused) unused = (byte *)(((size_t)&__heap_base + 15) & ~(size_t)15);
    size_t end = (size_t)unused + size, have = __builtin_wasm_memory_size(0) * (size_t)PAGE;
    if (end > have && __builtin_wasm_memory_grow(0, (end - have + PAGE - 1) / PAGE) == (size_t)-1) __builtin_trap();
    byte *block = unused;
    unused += size;
    return block;
}

// The list's number stands in the 16 bytes before a block. Nothing asks for more than 16 bytes of alignment.
void *malloc(size_t count) {
    unsigned list = 5;
    while (((size_t)1 << list) < count + HEADER) list++;
    byte *block = (byte *)lists[list];
    if (block) lists[list] = lists[list]->next; else block = fresh((size_t)1 << list);
    *(unsigned *)block = list;
    return block + HEADER;
}

void free(void *pointer) {
    if (!pointer) return;
    struct block *block = (struct block *)((byte *)pointer - HEADER);
    unsigned list = *(unsigned *)block;
    block->next = lists[list];
    lists[list] = block;
}

int posix_memalign(void **result, size_t alignment, size_t count) {
    if (alignment > 16) return 22;
    *result = malloc(count);
    return 0;
}

// The product of two whole numbers of 128 bits, which checked multiplication of 64 bits asks for.
typedef unsigned long long wide;
struct pair { wide low, high; };
void __multi3(struct pair *result, wide a, wide ah, wide b, wide bh) {
    wide mask = 0xffffffff, low = (a & mask) * (b & mask), middle = (low >> 32) + (a >> 32) * (b & mask);
    wide other = (middle & mask) + (b >> 32) * (a & mask);
    result->low = (other << 32) | (low & mask);
    result->high = (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32) + a * bh + ah * b;
}

// Hashing is not used; what it would be seeded with is no secret.
void arc4random_buf(void *to, size_t count) { memset(to, 4, count); }
int putchar(int sign) { return sign; }
void *__stack_chk_guard = (void *)0x2545F491;
void __stack_chk_fail(void) { __builtin_trap(); }
