#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/bridge/picture_sides.h"
#include "plugin/films/film_set.h"
#include "plugin/session/identifiers.h"
#include "reporting/model/report.h"
#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/documents.h"
#include "viewer/sdk/frames.h"

namespace hsg {

/// All that a report is made of, as values: safe to hand to a worker.
struct ReportInput {
    std::shared_ptr<const reporting::CompiledTemplate> compiled;
    reporting::Reading reading;
    std::vector<reporting::StudyHeader> studies;  ///< home first
    std::shared_ptr<const viewer::sdk::FrameReader> frames;
    FilmFaces faces = {};  ///< for the side letters on its pictures
};

/// The report of the reading, unsigned without a signer. Errors: those of compose.
reporting::Result<reporting::Report> composeReport(const ReportInput& input, reporting::LocalTime now,
                                                   const std::optional<reporting::Profile>& signer = std::nullopt);

struct Signature {
    reporting::Report report;
    std::vector<std::string> paths;  ///< of the documents; empty while they are pending
    std::string pendingBecause;      ///< why the files are not in place yet; they follow at the next start
};

/// The whole signature (architecture §4): compose, encode every kind in every language, one transaction that holds
/// report, reading, resolved template and document digests, then the files under the home study. Blocks: call it from a
/// worker. Nothing is stored on an Error: "compose.not-signable", those of frames and encoders, "store.full",
/// "store.io", "store.signed".
reporting::Result<Signature> sign(const ReportInput& input, const reporting::Profile& signer, reporting::LocalTime now,
                                  const std::string& dataDirectory, viewer::sdk::Documents& documents);

/// Files of signed reports that a full disk or a kill kept from their place. Call at start, from a worker.
reporting::Result<int> completePending(const std::string& dataDirectory, viewer::sdk::Documents& documents,
                                       reporting::LocalTime now);

}  // namespace hsg
