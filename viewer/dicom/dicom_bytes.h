#pragma once

#include <functional>
#include <optional>
#include <string>

#include "viewer/sdk/dicom_writer.h"
#include "viewer/sdk/study.h"

class DcmItem;

/// Small DICOM files (presentation states, key object notes) as bytes, and bytes on the disk for good.
namespace viewer {

/// A complete file in Explicit VR Little Endian and ISO_IR 192. `more` adds what has no keyword (private attributes).
/// A value that breaks the rules of its VR (real headers do) is written as it is. Errors: "write.io".
sdk::Result<std::string> fileBytes(const sdk::DicomItem& attributes, const std::function<void(DcmItem&)>& more = {});

/// Written beside its place, synchronised and renamed: after a kill or a power failure the old file is there or the
/// new one, never half of one. Makes the folders. Blocks. Errors: "write.full" (the disk is full), "write.io".
sdk::Result<void> writeDurably(const std::string& path, const std::string& bytes);

/// A new UID below 2.25 (PS3.5 B.2).
std::string newUid();

/// The same UID for the same name, below 2.25 (a UUID of version 5).
std::string derivedUid(const std::string& name);

/// The wall clock of the site.
sdk::LocalTime wallClock();

/// DA and TM of an instant; empty without one.
struct DateAndTime {
    std::string date, time;
};
DateAndTime dateAndTime(const std::optional<sdk::LocalTime>& time);

/// A number as DS (PS3.5 §6.2: at most 16 characters).
std::string decimalString(double value);

/// A text as ST or LO: no backslash (which would part it into values), at most `most` bytes without half a character.
std::string plainText(const std::string& text, std::size_t most);

}  // namespace viewer
