#pragma once

/// Before a function with a plain loop: compiled also for machines with wider vectors, chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__)
#define FIMBRIA_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define FIMBRIA_VECTORS
#endif
