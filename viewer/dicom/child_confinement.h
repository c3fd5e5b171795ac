#pragma once

#include <cstddef>

namespace viewer::child {

/// From here on this process gets no more than `memoryBytes` of address space beyond what it has (not in a build with
/// the address sanitizer), writes no core, gains no privileges, and (x86-64 and AArch64) can open no file, start no
/// program or thread and make no executable memory: such calls fail with EPERM. False if any of it could not be done.
bool confine(std::size_t memoryBytes);

/// Ends this process by SIGXCPU after that much more processor time.
bool limitProcessorTime(int seconds);

}  // namespace viewer::child
