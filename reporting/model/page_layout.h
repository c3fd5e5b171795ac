#pragma once

#include <string>
#include <vector>

#include "reporting/model/texts.h"

namespace reporting {

enum class Paper { A4, Letter };
enum class LogoPlace { Left, Right, None };

/// How the pages look: report.yaml `page`. Lengths in mm, letters in points. PDF and HTML obey it.
struct PageLayout {
    Paper paper = Paper::A4;
    double top = 15, right = 18, bottom = 15, left = 18;  ///< margins, 10 to 40
    std::string font = "sans";                            ///< "sans" or "serif"; Han characters have their own face
    double fontSize = 9.6;                                ///< of the sentences, 8 to 14; all else in proportion
    LogoPlace logo = LogoPlace::Left;
    double logoHeight = 13;  ///< 5 to 40
    /// Page furniture, patterns with {patient} {patient_id} {birth_date} {date} {accession} {title} {status} {template}
    /// {report} {page} {total}: header from page 2 on, footer on each page. Without a pattern: the documents' own.
    Texts header, footer;
    bool diagram = true;
    int keyImages = -1;  ///< films shown at most; -1: all; 0: neither films nor comparisons
    /// Ids of sections, "images", "diagram", "provenance". What is not named follows as the template has it.
    std::vector<std::string> order;
    bool operator==(const PageLayout&) const = default;
};

}  // namespace reporting
