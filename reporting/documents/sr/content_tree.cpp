#include "reporting/documents/sr/content_tree.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "reporting/documents/dicom/code_entry_p.h"
#include "reporting/documents/dicom/document_file_p.h"
#include "reporting/documents/dicom/film_reference_p.h"
#include "reporting/documents/text/rings.h"

namespace reporting::documents::sr {
namespace {

namespace concepts = dicom::concepts;
using dicom::entry;
using dicom::failure;
using dicom::languageCode;
using dicom::namesFrame;
using dicom::softwareUid;

/// Leaves its function with the first refusal; caught at the end of fillTree, so that every step need not be tested
/// there.
struct Refused {
    Error error;
};

void must(const OFCondition& condition, const std::string& where) {
    if (condition.bad()) throw Refused{failure(std::string("DICOM SR: ") + condition.text() + ".", where)};
}

DSRCodedEntryValue coded(const Code& code) {
    auto value = entry(code);
    if (!value) throw Refused{value.error()};
    return *value;
}

class Builder {
public:
    Builder(DSRDocument& document, const Report& report, const EncodeContext& context)
        : document_(document), tree_(document.getTree()), report_(report), context_(context) {}

    void build() {
        const auto title = report_.documentTitle.isEmpty() ? concepts::defaultTitle : report_.documentTitle;
        add(DSRTypes::RT_isRoot, DSRTypes::VT_Container, &title, DSRTypes::AM_afterCurrent);
        must(tree_.getCurrentContentItem().setTemplateIdentification("2000", "DCMR"), "TID 2000");
        level_ = DSRTypes::AM_belowCurrent;
        observationContext();
        for (const auto& section : report_.sections) this->section(section);
        keyImages();
        provenance();
    }

private:
    using Relation = DSRTypes::E_RelationshipType;
    using ValueType = DSRTypes::E_ValueType;

    void add(Relation relation, ValueType type, const Code* concept_, DSRTypes::E_AddMode mode) {
        const auto where = concept_ ? concept_->meaning : std::string();
        if (tree_.addContentItem(relation, type, mode) == 0)
            throw Refused{failure("DICOM SR: an item may not stand there.", where)};
        if (concept_) must(tree_.getCurrentContentItem().setConceptName(coded(*concept_)), where);
    }

    // The first child goes below its parent, the next ones after their sibling.
    void item(Relation relation, ValueType type, const Code* concept_) {
        add(relation, type, concept_, level_);
        level_ = DSRTypes::AM_afterCurrent;
    }
    void child(Relation relation, ValueType type, const Code& concept_) { item(relation, type, &concept_); }
    void down() { level_ = DSRTypes::AM_belowCurrent; }
    // Back to the parent, if any child was added since down().
    void up() {
        if (level_ == DSRTypes::AM_afterCurrent) tree_.goUp();
        level_ = DSRTypes::AM_afterCurrent;
    }

    void code(Relation relation, const Code& concept_, const Code& value) {
        child(relation, DSRTypes::VT_Code, concept_);
        must(tree_.getCurrentContentItem().setCodeValue(coded(value)), concept_.meaning);
    }
    void text(Relation relation, const Code& concept_, const std::string& value) {
        child(relation, DSRTypes::VT_Text, concept_);
        must(tree_.getCurrentContentItem().setStringValue(value.c_str()), concept_.meaning);
    }

    void observationContext() {
        code(DSRTypes::RT_hasConceptMod, concepts::language, languageCode(context_.language));
        if (!report_.procedure.isEmpty())
            code(DSRTypes::RT_hasConceptMod, concepts::procedureReported, report_.procedure);
        const auto context = DSRTypes::RT_hasObsContext;
        if (report_.signer) {
            code(context, concepts::observerType, concepts::person);
            child(context, DSRTypes::VT_PName, concepts::personName);
            must(tree_.getCurrentContentItem().setStringValue(report_.signer->name.c_str()), "Person Observer Name");
            if (!report_.signer->organisation.empty())
                text(context, concepts::personOrganisation, report_.signer->organisation);
        }
        code(context, concepts::observerType, concepts::device);
        child(context, DSRTypes::VT_UIDRef, concepts::deviceUid);
        must(tree_.getCurrentContentItem().setStringValue(softwareUid), "Device Observer UID");
        text(context, concepts::deviceName, "Fimbria");
        text(context, concepts::deviceManufacturer, "Fimbria");
        text(context, concepts::deviceModel, "Fimbria " + context_.softwareVersion);
    }

    std::string said(const Texts& texts) const {
        const auto found = texts.find(context_.language);
        return found == texts.end() ? std::string() : found->second;
    }

    void section(const Section& section) {
        if (section.heading.isEmpty())
            throw Refused{failure("A section of the report has no coded heading.", section.id)};
        child(DSRTypes::RT_contains, DSRTypes::VT_Container, section.heading);
        down();
        for (const auto& sentence : section.sentences) this->sentence(sentence, section);
        if (section.id == "impression" && report_.examLine)
            text(DSRTypes::RT_contains, concepts::conclusion, said(report_.examLine->text));
        for (const auto& finding : section.findings) this->finding(finding);
        for (const auto& inner : section.sections) this->section(inner);
        up();
    }

    void sentence(const Sentence& sentence, const Section& section) {
        const auto words = said(sentence.text);
        if (words.empty()) return;
        const bool impression = section.id == "impression";
        const auto& concept_ = !impression                        ? concepts::finding
                               : sentence.id == "impression.next" ? concepts::recommendation
                                                                  : concepts::impression;
        text(DSRTypes::RT_contains, concept_, words);
        down();
        modifyBySide(sentence.side);
        up();
    }

    // A sentence knows its side; the code of the side stands in the findings and conclusions.
    void modifyBySide(const SideId& side) {
        if (const auto* laterality = lateralityOf(report_.sections, side))
            code(DSRTypes::RT_hasConceptMod, concepts::laterality, *laterality);
    }

    static const Code* lateralityOf(const std::vector<Section>& sections, const SideId& side) {
        if (side.empty()) return nullptr;
        for (const auto& section : sections) {
            for (const auto& finding : section.findings) {
                if (finding.side == side && finding.laterality) return &*finding.laterality;
            }
            if (const auto* inner = lateralityOf(section.sections, side)) return inner;
        }
        return nullptr;
    }

    void finding(const Finding& finding) {
        if (finding.value) {
            code(DSRTypes::RT_contains, finding.concept_, *finding.value);
        } else if (finding.number) {
            number(finding);
        } else if (finding.text && !finding.text->empty()) {
            text(DSRTypes::RT_contains, finding.concept_, *finding.text);
        } else {
            return;
        }
        down();
        if (finding.laterality) code(DSRTypes::RT_hasConceptMod, concepts::laterality, *finding.laterality);
        const auto& purpose = finding.number ? concepts::sourceOfMeasurement : concepts::bestIllustration;
        for (const auto& film : finding.films) image(DSRTypes::RT_inferredFrom, &purpose, film);
        for (const auto& place : finding.places) this->place(place);
        up();
    }

    // A point on the frame that it was marked on. TID 2001 has no row for it but may be extended; the relationships are
    // those of PS3.3 Table A.35.3-2.
    void place(const FilmPlace& place) {
        child(DSRTypes::RT_inferredFrom, DSRTypes::VT_SCoord, concepts::center);
        DSRSpatialCoordinatesValue point(DSRTypes::GT_Point);
        // PS3.3 C.18.6.1.2: the corner of the first pixel is 0,0, so its centre is 0.5,0.5.
        point.getGraphicDataList().addItem(static_cast<Float32>(place.x + 0.5), static_cast<Float32>(place.y + 0.5));
        must(tree_.getCurrentContentItem().setSpatialCoordinates(point), place.filmId);
        down();
        image(DSRTypes::RT_selectedFrom, nullptr, place.filmId);
        up();
    }

    void number(const Finding& finding) {
        child(DSRTypes::RT_contains, DSRTypes::VT_Num, finding.concept_);
        char digits[32];
        // DS takes 16 characters (PS3.5 §6.2).
        const auto end = std::to_chars(digits, digits + 16, *finding.number);
        if (end.ec != std::errc()) throw Refused{failure("A number is too long for DICOM.", finding.concept_.meaning)};
        const auto unit = coded({finding.unit, "UCUM", finding.unit == "1" ? "no units" : finding.unit});
        const DSRNumericMeasurementValue value(std::string(digits, end.ptr).c_str(), unit);
        must(tree_.getCurrentContentItem().setNumericValue(value), finding.concept_.meaning);
    }

    const Film& film(const std::string& id) const {
        const auto found =
            std::find_if(report_.films.begin(), report_.films.end(), [&](const Film& f) { return f.id == id; });
        if (found == report_.films.end()) throw Refused{failure("A finding names a film that is not there.", id)};
        return *found;
    }

    // `purpose`: of the reference (CID 7003); nullptr: none.
    void image(Relation relation, const Code* purpose, const std::string& filmId) {
        const auto& film = this->film(filmId);
        item(relation, DSRTypes::VT_Image, purpose);
        DSRImageReferenceValue reference(film.sopClassUid.c_str(), film.sopInstanceUid.c_str());
        if (namesFrame(report_, film)) reference.getFrameList().addItem(static_cast<Sint32>(film.frame));
        must(tree_.getCurrentContentItem().setImageReference(reference), filmId);
        evidence(film);
    }

    void evidence(const Film& film) {
        const bool home = !report_.studies.empty() && film.studyUid == report_.studies.front().studyUid;
        auto& list = home ? document_.getCurrentRequestedProcedureEvidence() : document_.getPertinentOtherEvidence();
        must(list.addItem(film.studyUid.c_str(), film.seriesUid.c_str(), film.sopClassUid.c_str(),
                          film.sopInstanceUid.c_str()),
             film.id);
    }

    void keyImages() {
        if (report_.keyImages.empty()) return;
        child(DSRTypes::RT_contains, DSRTypes::VT_Container, concepts::keyImages);
        down();
        for (const auto& key : report_.keyImages) {
            auto words = said(key.caption);
            for (const auto& line : placeLines(key, context_.language)) words += "\n" + line;
            text(DSRTypes::RT_contains, concepts::comment, words);
            const auto films = key.films.empty() ? std::vector<std::string>{key.filmId} : key.films;
            for (const auto& film : films) image(DSRTypes::RT_contains, &concepts::bestIllustration, film);
        }
        up();
    }

    void provenance() {
        if (report_.provenance.empty()) return;
        child(DSRTypes::RT_contains, DSRTypes::VT_Container, concepts::summary);
        down();
        for (const auto& line : report_.provenance) text(DSRTypes::RT_contains, concepts::comment, said(line.text));
        up();
    }

    DSRDocument& document_;
    DSRDocumentTree& tree_;
    const Report& report_;
    const EncodeContext& context_;
    DSRTypes::E_AddMode level_ = DSRTypes::AM_afterCurrent;
};

}  // namespace

Result<void> fillTree(DSRDocument& document, const Report& report, const EncodeContext& context) {
    try {
        Builder(document, report, context).build();
        return {};
    } catch (const Refused& refused) {
        return tl::unexpected(refused.error);
    }
}

}  // namespace reporting::documents::sr
