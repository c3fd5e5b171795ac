#pragma once

#include <cstdint>

/// What parent and child say to each other: messages of fixed size over a SOCK_SEQPACKET pair, pixels in sealed
/// memory files. Both ends are the same executable, so structs travel as they are.
namespace viewer::child {

constexpr int socketDescriptor = 3;  ///< of the child
constexpr std::uint32_t magic = 0x46494D42;

/// Parent to child, once.
struct Setup {
    std::uint32_t magic = child::magic;
    std::uint64_t memoryBytes = 0;  ///< that the child may take beyond what it holds at its start
};

/// Child to parent, once: confined and ready.
struct Ready {
    std::uint32_t magic = child::magic;
};

/// Parent to child, with two descriptors: the codestream, and room for the samples.
struct Request {
    std::uint32_t magic = child::magic;
    std::int32_t rows = 0, columns = 0, samples = 0;
    std::int32_t bitsAllocated = 0, bitsStored = 0, highBit = 0;
    std::int32_t isSigned = 0, planar = 0;
    std::int32_t seconds = 0;  ///< of processor time
    std::uint64_t codestreamBytes = 0, roomBytes = 0;
    char photometric[20] = {};
    char transferSyntax[68] = {};
};

enum class Status : std::uint32_t { Decoded, Refused, NoMemory };

/// Child to parent. Nothing in it is trusted.
struct Reply {
    std::uint32_t magic = child::magic;
    Status status = Status::Refused;
    std::uint32_t cellBits = 0;
    std::uint32_t incomplete = 0, damaged = 0;
    std::uint64_t bytes = 0;
    char photometric[20] = {};
    char message[160] = {};  ///< why it was refused
};

}  // namespace viewer::child
