#include "tests/plugins/tiny_plugin.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <istream>
#include <ostream>

using namespace viewer::sdk;

namespace {

std::vector<ImageRef> images(const StudySet& set) {
    std::vector<ImageRef> result;
    for (const auto& study : set.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == InstanceKind::Image && instance.notShownBecause.empty())
                    result.push_back({instance.sopInstanceUid, 1});
    return result;
}

}  // namespace

QWidget* TinyPlugin::createPanel(Host& host, QWidget* parent) {
    host_ = &host;
    panel_ = new QWidget(parent);
    panel_->setObjectName("tinyPanel");
    label_ = new QLabel(panel_);
    auto* text = new QLineEdit(panel_);
    text->setObjectName("tinyText");
    auto* layout = new QVBoxLayout(panel_);
    layout->addWidget(label_);
    layout->addWidget(text);
    layout->addStretch();
    connect(&host, &Host::studiesChanged, panel_, [this] { showStudies(); });
    connect(&host, &Host::languageChanged, panel_, [this] { count("languageChanges"); });
    return panel_;
}

QWidget* TinyPlugin::createStrip(Host&, QWidget* parent) {
    auto* strip = new QLabel("tiny strip", parent);
    strip->setObjectName("tinyStrip");
    return strip;
}

void TinyPlugin::showStudies() {
    const auto all = images(host_->studies());
    label_->setText(QString("%1 images").arg(all.size()));
    panel_->setProperty("images", static_cast<int>(all.size()));
    panel_->setProperty("confirmed", static_cast<int>(host_->studies().confirmedStudyUids.size()));
    Arrangement pair;
    pair.columns = 2;
    pair.panes.resize(2);
    for (std::size_t i = 0; i < 2 && i < all.size(); ++i) pair.panes[i].image = all[i];
    pair.caption = Badge{"tiny caption", Severity::Good, {}};
    host_->display()->arrange(pair);
}

void TinyPlugin::count(const char* property) {
    if (panel_) panel_->setProperty(property, panel_->property(property).toInt() + 1);
}

std::string TinyPlugin::unfinished() const {
    return panel_ && panel_->property("unfinished").toBool() ? "The tiny thing is not finished." : "";
}

void TinyPlugin::flush() {
    if (host_) host_->settings().setValue("tiny/flushed", "yes");
}

int TinyPlugin::run(Host& host, const CommandCall& call) {
    if (call.arguments.size() == 1 && call.arguments[0] == "--help") {
        call.out << "Usage: fimbria tiny-count PATH…\n";
        return 0;
    }
    if (call.arguments.size() == 1 && call.arguments[0] == "--throw") throw std::runtime_error("as asked");
    if (call.arguments.empty()) {
        call.err << "Usage: fimbria tiny-count PATH…\n";
        return 2;
    }
    const auto set = host.load(call.arguments);
    if (!set) {
        call.err << set.error().where << ": " << set.error().message << '\n';
        return 1;
    }
    call.out << set->studies.size() << ' ' << images(*set).size() << '\n';
    return set->hidden.empty() ? 0 : 1;
}

std::vector<Shortcut> TinyPlugin::shortcuts() const {
    return {{"tiny.next", "N", "Next tiny thing", KeyScope::Panel},
            {"tiny.sign", "Ctrl+Return", "Sign", KeyScope::Everywhere}};
}

void TinyPlugin::trigger(const std::string& id) {
    count(id == "tiny.next" ? "nexts" : "signs");
}

std::vector<MenuEntry> TinyPlugin::menuEntries() const {
    return {{"tiny.about", "About the tiny thing", ""}};
}

void TinyPlugin::activate(const std::string&) {
    count("abouts");
    if (host_) host_->notify("The tiny thing says hello.", Severity::Good);
}
