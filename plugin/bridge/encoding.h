#pragma once

#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/template/template.h"

namespace hsg {

/// Kinds of document, in the order they are listed: sr, pdf, html, text (one a language), kos (one a study).
const std::vector<std::string>& documentKinds();

/// What an encoder needs for that report, language and kind; UIDs are derived from the report's, so that encoding it
/// again gives the same identifiers.
reporting::EncodeContext encodeContext(const reporting::Report& report, const reporting::Template& source,
                                       const std::vector<reporting::FilmPicture>& pictures,
                                       const std::string& language);

/// A document that is made once a language. Errors: "encode.kind" (no such kind), "encode.language" (not in the
/// report), those of the encoder.
reporting::Result<reporting::Document> encodeDocument(const std::string& kind, const reporting::Report& report,
                                                      const reporting::EncodeContext& context);

struct DocumentChoice {
    std::vector<std::string> kinds;      ///< of documentKinds()
    std::vector<std::string> languages;  ///< of the report; the key objects are in its first, whatever stands here
};
/// Those documents, or the first error.
reporting::Result<std::vector<reporting::Document>> encodeDocuments(const reporting::Report& report,
                                                                    const reporting::Template& source,
                                                                    const std::vector<reporting::FilmPicture>& pictures,
                                                                    const DocumentChoice& choice);

}  // namespace hsg
