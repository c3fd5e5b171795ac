#pragma once

#include <map>
#include <string>
#include <vector>

/// What encoders take beside a report, and what they make of it.
namespace reporting {

/// A private coding scheme (PS3.3 C.12.1 Coding Scheme Identification Sequence).
struct CodingScheme {
    std::string designator, uid, name;
    bool operator==(const CodingScheme&) const = default;
};

/// One encoded form of a report.
struct Document {
    std::string kind;  ///< "sr", "pdf", "html", "text", "kos"
    std::string language;
    std::string mediaType;
    std::string fileName;  ///< without patient data
    std::string bytes;
    bool operator==(const Document&) const = default;
};

/// The side letters of a part of a picture, from one share of its breadth (0 to 1) to another.
struct SideMarks {
    double from = 0, to = 1;
    std::string left, right;  ///< letters at its left and right edge, "R" and "L"
    bool operator==(const SideMarks&) const = default;
};

/// A numbered ring at a place of a picture.
struct PictureRing {
    int number = 0;       ///< KeyPlace::number
    double x = 0, y = 0;  ///< share of its breadth and of its height, 0 to 1
    bool operator==(const PictureRing&) const = default;
};

/// The 8-bit grey picture of a film, as the one display pipeline shows it.
struct FilmPicture {
    std::string filmId;
    int width = 0, height = 0;
    std::string grey;  ///< width × height bytes, row after row
    std::string png;   ///< the same as a PNG file, for the HTML page; may be empty where no page is made
    /// Only where the sides are sure. A film has one part; two films beside each other have one each.
    std::vector<SideMarks> sides = {};
    bool inverted = false;   ///< shown with the opposite polarity of its default presentation: the caption says so
    bool sidesOpen = false;  ///< of some film of the picture it is not known where right is: the caption says so
    std::vector<PictureRing> rings = {};  ///< the places of its key image that lie on the picture
    bool operator==(const FilmPicture&) const = default;
};

/// What an encoder needs beside the report; passed in, never fetched (no clock, no files).
struct EncodeContext {
    std::string language;
    std::vector<FilmPicture> pictures;  ///< of the key images
    std::string diagramSvg;             ///< the template's drawing with its states applied
    std::string logoPng;                ///< bytes; may be empty
    std::string pageMustache;           ///< the template's HTML page
    std::vector<CodingScheme> schemes;  ///< private schemes to declare
    /// UIDs for what the encoder makes, asked by role ("series", "instance"); the same role gives the same UID.
    std::map<std::string, std::string> uids;
    std::string softwareVersion;
};

}  // namespace reporting
