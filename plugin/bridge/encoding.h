#pragma once

#include <string>
#include <vector>

#include "reporting/model/report.h"
#include "reporting/template/template.h"

namespace hsg {

/// Kinds of document, in the order they are listed.
const std::vector<std::string>& documentKinds();  ///< sr, pdf, html, text

/// What an encoder needs for that report, language and kind; UIDs are derived from the report's, so that encoding it
/// again gives the same identifiers.
reporting::EncodeContext encodeContext(const reporting::Report& report, const reporting::Template& source,
                                       const std::vector<reporting::FilmPicture>& pictures,
                                       const std::string& language);

/// Errors: "encode.kind" (unknown kind), "encode.language" (not in the report), those of the encoder.
reporting::Result<reporting::Document> encodeDocument(const std::string& kind, const reporting::Report& report,
                                                      const reporting::EncodeContext& context);

/// Every kind in every language, or the first error.
reporting::Result<std::vector<reporting::Document>> encodeDocuments(
    const reporting::Report& report, const reporting::Template& source,
    const std::vector<reporting::FilmPicture>& pictures);

}  // namespace hsg
