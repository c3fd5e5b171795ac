#pragma once

namespace viewer {

/// The hidden argument of an executable that calls serveDecoding().
inline constexpr const char* decodingArgument = "--decode-apart";

/// The life of the child: confines itself, then decodes what comes over descriptor 3 until the other end closes.
/// Call first thing in main, before any thread. Returns the exit code.
int serveDecoding();

}  // namespace viewer
