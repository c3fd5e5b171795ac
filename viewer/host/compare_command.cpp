#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <charconv>
#include <cmath>
#include <map>
#include <ostream>
#include <sstream>

#include "viewer/compare/landmarks.h"
#include "viewer/compare/registration.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/host/commands.h"
#include "viewer/ui/comparison/comparison_picture.h"
#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/film_labels.h"

namespace viewer::host {

namespace {

const char* const usageText =
    "Usage: fimbria compare FIXED MOVING [--frame N[,M]] [--landmarks X,Y=X,Y;…] [--mode MODE] [--json] -o PNG\n\n"
    "Registers two films of one patient and writes their comparison in the matrix of the fixed film.\n\n"
    "  --frame N[,M]      which frame of the fixed film, and of the moving one (default 1; M as N)\n"
    "  --landmarks LIST   the same places on both films, in pixels from the top left corner (the first pixel covers\n"
    "                     0 to 1): FIXED=MOVING, several by ';'. Without it the films are registered automatically.\n"
    "  --mode MODE        difference (default), blend, swipe or flicker-pair\n"
    "  --json             print the registration\n"
    "  -o PNG             the file to write; may be left out with --json\n\n"
    "Exit: 1 when the films cannot be registered; then nothing is written.\n";

struct Request {
    std::string fixed, moving, output;
    int fixedFrame = 1, movingFrame = 1;
    std::vector<compare::PointPair> landmarks;
    sdk::CompareMode mode = sdk::CompareMode::Difference;
    bool json = false;
};

template <class Number>
bool parseNumber(std::string_view text, Number& value) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool parsePoint(const std::string& text, sdk::FilmPoint& point) {
    const auto comma = text.find(',');
    return comma != std::string::npos && parseNumber(std::string_view(text).substr(0, comma), point.x) &&
           parseNumber(std::string_view(text).substr(comma + 1), point.y) && std::isfinite(point.x) &&
           std::isfinite(point.y);
}

bool parseLandmarks(const std::string& text, std::vector<compare::PointPair>& pairs) {
    std::istringstream list(text);
    for (std::string one; std::getline(list, one, ';');) {
        const auto equals = one.find('=');
        compare::PointPair pair;
        if (equals == std::string::npos || !parsePoint(one.substr(0, equals), pair.fixed) ||
            !parsePoint(one.substr(equals + 1), pair.moving))
            return false;
        pairs.push_back(pair);
    }
    return !pairs.empty();
}

bool parseFrames(const std::string& text, Request& request) {
    const auto comma = text.find(',');
    if (!parseNumber(std::string_view(text).substr(0, comma), request.fixedFrame)) return false;
    request.movingFrame = request.fixedFrame;
    if (comma != std::string::npos && !parseNumber(std::string_view(text).substr(comma + 1), request.movingFrame))
        return false;
    return request.fixedFrame >= 1 && request.movingFrame >= 1;
}

/// Empty: fine; else the problem.
std::string setOption(const std::string& name, const std::string& value, Request& request) {
    static const std::map<std::string, sdk::CompareMode> modes = {{"difference", sdk::CompareMode::Difference},
                                                                  {"blend", sdk::CompareMode::Blend},
                                                                  {"swipe", sdk::CompareMode::Swipe},
                                                                  {"flicker-pair", sdk::CompareMode::Flicker}};
    if (name == "--frame")
        return parseFrames(value, request) ? "" : "--frame wants a number from 1, or two by a comma.";
    if (name == "--landmarks")
        return parseLandmarks(value, request.landmarks) ? "" : "--landmarks wants X,Y=X,Y, several by ';'.";
    if (name == "--mode") {
        const auto mode = modes.find(value);
        if (mode == modes.end()) return "--mode wants difference, blend, swipe or flicker-pair.";
        request.mode = mode->second;
        return "";
    }
    request.output = value;
    return value.empty() ? "-o wants a file." : "";
}

/// Empty: fine; else the problem.
std::string parse(const std::vector<std::string>& words, Request& request) {
    std::vector<std::string> files;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
        } else if (optionsEnded || word.size() < 2 || word[0] != '-') {
            files.push_back(word);
        } else if (word == "--json") {
            request.json = true;
        } else {
            const auto equals = word.starts_with("--") ? word.find('=') : std::string::npos;
            const std::string name = word.substr(0, equals);
            if (name != "-o" && name != "--output" && name != "--frame" && name != "--landmarks" && name != "--mode")
                return "Unknown option '" + name + "'.";
            if (equals == std::string::npos && i + 1 >= words.size()) return name + " wants a value.";
            const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
            if (const auto wrong = setOption(name, value, request); !wrong.empty()) return wrong;
        }
    }
    if (files.size() != 2) return "Two films, FIXED and MOVING.";
    request.fixed = files[0];
    request.moving = files[1];
    return request.output.empty() && !request.json ? "-o PNG is missing." : "";
}

/// Films by their path.
struct Files : ui::FrameProvider {
    FrameOptions options;
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& path) const override {
        return openFrames(path, options);
    }
};

/// Spacing and polarity by path in place of the UID: two copies of one instance are two films here.
sdk::StudySet headersOf(const Request& request) {
    sdk::StudySet set;
    for (const auto& path : {request.fixed, request.moving}) {
        auto one = buildStudies({path});
        for (auto& study : one.studies) {
            for (auto& series : study.study.series)
                for (auto& film : series.instances) film.sopInstanceUid = path;
            set.studies.push_back(std::move(study));
        }
    }
    return set;
}

struct Outcome {
    sdk::Registration registration;
    double scale = 1, rotationDegrees = 0;
    std::vector<double> residuals;
};

sdk::Result<Outcome> registered(const Request& request, const ui::ComparedFilm& fixed, const ui::ComparedFilm& moving,
                                const ui::PairFacts& facts) {
    Outcome outcome;
    sdk::Registration& r = outcome.registration;
    if (!request.landmarks.empty()) {
        compare::LandmarkOptions options;
        options.fixedAspect = fixed.frame->aspect;
        options.movingAspect = moving.frame->aspect;
        const auto fit = compare::fitLandmarks(request.landmarks, options);
        if (!fit) return tl::unexpected(fit.error());
        r.method = sdk::RegistrationMethod::Landmarks;
        r.movingToFixed = fit->movingToFixed;
        r.residualPx = fit->residualPx;
        outcome.scale = fit->scale;
        outcome.rotationDegrees = fit->rotationDegrees;
        outcome.residuals = fit->pointResidualsPx;
    } else {
        const auto found =
            compare::registerAutomatically(ui::forCompare(fixed, facts.fixed), ui::forCompare(moving, facts.moving));
        if (!found) return tl::unexpected(found.error());
        r.method = sdk::RegistrationMethod::Automatic;
        r.movingToFixed = found->movingToFixed;
        r.residualPx = found->residualPx;
        outcome.scale = found->scale;
        outcome.rotationDegrees = found->rotationDegrees;
    }
    return outcome;
}

void addMillimetres(sdk::Registration& r, const sdk::Instance* film) {
    if (!film || film->spacing.basis == sdk::SpacingBasis::None || film->spacing.columnMm <= 0 || !r.residualPx) return;
    r.residualMm = *r.residualPx * film->spacing.columnMm;
    r.basis = ui::calibrationBasis(&film->spacing).toStdString();
}

void printJson(std::ostream& out, const Request& request, const Outcome& outcome) {
    const sdk::Registration& r = outcome.registration;
    const sdk::Transform2D& t = r.movingToFixed;
    QJsonObject json;
    json["method"] = r.method == sdk::RegistrationMethod::Automatic ? "automatic" : "landmarks";
    json["movingToFixed"] = QJsonArray{t.a, t.b, t.tx, t.c, t.d, t.ty};
    json["scale"] = outcome.scale;
    json["rotationDegrees"] = outcome.rotationDegrees;
    json["residualPx"] = r.residualPx ? QJsonValue(*r.residualPx) : QJsonValue();
    json["residualMm"] = r.residualMm ? QJsonValue(*r.residualMm) : QJsonValue();
    if (r.residualMm) json["basis"] = QString::fromStdString(r.basis);
    if (!request.landmarks.empty()) {
        QJsonArray each;
        for (const double residual : outcome.residuals) each.append(residual);
        json["landmarkResidualsPx"] = each;
    }
    json["said"] = QString::fromStdString(r.reason);
    out << QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString() << '\n';
}

/// Empty: written; else the problem.
std::string writePng(const sdk::GreyImage& picture, const std::string& path) {
    const QImage image(picture.pixels.data(), picture.width, picture.height, picture.width, QImage::Format_Grayscale8);
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return file.errorString().toStdString();
    return {};
}

int fail(const sdk::CommandCall& call, const std::string& where, const std::string& what) {
    call.err << where << ": " << what << '\n';
    return 1;
}

int compareFilms(const sdk::CommandCall& call, const Request& request, const Files& files) {
    const sdk::StudySet headers = headersOf(request);
    if (headers.studies.size() == 2) {
        const auto identity = sdk::compareIdentity(headers.studies[0].patient, headers.studies[1].patient);
        if (identity == sdk::Identity::Different)
            return fail(call, request.moving, "The films are of different patients.");
        if (identity == sdk::Identity::Uncertain)
            call.err << request.moving << ": The headers do not say for certain that both films are of one patient.\n";
    }
    sdk::ComparisonView view;
    view.pair = {{request.fixed, request.fixedFrame}, {request.moving, request.movingFrame}};
    view.mode = request.mode;
    const auto fixed = ui::decodeFilm(files, view.pair.fixed);
    if (!fixed) return fail(call, request.fixed, fixed.error().message);
    const auto moving = ui::decodeFilm(files, view.pair.moving);
    if (!moving) return fail(call, request.moving, moving.error().message);
    const ui::PairFacts facts = ui::factsOf(headers, view.pair);
    auto outcome = registered(request, *fixed, *moving, facts);
    if (!outcome)
        return fail(call, request.moving, "Not registered: " + ui::failureWords(outcome.error()).toStdString() + ".");
    sdk::Registration& r = outcome->registration;
    addMillimetres(r, headers.find(request.fixed));
    r.reason = ui::registrationWords(r, int(request.landmarks.size())).toStdString();
    view.registration = r;
    if (!request.output.empty()) {
        const auto parts = ui::pictureParts(files, view, facts);
        if (!parts) return fail(call, request.fixed, parts.error().message);
        const QString caption = ui::modeName(view.mode) + QStringLiteral(" · ") + QString::fromStdString(r.reason);
        const auto problem = writePng(ui::comparisonPicture(*parts, view, 0, caption), request.output);
        if (!problem.empty()) return fail(call, request.output, problem);
    }
    if (request.json) printJson(call.out, request, *outcome);
    return 0;
}

}  // namespace

int compareCommand(const sdk::CommandCall& call, const FrameOptions& frames) {
    Request request;
    const auto wrong = parse(call.arguments, request);
    if (const auto code = endedByUsage(call, usageText, wrong)) return *code;
    Files files;
    files.options = frames;
    return compareFilms(call, request, files);
}

}  // namespace viewer::host
