#include "plugin/cases/attributes.h"

#include <QCryptographicHash>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace hsg::cases {

std::string uidFor(const std::string& caseName, const std::string& role) {
    const auto digest =
        QCryptographicHash::hash(QByteArray::fromStdString(caseName + "/" + role), QCryptographicHash::Md5);
    // 128 bits as a decimal number
    std::string digits = "0";
    for (const char byte : digest) {
        int carry = static_cast<unsigned char>(byte);
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
            const int value = (*digit - '0') * 256 + carry;
            *digit = static_cast<char>('0' + value % 10);
            carry = value / 10;
        }
        for (; carry; carry /= 10) digits.insert(digits.begin(), static_cast<char>('0' + carry % 10));
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return "2.25." + digits;
}

reporting::LocalTime endOfInjection() {
    using namespace std::chrono;
    return local_days{2026y / March / 10} + 9h + 33min;
}

std::string dicomDate(reporting::LocalTime time) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    char text[16];
    std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

std::string dicomTime(reporting::LocalTime time) {
    const std::chrono::hh_mm_ss clock{time - std::chrono::floor<std::chrono::days>(time)};
    char text[16];
    std::snprintf(text, sizeof text, "%02d%02d%02d.%03d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text;
}

namespace {

using Item = viewer::sdk::DicomItem;

bool isOtherSite(const FilmPlan& plan) {
    return plan.site == "B";
}

bool isDelayed(const FilmPlan& plan) {
    return plan.phase.starts_with("DELAY");
}

std::string number(double value, int places = 3) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

std::string studyRole(const FilmPlan& plan) {
    return isOtherSite(plan) ? "study-east" : "study";
}

std::string seriesRole(const FilmPlan& plan) {
    if (plan.frames > 1) return "series-run";
    return isOtherSite(plan) ? "series-east" : isDelayed(plan) ? "series-delayed" : "series-films";
}

reporting::LocalTime timeOf(const FilmPlan& plan) {
    return endOfInjection() + std::chrono::milliseconds(static_cast<long long>(plan.secondsAfterStop * 1000));
}

void addPatient(Item& item, const CaseDescription& description, const FilmPlan& plan) {
    const auto number = std::to_string(1000 + description.seed);
    auto& v = item.values;
    // the other hospital registered her by itself: another number, another issuer, her name in characters
    v["PatientName"] = isOtherSite(plan) ? "Yangli^Jia=样例^佳" : "Yangli^Jia";
    v["PatientID"] = (isOtherSite(plan) ? "E" : "FT") + number;
    v["IssuerOfPatientID"] = isOtherSite(plan) ? "EAST" : "MAIN";
    v["PatientBirthDate"] = "19930514";
    v["PatientSex"] = "F";
}

void addStudy(Item& item, const CaseDescription& description, const FilmPlan& plan) {
    auto& v = item.values;
    const auto begin =
        isOtherSite(plan) ? timeOf(plan) - std::chrono::minutes(6) : endOfInjection() - std::chrono::minutes(9);
    v["StudyInstanceUID"] = studyUid(description, plan);
    v["StudyDate"] = dicomDate(begin);
    v["StudyTime"] = dicomTime(begin);
    v["StudyID"] = isOtherSite(plan) ? "2" : "1";
    v["AccessionNumber"] = (isOtherSite(plan) ? "EA" : "MA") + std::to_string(260310 + description.seed);
    v["StudyDescription"] = isOtherSite(plan) ? "盆腔正位片" : "Hysterosalpingography";
    v["ReferringPhysicianName"] = "";
}

/// What the request and the modality worklist brought along: why she comes, and what must be known before.
void addRequest(Item& item, const FilmPlan& plan) {
    if (isOtherSite(plan)) return;
    auto& v = item.values;
    v["LastMenstrualDate"] = dicomDate(endOfInjection() - std::chrono::hours(7 * 24));  // cycle day 8
    v["PregnancyStatus"] = "1";                                                         // not pregnant
    v["AdditionalPatientHistory"] = "Vaginal swab normal; no intercourse since the last period";
    v["AdmittingDiagnosesDescription"] = "Primary infertility";
    Item request;
    request.values = {{"RequestedProcedureID", "1"},
                      {"ScheduledProcedureStepID", "1"},
                      {"RequestedProcedureDescription", "Hysterosalpingography"},
                      {"ReasonForTheRequestedProcedure", "Primary infertility, 2 years"}};
    item.sequences["RequestAttributesSequence"] = {request};
}

void addSeries(Item& item, const CaseDescription& description, const FilmPlan& plan, const Site& at) {
    auto& v = item.values;
    v["SeriesInstanceUID"] = seriesUid(description, plan);
    v["Modality"] = at.modality;
    v["SeriesNumber"] = plan.frames > 1 ? "2" : isDelayed(plan) ? "3" : "1";
    v["SeriesDate"] = dicomDate(timeOf(plan));
    v["SeriesTime"] = dicomTime(timeOf(plan));
    v["SeriesDescription"] = isOtherSite(plan) ? "碘油造影 次日复查"
                             : plan.frames > 1 ? "HSG fluoroscopy"
                             : isDelayed(plan) ? "HSG delayed"
                                               : "HSG";
    if (!isOtherSite(plan)) v["ProtocolName"] = "HSG, 5F balloon catheter";
    v["BodyPartExamined"] = "PELVIS";
    v["PatientPosition"] = "HFS";
    v["Manufacturer"] = "Fimbria (synthetic)";
    v["InstitutionName"] = at.institution;
    v["StationName"] = at.station;
    v["ManufacturerModelName"] = "HSG case maker";
    v["DeviceSerialNumber"] = "0";
    v["SoftwareVersions"] = "1";
}

void addContrast(Item& item, const CaseDescription& description, const FilmPlan& plan) {
    if (plan.phase == "SCOUT" || isOtherSite(plan)) return;
    auto& v = item.values;
    const bool oil = description.medium == Medium::Oil;
    v["ContrastBolusAgent"] = oil ? "Lipiodol Ultra Fluid" : "Omnipaque 300";
    v["ContrastBolusVolume"] = number(description.volumeMl, 1);
    v["ContrastBolusIngredientConcentration"] = oil ? "480" : "300";
    v["ContrastBolusIngredient"] = "IODINE";
    if (description.stopTimeInHeader) {
        v["ContrastBolusStartTime"] = dicomTime(endOfInjection() - std::chrono::seconds(80));
        v["ContrastBolusStopTime"] = dicomTime(endOfInjection());
    }
}

void addGeometry(Item& item, const MadeFilm& film) {
    auto& v = item.values;
    const Site& at = *film.site;
    v["ImagerPixelSpacing"] = number(at.detectorPitchMm, 4) + "\\" + number(at.detectorPitchMm, 4);
    v["DistanceSourceToDetector"] = "1100";
    v["DistanceSourceToPatient"] = number(1100 / at.magnification, 1);
    v["EstimatedRadiographicMagnificationFactor"] = number(at.magnification);
    if (!at.calibrated) return;
    const auto mm = number(at.detectorPitchMm / at.magnification, 5);
    v["PixelSpacing"] = mm + "\\" + mm;
    v["PixelSpacingCalibrationType"] = "GEOMETRY";
    v["PixelSpacingCalibrationDescription"] = "body plane at magnification " + number(at.magnification, 2);
}

/// What a careful technologist types at the console. The other site and the delayed film go without.
std::string comment(const FilmPlan& plan) {
    static const std::map<std::string, std::string> words = {
        {"SCOUT", "Scout. "}, {"EARLY", "Early filling. "}, {"FULL", "Full cavity. "},     {"TUBAL", "Tubal filling. "},
        {"SPILL", "Spill. "}, {"OBL", "Oblique. "},         {"DRAIN", "After deflation. "}};
    const auto found = words.find(plan.phase);
    return found == words.end() || isOtherSite(plan) ? "" : found->second;
}

void addImage(Item& item, const FilmPlan& plan, const MadeFilm& film, std::size_t index) {
    auto& v = item.values;
    const Site& at = *film.site;
    const int top = (1 << at.bitsStored) - 1;
    v["InstanceNumber"] = std::to_string(index + 1);
    v["PatientOrientation"] = "L\\F";
    v["ContentDate"] = v["AcquisitionDate"] = dicomDate(timeOf(plan));
    v["ContentTime"] = v["AcquisitionTime"] = dicomTime(timeOf(plan));
    v["AcquisitionDateTime"] = v["AcquisitionDate"] + v["AcquisitionTime"];
    v["SamplesPerPixel"] = "1";
    v["PhotometricInterpretation"] = at.monochrome1 ? "MONOCHROME1" : "MONOCHROME2";
    v["PixelRepresentation"] = "0";
    v["PixelIntensityRelationshipSign"] = std::to_string(at.intensitySign);
    v["WindowCenter"] = std::to_string((top + 1) / 2);
    v["WindowWidth"] = std::to_string(top + 1);
    v["LossyImageCompression"] = "00";
    v["BurnedInAnnotation"] = "NO";
    v["KVP"] = "76";
    v["PresentationLUTShape"] = at.monochrome1 ? "INVERSE" : "IDENTITY";
    v["ImageComments"] = comment(plan) + "Synthetic film; no patient.";
}

/// The console hides what lies behind its blades (PS3.3 C.7.6.11); edges are 1-based, the margin is that of
/// exposure.cpp.
void addShutter(Item& item, const Site& at) {
    auto& v = item.values;
    const int x = static_cast<int>(std::ceil(0.020 * at.columns)) + 3,
              y = static_cast<int>(std::ceil(0.016 * at.rows)) + 3;
    v["ShutterShape"] = "RECTANGULAR";
    v["ShutterLeftVerticalEdge"] = std::to_string(x);
    v["ShutterRightVerticalEdge"] = std::to_string(at.columns + 1 - x);
    v["ShutterUpperHorizontalEdge"] = std::to_string(y);
    v["ShutterLowerHorizontalEdge"] = std::to_string(at.rows + 1 - y);
    v["ShutterPresentationValue"] = "0";
}

void addRf(Item& item, const FilmPlan& plan) {
    auto& v = item.values;
    v["ImageType"] = "ORIGINAL\\PRIMARY\\SINGLE PLANE";
    v["PixelIntensityRelationship"] = "DISP";
    v["RadiationSetting"] = plan.frames > 1 ? "SC" : "GR";
    v["XRayTubeCurrent"] = plan.frames > 1 ? "40" : "250";
    v["ExposureTime"] = "20";
    v["Exposure"] = plan.frames > 1 ? "1" : "5";
    v["ImageAndFluoroscopyAreaDoseProduct"] = plan.frames > 1 ? "6.1" : "2.4";
    // of the whole examination, as the console had counted it when it stored the film
    v["TotalTimeOfFluoroscopy"] = "38";
    v["TotalNumberOfExposures"] = "6";
    if (plan.frames <= 1) return;
    v["FrameTime"] = number(plan.secondsBetweenFrames * 1000, 1);
    v["FrameIncrementPointer"] = "(0018,1063)";
    v["CineRate"] = v["RecommendedDisplayFrameRate"] =
        std::to_string(static_cast<int>(std::lround(1 / plan.secondsBetweenFrames)));
}

Item coded(const std::string& value, const std::string& scheme, const std::string& meaning) {
    Item item;
    item.values = {{"CodeValue", value}, {"CodingSchemeDesignator", scheme}, {"CodeMeaning", meaning}};
    return item;
}

void addDx(Item& item) {
    auto& v = item.values;
    v["ImageType"] = "ORIGINAL\\PRIMARY";
    v["PresentationIntentType"] = "FOR PRESENTATION";
    v["PixelIntensityRelationship"] = "LOG";
    v["ImageLaterality"] = "U";
    v["RescaleIntercept"] = "0";
    v["RescaleSlope"] = "1";
    v["RescaleType"] = "US";
    v["DetectorType"] = "SCINTILLATOR";
    v["PositionerType"] = "";
    v["PatientOrientation"] = "L\\F";
    item.sequences["AnatomicRegionSequence"] = {coded("12921003", "SCT", "Pelvis")};
    item.sequences["ViewCodeSequence"] = {coded("399348003", "SCT", "antero-posterior")};
    item.sequences["ProcedureCodeSequence"] = {
        coded("25022-5", "LN", "RF Uterus and Fallopian tubes Views W contrast IU")};
    item.sequences["AcquisitionContextSequence"] = {};
}

}  // namespace

std::string studyUid(const CaseDescription& description, const FilmPlan& plan) {
    return uidFor(description.name, studyRole(plan));
}

std::string seriesUid(const CaseDescription& description, const FilmPlan& plan) {
    return uidFor(description.name, seriesRole(plan));
}

std::string instanceUid(const CaseDescription& description, std::size_t index) {
    return uidFor(description.name, "film-" + std::to_string(index));
}

std::string sopClassUid(const FilmPlan& plan) {
    return isOtherSite(plan) ? "1.2.840.10008.5.1.4.1.1.1.1" : "1.2.840.10008.5.1.4.1.1.12.2";
}

Item filmAttributes(const CaseDescription& description, const FilmPlan& plan, const MadeFilm& film, std::size_t index) {
    Item item;
    item.values["SOPClassUID"] = sopClassUid(plan);
    item.values["SOPInstanceUID"] = instanceUid(description, index);
    addPatient(item, description, plan);
    addStudy(item, description, plan);
    addRequest(item, plan);
    addSeries(item, description, plan, *film.site);
    addContrast(item, description, plan);
    addGeometry(item, film);
    addImage(item, plan, film, index);
    addShutter(item, *film.site);
    isOtherSite(plan) ? addDx(item) : addRf(item, plan);
    return item;
}

}  // namespace hsg::cases
