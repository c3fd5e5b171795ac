#define BOOST_TEST_MODULE bench_preview
#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "plugin/bridge/session_desk.h"
#include "plugin/guide/guide_panel.h"
#include "plugin/guide/report_page.h"
#include "plugin/panel/report_preview.h"
#include "plugin/window/reading_views.h"
#include "tests/plugin/bridge/sample_case.h"
#include "tests/plugin/window/desk.h"

/// How long the report on the screen takes to follow an answer, with the report page open: the real session, desk and
/// views, the films of a sample case as pictures of 1024 × 1024. One JSON object a line.
namespace {

constexpr int edge = 1024, answers = 40;

/// Measures every event of the GUI thread.
class Watched : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_++ == 0) clock_.start();
        const bool taken = QApplication::notify(receiver, event);
        if (--depth_ == 0) longest = std::max(longest, static_cast<double>(clock_.nsecsElapsed()) / 1e6);
        return taken;
    }
    double longest = 0;

private:
    int depth_ = 0;
    QElapsedTimer clock_;
};

struct Films : fake::Frames {
    fake::sdk::Result<fake::sdk::GreyImage> presentation(const fake::sdk::ImageRef& image, int most) const override {
        return fake::Frames::presentation(image, most > 0 ? std::min(most, edge) : edge);
    }
};

/// Tells when new pages have been painted.
class Painted : public QObject {
public:
    explicit Painted(hsg::ReportPreview& preview) { preview.widget()->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return false;
    }
    bool isPainted = false;
};

double middle(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_report_on_the_screen_follows_an_answer) {
    int count = 1;
    char name[] = "bench";
    char* words[] = {name, nullptr};
    Watched app(count, words);
    fake::Host host;
    host.reader = std::make_shared<Films>();
    const auto sample = test::sampleCase("left_hydrosalpinx");
    host.set = sample.studies;
    hsg::ReadingSession session(fake::shippedTemplate(), std::make_unique<fake::Journal>());
    hsg::Signatures signatures(host, [] { return std::string(); });
    hsg::Workers pictures;
    hsg::SessionDesk desk(
        {session, host, fake::shippedTemplate(), [] { return fake::at(10, 20); }, signatures, pictures});
    hsg::ReadingViews views(host, session, desk, [] { return fake::at(10, 20); });
    std::unique_ptr<QWidget> panel(views.createPanel(nullptr));
    session.open(host.set, host.reader, sample.reading);
    panel->resize(480, 1000);
    panel->show();
    views.trigger("hsg.report");
    auto& page = *panel->findChild<hsg::ReportPage*>();
    auto& preview = *page.findChild<hsg::ReportPreview*>();
    Painted painted(preview);
    const auto settle = [&] {
        for (int i = 0; i < 100 || page.isBusy() || desk.isBusy(); ++i) QTest::qWait(10);
    };
    settle();
    std::vector<double> times;
    QElapsedTimer clock;
    app.longest = 0;
    for (int i = 0; i < answers; ++i) {
        clock.start();
        session.setAnswer({"spill", "right", reporting::Choice{i % 2 ? "S2" : "S0"}, {}, {}, {}, {}});
        while (page.isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        for (painted.isPainted = false; !painted.isPainted;) QCoreApplication::processEvents();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QTest::qWait(20);
    }
    const auto report = desk.report();
    std::printf(
        "{\"measure\": \"preview\", \"median_ms\": %.1f, \"max_ms\": %.1f, \"longest_stall_ms\": %.1f, \"pages\": %d, "
        "\"pictures\": %zu}\n",
        middle(times), *std::max_element(times.begin(), times.end()), app.longest, preview.pageCount(),
        report ? desk.context(*report, "en").pictures.size() : 0);
    panel.reset();
}
