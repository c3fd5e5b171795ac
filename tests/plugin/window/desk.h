#pragma once

#include <QApplication>
#include <QTest>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "plugin/guide/guide_panel.h"
#include "plugin/strip/film_strip.h"
#include "plugin/window/reading_views.h"
#include "reporting/compose/compose.h"
#include "tests/plugin/window/fake_host.h"

/// A reading of the shipped template on a fake host, with the real session and the real views.
namespace fake {

struct Journal : hsg::Journal {
    reporting::Result<void> append(const reporting::Reading& reading) override {
        if (*fails) return tl::unexpected(reporting::Error{"store.full", "The disk is full.", ""});
        last = reading;
        return {};
    }
    reporting::Reading last;
    std::shared_ptr<bool> fails = std::make_shared<bool>(false);
};

class Desk : public hsg::ReportDesk {
public:
    explicit Desk(hsg::ReadingSession& session) : session_(session) {}
    reporting::Result<reporting::Report> report() const override {
        reporting::ComposeContext context;
        context.studies.resize(1);
        context.studies[0].patient.name = "Fimbria^Sample=样^本";
        context.reportUid = "2.25.1";
        context.now = "20260302103000";
        return reporting::compose(session_.compiled(), session_.reading(), context);
    }
    reporting::EncodeContext context(const reporting::Report& report, const std::string& language) const override {
        reporting::EncodeContext context;
        context.language = language;
        context.diagramSvg = reporting::diagramSvg(session_.source(), report);
        return context;
    }
    std::optional<reporting::Profile> profile() const override { return who; }
    void setProfile(const reporting::Profile& profile) override { who = profile; }
    void sign() override {
        ++signatures;
        isDone = true;
        session_.setReadOnly(true);
        emit changed();
    }
    bool isBusy() const override { return false; }
    bool isSigned() const override { return isDone; }
    QStringList documents() const override {
        return {QStringLiteral("report_en.pdf"), QStringLiteral("report_zh.pdf")};
    }

    std::optional<reporting::Profile> who;
    int signatures = 0;
    bool isDone = false;

private:
    hsg::ReadingSession& session_;
};

inline reporting::LocalTime at(int hour, int minute, int second = 0) {
    using namespace std::chrono;
    return local_days{year{2026} / 3 / 2} + hours(hour) + minutes(minute) + seconds(second);
}

/// One film of the sample study.
struct Shot {
    const char* description;
    int hour, minute, second;
};

inline sdk::StudySet studyOf(const std::vector<Shot>& shots) {
    sdk::PatientStudy study;
    study.patient = {"Fimbria^Sample", "FS1", "FIMBRIA", "19900101", "F"};
    study.study.uid = "2.25.100";
    study.study.time = at(10, 0);
    int number = 0;
    for (const auto& shot : shots) {
        sdk::Series series;
        ++number;
        series.uid = "2.25.100." + std::to_string(number);
        series.modality = "RF";
        series.number = number;
        series.description = shot.description;
        sdk::Instance film;
        film.sopInstanceUid = series.uid + ".1";
        film.sopClassUid = "1.2.840.10008.5.1.4.1.1.12.2";
        film.kind = sdk::InstanceKind::Image;
        film.instanceNumber = 1;
        film.rows = film.columns = 64;
        film.photometric = "MONOCHROME2";
        film.patientOrientation = {"L", "F"};
        film.contrast.agent = "Iohexol 300";
        film.contrast.volumeMl = 10;
        film.contrast.start = at(10, 0);
        film.contrast.stop = at(10, 2);
        film.acquisitionTime = at(shot.hour, shot.minute, shot.second);
        series.instances.push_back(film);
        study.study.series.push_back(series);
    }
    sdk::StudySet set;
    set.studies.push_back(study);
    return set;
}

inline const std::vector<Shot>& usualShots() {
    static const std::vector<Shot> shots = {{"SCOUT", 9, 55, 0},       {"EARLY FILLING", 10, 0, 20},
                                            {"FULL CAVITY", 10, 1, 0}, {"TUBAL FILLING", 10, 1, 30},
                                            {"SPILL", 10, 2, 10},      {"DELAYED 15 MIN", 10, 18, 0}};
    return shots;
}

inline std::shared_ptr<const reporting::CompiledTemplate> shippedTemplate() {
    static const auto opened = reporting::openTemplate(std::string(FIMBRIA_SOURCE_DIR) + "/templates/hsg");
    return opened.value;
}

/// The whole: host, session, views.
struct Workplace {
    explicit Workplace(const std::vector<Shot>& shots = usualShots(), const std::string& language = "en",
                       const std::function<void(Workplace&)>& prepare = {}) {
        host.kept.spoken = language;
        host.set = studyOf(shots);
        if (prepare) prepare(*this);
        auto owned = std::make_unique<Journal>();
        journal = owned.get();
        session = std::make_unique<hsg::ReadingSession>(compiled, std::move(owned));
        desk = std::make_unique<Desk>(*session);
        views = std::make_unique<hsg::ReadingViews>(
            host, *session, *desk, [] { return at(10, 20); }, others);
        panel.reset(views->createPanel(nullptr));
        strip.reset(views->createStrip(nullptr));
        reporting::Reading reading;
        reading.id = "00000000-0000-4000-8000-000000000001";
        session->open(host.set, host.reader, reading);
        panel->resize(380, 900);
        strip->resize(980, 146);
        strip->show();
        panel->show();
        QApplication::setActiveWindow(panel.get());
        guide().takeFocus();
    }
    ~Workplace() {
        strip.reset();
        panel.reset();
        views.reset();
    }
    hsg::GuidePanel& guide() { return *qobject_cast<hsg::GuidePanel*>(panel.get()); }
    /// A key to whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : panel.get(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char* text) {
        for (; *text; ++text) QTest::keyClick(QApplication::focusWidget(), *text);
    }
    const reporting::Answer* answer(const std::string& question, const std::string& side = {}) const {
        return session->reading().answer(question, side);
    }

    std::shared_ptr<const reporting::CompiledTemplate> compiled = shippedTemplate();  ///< `prepare` may choose another
    Host host;
    Journal* journal = nullptr;
    std::unique_ptr<hsg::ReadingSession> session;
    std::unique_ptr<Desk> desk;
    hsg::ReaderDesks others;  ///< nobody, unless `prepare` says
    std::unique_ptr<hsg::ReadingViews> views;
    std::unique_ptr<QWidget> panel, strip;
};

}  // namespace fake
