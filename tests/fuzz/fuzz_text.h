#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/fuzz/read_text.h"

/// A libFuzzer target over a text. With FIMBRIA_SEEDS=FOLDER it writes its first inputs there.
#define FIMBRIA_TEXT_FUZZER(READ, SEEDS)                                                          \
    extern "C" int LLVMFuzzerInitialize(int*, char***) {                                          \
        if (!support::smallTemplate()) std::abort();                                              \
        const char* folder = std::getenv("FIMBRIA_SEEDS");                                        \
        int number = 0;                                                                           \
        if (folder)                                                                               \
            for (const auto& seed : SEEDS())                                                      \
                std::ofstream(std::string(folder) + "/seed-" + std::to_string(++number)) << seed; \
        return 0;                                                                                 \
    }                                                                                             \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {           \
        const auto broken = READ(std::string(reinterpret_cast<const char*>(data), size));         \
        if (broken.empty()) return 0;                                                             \
        std::fprintf(stderr, "%s\n", broken.c_str());                                             \
        std::abort();                                                                             \
    }
