#include "plugin/bridge/encoding.h"

#include <algorithm>

#include "plugin/session/identifiers.h"
#include "reporting/compose/compose.h"
#include "reporting/documents/html/html.h"
#include "reporting/documents/key_objects/key_objects.h"
#include "reporting/documents/pdf/pdf.h"
#include "reporting/documents/sr/sr.h"
#include "reporting/documents/text/text.h"

namespace hsg {
namespace {

using reporting::Document;
using reporting::EncodeContext;
using reporting::Error;
using reporting::Report;
using reporting::Result;

using Encoder = Result<Document> (*)(const Report&, const EncodeContext&);

const std::string keyObjects = "kos";

Encoder encoderOf(const std::string& kind) {
    if (kind == "sr") return reporting::documents::encodeSr;
    if (kind == "pdf") return reporting::documents::encodePdf;
    if (kind == "html") return reporting::documents::encodeHtml;
    if (kind == "text") return reporting::documents::encodeText;
    return nullptr;
}

}  // namespace

const std::vector<std::string>& documentKinds() {
    static const std::vector<std::string> kinds{"sr", "pdf", "html", "text", keyObjects};
    return kinds;
}

EncodeContext encodeContext(const Report& report, const reporting::Template& source,
                            const std::vector<reporting::FilmPicture>& pictures, const std::string& language) {
    EncodeContext context;
    context.language = language;
    context.pictures = pictures;
    context.diagramSvg = reporting::diagramSvg(source, report);
    context.logoPng = source.logoPng;
    context.pageMustache = source.pageMustache;
    context.schemes = source.schemes;
    const bool primary = report.languages.empty() || report.languages.front() == language;
    context.uids["series"] = derivedUid(report.uid + "/series");
    context.uids["instance"] = primary ? report.uid : derivedUid(report.uid + "/" + language);
    for (const auto& study : report.studies)
        for (const char* what : {"series", "instance"})
            context.uids[reporting::documents::keyObjectRole(what, study.studyUid)] =
                derivedUid(report.uid + "/key-objects/" + what + "/" + study.studyUid);
    context.softwareVersion = HSG_VERSION;
    return context;
}

Result<Document> encodeDocument(const std::string& kind, const Report& report, const EncodeContext& context) {
    const auto encoder = encoderOf(kind);
    if (!encoder) return tl::make_unexpected(Error{"encode.kind", "There is no document of that kind.", kind});
    const auto& languages = report.languages;
    if (std::find(languages.begin(), languages.end(), context.language) == languages.end())
        return tl::make_unexpected(
            Error{"encode.language", "The template has no words in that language.", context.language});
    return encoder(report, context);
}

Result<std::vector<Document>> encodeDocuments(const Report& report, const reporting::Template& source,
                                              const std::vector<reporting::FilmPicture>& pictures,
                                              const DocumentChoice& choice) {
    std::vector<Document> documents;
    for (const auto& language : choice.languages) {
        const auto context = encodeContext(report, source, pictures, language);
        for (const auto& kind : choice.kinds) {
            if (kind == keyObjects) continue;
            auto document = encodeDocument(kind, report, context);
            if (!document) return tl::make_unexpected(document.error());
            documents.push_back(std::move(*document));
        }
    }
    if (std::find(choice.kinds.begin(), choice.kinds.end(), keyObjects) == choice.kinds.end()) return documents;
    const auto first = report.languages.empty() ? std::string() : report.languages.front();
    auto notes = reporting::documents::encodeKeyObjects(report, encodeContext(report, source, {}, first));
    if (!notes) return tl::make_unexpected(notes.error());
    for (auto& note : *notes) documents.push_back(std::move(note));
    return documents;
}

}  // namespace hsg
