#include <map>

#include "plugin/panel/words.h"

/// Where values come from, in words.
namespace hsg {

namespace {

/// The last part of a path without its index: "RequestAttributesSequence[0].X" → "X".
std::string leafOf(const std::string& path) {
    const auto dot = path.rfind('.');
    auto leaf = dot == std::string::npos ? path : path.substr(dot + 1);
    if (const auto bracket = leaf.find('['); bracket != std::string::npos) leaf.resize(bracket);
    return leaf;
}

}  // namespace

QString Words::attribute(const std::string& keywordPath) const {
    static const std::map<std::string, const char*> known = {
        {"AcquisitionDateTime", QT_TR_NOOP("acquisition time")},
        {"AcquisitionTime", QT_TR_NOOP("acquisition time")},
        {"AdditionalPatientHistory", QT_TR_NOOP("patient history")},
        {"AdmittingDiagnosesDescription", QT_TR_NOOP("admitting diagnosis")},
        {"Allergies", QT_TR_NOOP("allergies")},
        {"ContrastAllergies", QT_TR_NOOP("contrast allergies")},
        {"ContentTime", QT_TR_NOOP("content time")},
        {"ContrastBolusAgent", QT_TR_NOOP("contrast agent")},
        {"ContrastBolusAgentSequence", QT_TR_NOOP("coded contrast agent")},
        {"ContrastBolusIngredientConcentration", QT_TR_NOOP("iodine concentration")},
        {"ContrastBolusStartTime", QT_TR_NOOP("start of injection")},
        {"ContrastBolusStopTime", QT_TR_NOOP("end of injection")},
        {"ContrastBolusTotalDose", QT_TR_NOOP("contrast dose")},
        {"ContrastBolusVolume", QT_TR_NOOP("contrast volume")},
        {"DoseAreaProduct", QT_TR_NOOP("dose-area product")},
        {"ExposureTime", QT_TR_NOOP("exposure time")},
        {"FluoroscopyAreaDoseProduct", QT_TR_NOOP("dose-area product")},
        {"ImageAndFluoroscopyAreaDoseProduct", QT_TR_NOOP("dose-area product")},
        {"LastMenstrualDate", QT_TR_NOOP("last menstrual period")},
        {"MedicalAlerts", QT_TR_NOOP("medical alerts")},
        {"NumberOfFrames", QT_TR_NOOP("number of frames")},
        {"PatientOrientation", QT_TR_NOOP("orientation")},
        {"PatientComments", QT_TR_NOOP("patient comments")},
        {"PerformedProcedureStepDescription", QT_TR_NOOP("performed procedure")},
        {"PregnancyStatus", QT_TR_NOOP("pregnancy status")},
        {"ProtocolName", QT_TR_NOOP("protocol")},
        {"ReasonForStudy", QT_TR_NOOP("reason for the study")},
        {"ReasonForTheRequestedProcedure", QT_TR_NOOP("reason for the request")},
        {"ReasonForVisit", QT_TR_NOOP("reason for the visit")},
        {"RequestedProcedureDescription", QT_TR_NOOP("requested procedure")},
        {"StudyDescription", QT_TR_NOOP("study description")},
        {"TotalNumberOfExposures", QT_TR_NOOP("number of exposures")},
        {"TotalTimeOfFluoroscopy", QT_TR_NOOP("fluoroscopy time")},
    };
    const auto found = known.find(leafOf(keywordPath));
    return found == known.end() ? QString::fromStdString(keywordPath) : tr(found->second);
}

QString Words::source(const ReadingSession::Proposal& proposal) const {
    if (proposal.answer.origin == reporting::Origin::Sheet)
        return proposal.source.empty() ? tr("technologist's sheet")
                                       : tr("technologist's sheet (%1)").arg(QString::fromStdString(proposal.source));
    if (const QString words = phrase({proposal.source, {}});
        source_.phrases.contains(language_) && source_.phrases.at(language_).contains(proposal.source))
        return words;
    const QString words = attribute(proposal.source);
    const bool isSaidAlready = words.compare(question(proposal.answer.question), Qt::CaseInsensitive) == 0;
    return isSaidAlready ? tr("header") : tr("header: %1").arg(words);
}

QString Words::origin(const reporting::Answer& answer) const {
    if (answer.origin == reporting::Origin::Reader)
        return answer.originDetail == "normal" ? tr("Set as normal for what these films show") : QString();
    return tr("Accepted from: %1").arg(source({answer, answer.originDetail, std::nullopt}));
}

QString Words::group(const std::string& id) const {
    const QString words = label("group." + id);
    return words.isEmpty() ? QString::fromStdString(id) : words;
}

}  // namespace hsg
