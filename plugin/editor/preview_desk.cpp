#include "plugin/editor/preview_desk.h"

#include "plugin/bridge/encoding.h"
#include "plugin/editor/worker.h"
#include "plugin/shelf/past_readings.h"
#include "reporting/compose/compose.h"

namespace hsg::editor {

using reporting::documents::ReportPages;

struct PreviewDesk::Private {
    explicit Private(DraftDesk& draft) : desk(draft) {}
    DraftDesk& desk;
    reporting::Reading reading;
    std::shared_ptr<const Shown> shown;
    Worker worker;
};

namespace {

/// The head of a sample: nobody's.
reporting::ComposeContext sampleContext() {
    reporting::ComposeContext context;
    context.studies.resize(1);
    context.studies.front().patient.name = "Sample^Case";
    context.reportUid = "2.25.1";
    context.now = "20260302103000";
    return context;
}

std::shared_ptr<PreviewDesk::Shown> make(std::shared_ptr<const reporting::CompiledTemplate> compiled,
                                         reporting::Reading reading) {
    auto shown = std::make_shared<PreviewDesk::Shown>();
    const auto& source = reporting::templateOf(*compiled);
    reading.templateRef = source.ref();
    const auto report = reporting::compose(*compiled, reading, sampleContext());
    shown->compiled = std::move(compiled);
    shown->reading = std::move(reading);
    if (!report) {
        shown->problem = QString::fromStdString(report.error().message);
        return shown;
    }
    shown->report = *report;
    for (const auto& language : source.languages) {
        const auto pages = ReportPages::layOut(*report, encodeContext(*report, source, {}, language));
        if (pages)
            shown->pages[language] = *pages;
        else
            shown->problem = QString::fromStdString(pages.error().message);
    }
    return shown;
}

}  // namespace

PreviewDesk::PreviewDesk(DraftDesk& desk, QObject* parent) : QObject(parent), d(std::make_unique<Private>(desk)) {
    connect(&desk, &DraftDesk::checked, this, &PreviewDesk::start);
    connect(&desk, &DraftDesk::opened, this, [this] {
        d->worker.forget();
        d->shown.reset();
        emit changed();
    });
}

PreviewDesk::~PreviewDesk() = default;

std::shared_ptr<const PreviewDesk::Shown> PreviewDesk::shown() const {
    return d->shown;
}

const reporting::Reading& PreviewDesk::reading() const {
    return d->reading;
}

void PreviewDesk::setReading(const reporting::Reading& reading) {
    d->reading = reading;
    start();
}

bool PreviewDesk::isBusy() const {
    return d->worker.isBusy();
}

void PreviewDesk::start() {
    const auto compiled = d->desk.compiled();
    if (!compiled) return;
    d->worker.newest([compiled, reading = d->reading](const Worker::Stopped&) { return make(compiled, reading); },
                     [this](const std::shared_ptr<Shown>& shown) {
                         d->shown = shown;
                         emit changed();
                     });
}

std::vector<reporting::authoring::TrialReading> sampleReadings(const reporting::Template& source) {
    PastReadings what;
    return findReadings(what, source).readings;
}

}  // namespace hsg::editor
