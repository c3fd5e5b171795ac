#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "tests/golden/builder.h"

/// The golden readings: together they say every class, kind, modifier, limitation and contradiction of the template
/// that they are read with. Each is a routine patent study (Builder) changed in what its name tells.
namespace golden {

struct GoldenReading {
    std::string name;                    ///< of its files in reports/
    std::string source = "hsg";          ///< folder in templates/
    std::string right, left;             ///< the conclusion expected, "IMP2+ADH"; "" for none
    std::function<void(Builder&)> make;  ///< changes the routine study
    /// The reading, ready to be assessed and composed with its template.
    reporting::Reading reading() const;
};

/// The name of a test's data, as Boost.Test prints it.
inline std::ostream& operator<<(std::ostream& out, const GoldenReading& one) {
    return out << one.source << "/" << one.name;
}

/// By what they are about: classes of a tube, the technique, contradictions, the other shipped templates.
std::vector<GoldenReading> classReadings();
std::vector<GoldenReading> techniqueReadings();
std::vector<GoldenReading> contradictionReadings();
std::vector<GoldenReading> overlayReadings();
std::vector<GoldenReading> headlineReadings();
std::vector<GoldenReading> goldenReadings();  ///< all of them

/// A shipped template, loaded once; a test fails if it has any problem.
const reporting::CompiledTemplate& shippedTemplate(const std::string& folder);

// What several readings change in the same way.
void abnormalCavity(Builder& b);                           ///< everything about the cavity answered, nothing found
void openedInVain(Builder& b, const std::string& side);    ///< measures against spasm that did not help, with a film
void oil(Builder& b, const std::vector<double>& minutes);  ///< ethiodized oil, delayed films at these minutes
void moreOn(Builder& b, const std::string& side);          ///< contrast in the pelvis in part, more on this side
const char* const patent = "R4 S2 D0 T0 P2 D0";
const char* const blocked = "R0 S0 D0 TX P0 D0 N0";
const char* const sac = "R4 S0 D2 T3 P0 D2";

}  // namespace golden
