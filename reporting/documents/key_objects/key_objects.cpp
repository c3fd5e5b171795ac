#include "reporting/documents/key_objects/key_objects.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <algorithm>

#include "reporting/documents/dicom/code_entry_p.h"
#include "reporting/documents/dicom/document_file_p.h"
#include "reporting/documents/dicom/film_reference_p.h"
#include "reporting/documents/text/rings.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents {
namespace {

namespace concepts = dicom::concepts;

/// Leaves its function with the first refusal; caught in encodeKeyObjects().
struct Refused {
    Error error;
};

[[noreturn]] void refuse(const std::string& message, const std::string& where = {}) {
    throw Refused{{"kos.encode", message, where}};
}

void must(const OFCondition& condition, const std::string& where) {
    if (condition.bad()) refuse(std::string("DICOM key objects: ") + condition.text() + ".", where);
}

const Film* filmOf(const Report& report, const std::string& id) {
    const auto found =
        std::find_if(report.films.begin(), report.films.end(), [&](const Film& film) { return film.id == id; });
    return found == report.films.end() ? nullptr : &*found;
}

void collect(const std::vector<Section>& sections, std::vector<std::string>& ids) {
    for (const auto& section : sections) {
        for (const auto& finding : section.findings) {
            ids.insert(ids.end(), finding.films.begin(), finding.films.end());
            for (const auto& place : finding.places) ids.push_back(place.filmId);
        }
        collect(section.sections, ids);
    }
}

/// What the films show, as a viewer prints it beside them.
std::string descriptionOf(const Report& report) {
    const auto language = report.languages.empty() ? std::string() : report.languages.front();
    auto words = said(report.title, language) + ": " + word(report, language, "key_objects");
    for (const auto& key : report.keyImages)
        for (const auto& line : placeLines(key, language)) words += "\n" + line;
    return words;
}

class Builder {
public:
    Builder(const Report& report, const EncodeContext& context, const std::vector<const Film*>& films)
        : report_(report), context_(context), films_(films) {}

    Document build(const StudyHeader& study, const std::vector<const StudyHeader*>& all) {
        DSRDocument document(DSRTypes::DT_KeyObjectSelectionDocument);
        document.setSpecificCharacterSet("ISO_IR 192");
        document.createNewSeriesInStudy(study.studyUid.c_str());
        dicom::setHeader(document, report_, context_, study);
        dicom::setSeries(document, {"9003", "1", said(report_.title, language())});
        fill(document.getTree());
        evidence(document);
        for (const auto* other : all)
            if (other != &study)
                must(document.getIdenticalDocuments().addItem(other->studyUid.c_str(), uid("series", *other).c_str(),
                                                              UID_KeyObjectSelectionDocumentStorage,
                                                              uid("instance", *other).c_str()),
                     other->studyUid);
        const auto bytes =
            dicom::fileOf(document, report_, {uid("instance", study), uid("series", study), study.institution});
        if (!bytes) refuse(bytes.error().message, bytes.error().where);
        const auto number = std::find(all.begin(), all.end(), &study) - all.begin() + 1;
        const auto name =
            number == 1 ? std::string("key-objects.dcm") : "key-objects-" + std::to_string(number) + ".dcm";
        return {"kos", language(), "application/dicom", name, *bytes};
    }

private:
    std::string language() const { return report_.languages.empty() ? std::string() : report_.languages.front(); }

    std::string uid(const std::string& what, const StudyHeader& study) const {
        const auto given = context_.uids.find(keyObjectRole(what, study.studyUid));
        if (given == context_.uids.end() || given->second.empty())
            refuse("No UID was given for the " + what + " of the key objects.", what);
        return given->second;
    }

    void add(DSRDocumentTree& tree, DSRTypes::E_RelationshipType relation, DSRTypes::E_ValueType type,
             const Code* concept_) {
        const auto where = concept_ ? concept_->meaning : std::string("IMAGE");
        if (tree.addContentItem(relation, type, mode_) == 0) refuse("An item may not stand there.", where);
        mode_ = relation == DSRTypes::RT_isRoot ? DSRTypes::AM_belowCurrent : DSRTypes::AM_afterCurrent;
        if (!concept_) return;
        const auto coded = dicom::entry(*concept_);
        if (!coded) refuse(coded.error().message, coded.error().where);
        must(tree.getCurrentContentItem().setConceptName(*coded), where);
    }

    void code(DSRDocumentTree& tree, DSRTypes::E_RelationshipType relation, const Code& concept_, const Code& value) {
        add(tree, relation, DSRTypes::VT_Code, &concept_);
        const auto coded = dicom::entry(value);
        if (!coded) refuse(coded.error().message, coded.error().where);
        must(tree.getCurrentContentItem().setCodeValue(*coded), concept_.meaning);
    }

    void words(DSRDocumentTree& tree, const Code& concept_, DSRTypes::E_ValueType type, const std::string& value) {
        const auto relation = type == DSRTypes::VT_Text && concept_ == concepts::keyObjectDescription
                                  ? DSRTypes::RT_contains
                                  : DSRTypes::RT_hasObsContext;
        add(tree, relation, type, &concept_);
        must(tree.getCurrentContentItem().setStringValue(value.c_str()), concept_.meaning);
    }

    void fill(DSRDocumentTree& tree) {
        mode_ = DSRTypes::AM_afterCurrent;
        add(tree, DSRTypes::RT_isRoot, DSRTypes::VT_Container, &concepts::ofReportAttachment);
        must(tree.getCurrentContentItem().setTemplateIdentification("2010", "DCMR"), "TID 2010");
        code(tree, DSRTypes::RT_hasConceptMod, concepts::language, dicom::languageCode(language()));
        if (report_.signer) {
            code(tree, DSRTypes::RT_hasObsContext, concepts::observerType, concepts::person);
            words(tree, concepts::personName, DSRTypes::VT_PName, report_.signer->name);
        } else {
            code(tree, DSRTypes::RT_hasObsContext, concepts::observerType, concepts::device);
            words(tree, concepts::deviceUid, DSRTypes::VT_UIDRef, dicom::softwareUid);
        }
        words(tree, concepts::keyObjectDescription, DSRTypes::VT_Text, descriptionOf(report_));
        images(tree);
    }

    // One item an instance, with its frames; an IMAGE of TID 2010 has no purpose of reference.
    void images(DSRDocumentTree& tree) {
        std::vector<std::string> done;
        for (const auto* film : films_) {
            if (std::find(done.begin(), done.end(), film->sopInstanceUid) != done.end()) continue;
            done.push_back(film->sopInstanceUid);
            DSRImageReferenceValue reference(film->sopClassUid.c_str(), film->sopInstanceUid.c_str());
            for (const auto* other : films_)
                if (other->sopInstanceUid == film->sopInstanceUid && dicom::namesFrame(report_, *other))
                    reference.getFrameList().addItem(static_cast<Sint32>(other->frame));
            add(tree, DSRTypes::RT_contains, DSRTypes::VT_Image, nullptr);
            must(tree.getCurrentContentItem().setImageReference(reference), film->id);
        }
    }

    // All of it, of whatever study (PS3.3 C.17.6.2).
    void evidence(DSRDocument& document) {
        for (const auto* film : films_)
            must(document.getCurrentRequestedProcedureEvidence().addItem(
                     film->studyUid.c_str(), film->seriesUid.c_str(), film->sopClassUid.c_str(),
                     film->sopInstanceUid.c_str()),
                 film->id);
    }

    const Report& report_;
    const EncodeContext& context_;
    const std::vector<const Film*>& films_;
    DSRTypes::E_AddMode mode_ = DSRTypes::AM_afterCurrent;
};

/// The studies of the films in the order of the report; the home study always.
std::vector<const StudyHeader*> studiesOf(const Report& report, const std::vector<const Film*>& films) {
    std::vector<const StudyHeader*> studies;
    for (const auto& study : report.studies) {
        const auto isOf = [&](const Film* film) { return film->studyUid == study.studyUid; };
        if (studies.empty() || std::any_of(films.begin(), films.end(), isOf)) studies.push_back(&study);
    }
    for (const auto* film : films) {
        const auto isTheirs = [&](const StudyHeader* study) { return study->studyUid == film->studyUid; };
        if (std::none_of(studies.begin(), studies.end(), isTheirs))
            refuse("A film is of a study that the report does not know.", film->id);
    }
    return studies;
}

}  // namespace

std::string keyObjectRole(const std::string& what, const std::string& studyUid) {
    return "key_objects." + what + "/" + studyUid;
}

std::vector<const Film*> keyObjectFilms(const Report& report) {
    std::vector<std::string> ids;
    for (const auto& key : report.keyImages) {
        if (key.films.empty()) ids.push_back(key.filmId);
        ids.insert(ids.end(), key.films.begin(), key.films.end());
    }
    collect(report.sections, ids);
    std::vector<const Film*> films;
    for (const auto& id : ids) {
        const auto* film = filmOf(report, id);
        if (film && std::find(films.begin(), films.end(), film) == films.end()) films.push_back(film);
    }
    return films;
}

Result<std::vector<Document>> encodeKeyObjects(const Report& report, const EncodeContext& context) {
    std::vector<Document> documents;
    const auto films = keyObjectFilms(report);
    if (films.empty()) return documents;
    try {
        if (report.studies.empty()) refuse("A report needs the study it belongs to.");
        Builder builder(report, context, films);
        const auto studies = studiesOf(report, films);
        for (const auto* study : studies) documents.push_back(builder.build(*study, studies));
        return documents;
    } catch (const Refused& refused) {
        return tl::unexpected(refused.error);
    }
}

}  // namespace reporting::documents
