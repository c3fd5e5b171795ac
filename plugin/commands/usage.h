#pragma once

/// What `--help` says of each command.
namespace hsg::usage {

extern const char* const films;
extern const char* const assess;
extern const char* const report;
extern const char* const templates;
extern const char* const cases;

}  // namespace hsg::usage
