#pragma once

#include <string>
#include <vector>

#include "viewer/sdk/result.h"

namespace viewer::network {

/// A DICOM printer and how its films are to be made (PS3.3 C.13, PS3.4 H). Plain values; an empty text is not sent, so
/// that the printer's own default holds.
struct Printer {
    std::string id;    ///< of the reader's list; made once, never shown
    std::string name;  ///< as the reader calls it
    std::string host;
    int port = 104;                         ///< 1…65535
    std::string calledAe = "PRINTSCP";      ///< 1…16 characters (PS3.5 AE)
    std::string callingAe = "FIMBRIA";      ///< ours
    std::string filmSize = "14INX17IN";     ///< Film Size ID (2010,0050)
    std::string orientation = "PORTRAIT";   ///< Film Orientation (2010,0040)
    std::string magnification = "CUBIC";    ///< Magnification Type (2010,0060)
    std::string medium = "BLUE FILM";       ///< Medium Type (2000,0030)
    std::string destination = "PROCESSOR";  ///< Film Destination (2000,0040)
    int copies = 1;                         ///< 1…20
    int maxDensity = 0;                     ///< hundredths of optical density, 0: the printer's own, else 100…400
    int dpi = 254;                          ///< of the picture that is sent, 100…600
    int timeoutSeconds = 30;                ///< for the connection and for each answer, 2…600
    bool operator==(const Printer&) const = default;
};

/// Empty if it can be used; else one sentence on what is wrong, by field. Errors a reader can mend.
std::vector<sdk::Error> problemsOf(const Printer& printer);

/// Film Size IDs that are offered, and their width and height in mm upright.
struct FilmSize {
    std::string id;
    double widthMm, heightMm;
};
const std::vector<FilmSize>& filmSizes();
/// The size of that id, else 14 × 17 inches.
FilmSize filmSizeOf(const std::string& id);

/// Written to and read from one line of text (the settings, the outbox).
std::string toText(const Printer& printer);
/// Errors: "printer.text".
sdk::Result<Printer> printerFrom(const std::string& text);

/// Verification (C-ECHO, PS3.4 A). Blocks; call it from a worker. Errors: "print.connect", "print.refused",
/// "print.timeout", "print.status".
sdk::Result<void> echo(const Printer& printer);

}  // namespace viewer::network
