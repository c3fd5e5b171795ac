#include "plugin/window/reading_views.h"

#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/compare/comparison_driver.h"
#include "plugin/compare/comparison_list.h"
#include "plugin/guide/guide_panel.h"
#include "plugin/guide/mark_links.h"
#include "plugin/hanging/hanging_bar.h"
#include "plugin/hanging/hanging_driver.h"
#include "plugin/hanging/layout_shelf.h"
#include "plugin/hanging/layouts_page.h"
#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/run_frame.h"
#include "plugin/panel/navigation.h"
#include "plugin/panel/translation.h"
#include "plugin/prior/prior_box.h"
#include "plugin/readers/begin_page.h"
#include "plugin/readers/consensus_page.h"
#include "plugin/readers/reader_banner.h"
#include "plugin/strip/film_strip.h"
#include "plugin/technologist/sheet_page.h"
#include "plugin/trial/trial_page.h"
#include "plugin/window/language_menu.h"

namespace hsg {

using viewer::sdk::KeyScope;
using viewer::sdk::Shortcut;

namespace {
const std::string layoutPrefix = "hsg.layout:";
}

struct ReadingViews::Private {
    Private(viewer::sdk::Host& host, ReadingSession& session, ReportDesk& desk, Clock now)
        : context{host, session, desk, navigation, std::move(now)} {}

    Navigation navigation;
    PanelContext context;
    Translation translation;
    std::unique_ptr<LayoutShelf> shelf;
    std::unique_ptr<HangingDriver> hanging;
    std::unique_ptr<ComparisonDriver> comparisons;
    std::unique_ptr<MarkLinks> links;
    QPointer<GuidePanel> panel;
    QPointer<FilmStrip> strip;
    QPointer<HangingBar> bar;
    ReaderDesks desks;

    /// Above the steps: who reads, and the examination before.
    QWidget* makeHead(const Words& words, QWidget* parent) {
        auto* head = new QWidget(parent);
        auto* column = new QVBoxLayout(head);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        if (desks.second) {
            auto* banner = new ReaderBanner(context, words, *desks.second, head);
            QObject::connect(banner, &ReaderBanner::consensusWanted, head, [this] { toggle<ConsensusPage>(); });
            column->addWidget(banner);
        }
        if (desks.prior) {
            auto* box = new PriorBox(context, words, *desks.prior, head);
            QObject::connect(box, &PriorBox::hangWanted, head, [this] { hangPrior(); });
            column->addWidget(box);
        }
        return head;
    }

    /// The first layout with films of an earlier examination.
    void hangPrior() {
        for (const auto& one : shelf->entries())
            for (const auto& selector : one.layout.selectors)
                if (selector.prior > 0) {
                    hanging->hangLayout(one.layout.id);
                    return;
                }
    }

    void beginSecond() {
        if (!panel || !desks.second || desks.second->reader()) return;
        panel->uncover();
        auto* page = new BeginPage(context, *desks.second, panel);
        QObject::connect(page, &BeginPage::closed, panel, [this] {
            panel->uncover();
            // who has just begun to read answers next, wherever he came from
            if (desks.second->reader()) panel->takeFocus();
        });
        panel->cover(page);
    }

    /// The layouts in the place of the guide, and back.
    void toggleLayouts() {
        if (!panel) return;
        const bool isOpen = qobject_cast<LayoutsPage*>(panel->coveredBy()) != nullptr;
        panel->uncover();
        if (isOpen) return;
        auto* page = new LayoutsPage(context, *hanging, *shelf, panel);
        QObject::connect(page, &LayoutsPage::closed, panel, &GuidePanel::uncover);
        panel->cover(page);
    }

    /// A page of a class in the place of the guide, or the guide again if it lies there already.
    template <class Page>
    Page* toggle() {
        if (!panel) return nullptr;
        const bool isOpen = qobject_cast<Page*>(panel->coveredBy()) != nullptr;
        panel->uncover();
        if (isOpen) return nullptr;
        auto* page = new Page(context, panel);
        QObject::connect(page, &Page::closed, panel, &GuidePanel::uncover);
        panel->cover(page);
        return page;
    }

    void openTrial(const reporting::QuestionRef& question) {
        auto* page = panel ? qobject_cast<TrialPage*>(panel->coveredBy()) : nullptr;
        if (!page) page = toggle<TrialPage>();
        if (page && !question.question.empty()) page->take(question);
    }

    /// Every view that shows words, in the languages that are chosen now.
    void retranslate() {
        if (panel) panel->uncover();
        if (panel) panel->retranslate();
        if (strip) strip->retranslate();
        hanging->retranslate();
        comparisons->retranslate();
        if (bar) bar->retranslate();
    }

    /// A screenshot waits for pictures and for the signature.
    void tellBusy() {
        const bool isBusy = context.desk.isBusy() || (strip && strip->isBusy()) || (panel && panel->isBusy());
        if (panel) panel->setProperty("busy", isBusy);
    }
};

ReadingViews::ReadingViews(viewer::sdk::Host& host, ReadingSession& session, ReportDesk& desk, Clock now,
                           ReaderDesks desks)
    : d(std::make_unique<Private>(host, session, desk, std::move(now))) {
    d->desks = desks;
    d->translation.use(host.settings().language());
    d->shelf = std::make_unique<LayoutShelf>(session.source(), host.settings());
    d->hanging = std::make_unique<HangingDriver>(d->context, *d->shelf);
    d->comparisons = std::make_unique<ComparisonDriver>(d->context);
    d->links = std::make_unique<MarkLinks>(d->context);
    connect(d->shelf.get(), &LayoutShelf::told, this, [this](const QString& text, bool isFailure) {
        d->context.host.notify(text.toStdString(),
                               isFailure ? viewer::sdk::Severity::Warning : viewer::sdk::Severity::Good);
    });
    connect(&host, &viewer::sdk::Host::languageChanged, this, [this] {
        d->translation.use(d->context.host.settings().language());
        d->retranslate();
    });
    connect(&d->navigation, &Navigation::trialWanted, this,
            [this](const reporting::QuestionRef& question) { d->openTrial(question); });
    connect(&desk, &ReportDesk::changed, this, [this] { d->tellBusy(); });
    connect(&desk, &ReportDesk::failed, this, [this] { d->tellBusy(); });
}

ReadingViews::~ReadingViews() = default;

QWidget* ReadingViews::createPanel(QWidget* parent) {
    GuidePanel::Parts parts;
    parts.head = [this](const Words& words, QWidget* content) { return d->makeHead(words, content); };
    parts.foot = [this](const Words& words, QWidget* content) {
        return new ComparisonList(d->context, words, *d->comparisons, content);
    };
    d->panel = new GuidePanel(d->context, std::move(parts), parent);
    connect(d->panel, &GuidePanel::busyChanged, this, [this] { d->tellBusy(); });
    d->tellBusy();
    return d->panel;
}

QWidget* ReadingViews::createStrip(QWidget* parent) {
    d->strip = new FilmStrip(d->context, parent);
    d->bar = new HangingBar(d->context, *d->hanging, *d->shelf, d->strip);
    d->strip->setHead(d->bar);
    connect(d->bar, &HangingBar::editWanted, this, [this] { d->toggleLayouts(); });
    connect(d->strip, &FilmStrip::busyChanged, this, [this] { d->tellBusy(); });
    d->tellBusy();
    return d->strip;
}

std::vector<Shortcut> ReadingViews::shortcuts() {
    std::vector<Shortcut> keys = {
        {"hsg.next", "Ctrl+PgDown", tr("Next step").toStdString(), KeyScope::Everywhere},
        {"hsg.previous", "Ctrl+PgUp", tr("Previous step").toStdString(), KeyScope::Everywhere},
        {"hsg.follow", "Ctrl+Home", tr("Films: follow the guide again").toStdString(), KeyScope::Everywhere},
        {"hsg.pair", "Ctrl+Shift+Home", tr("Hang the immediate and the delayed film").toStdString(),
         KeyScope::Everywhere},
        {"hsg.stage-next", ".", tr("Next stage of the layouts").toStdString(), KeyScope::Everywhere},
        {"hsg.stage-previous", ",", tr("Previous stage of the layouts").toStdString(), KeyScope::Everywhere},
        {"hsg.keep-layout", "Ctrl+Shift+K", tr("Keep this arrangement as a layout").toStdString(),
         KeyScope::Everywhere},
        {"hsg.layouts", "Ctrl+Shift+L", tr("Edit and share layouts").toStdString(), KeyScope::Everywhere},
        {"hsg.run-frame", "Ins", tr("Frame of the run into the strip").toStdString(), KeyScope::Everywhere},
        {"hsg.link-mark", "Ctrl+M", tr("Mark or film becomes evidence of the question").toStdString(),
         KeyScope::Everywhere},
        {"hsg.draw-mark", "Ctrl+Shift+M", tr("Draw a point as evidence of the question").toStdString(),
         KeyScope::Everywhere},
        {"hsg.card", "Shift+F1", tr("How to decide this question").toStdString(), KeyScope::Everywhere},
        {"hsg.findings", "Ctrl+Shift+F", tr("Copy findings").toStdString(), KeyScope::Everywhere},
        {"hsg.impression", "Ctrl+Shift+I", tr("Copy impression").toStdString(), KeyScope::Everywhere},
        {"hsg.drawing", "Ctrl+Shift+G", tr("Drawing of the tubes").toStdString(), KeyScope::Everywhere},
        {"hsg.what-if", "Ctrl+Shift+W", tr("What if? Change answers on trial").toStdString(), KeyScope::Everywhere},
        {"hsg.technologist", "Ctrl+Shift+T", tr("Technologist's sheet").toStdString(), KeyScope::Everywhere},
        {"hsg.second-reader", "Ctrl+Shift+B", tr("Blinded second reading …").toStdString(), KeyScope::Everywhere},
        {"hsg.prior", "Ctrl+Shift+P", tr("Films of the earlier examination beside").toStdString(),
         KeyScope::Everywhere},
        {"hsg.report", "Ctrl+Shift+R", tr("Report and signature").toStdString(), KeyScope::Everywhere},
    };
    for (int number = 1; number <= 9; ++number) {
        const auto digit = std::to_string(number);
        keys.push_back({"hsg.film" + digit, "Alt+" + digit,
                        tr("Film %1 into the active pane").arg(number).toStdString(), KeyScope::Everywhere});
    }
    return keys;
}

std::vector<viewer::sdk::MenuEntry> ReadingViews::menuEntries() const {
    std::vector<viewer::sdk::MenuEntry> entries;
    for (const auto& key : shortcuts()) {
        if (key.id.rfind("hsg.film", 0) == 0) continue;
        viewer::sdk::MenuEntry entry{key.id, key.text, key.keys};
        entry.onFilm = (key.id == "hsg.run-frame" && runFrameShown(d->context)) || key.id == "hsg.link-mark" ||
                       key.id == "hsg.draw-mark";
        if (key.id == "hsg.follow") entry.isOn = d->hanging->isFollowing();
        entries.push_back(std::move(entry));
    }
    const PaneWords words(d->context);
    for (const auto& one : d->shelf->entries()) {
        viewer::sdk::MenuEntry entry{layoutPrefix + one.layout.id, words.name(one.layout).toStdString()};
        entry.group = tr("Layout").toStdString();
        entry.onFilm = true;
        entry.isOn = one.layout.id == d->hanging->layoutId();
        entries.push_back(std::move(entry));
    }
    for (auto& entry : languageEntries(d->context)) entries.push_back(std::move(entry));
    return entries;
}

void ReadingViews::trigger(const std::string& id) {
    static const std::string film = "hsg.film";
    if (id.rfind(film, 0) == 0) {
        const auto number = static_cast<std::size_t>(id.back() - '0');
        const auto& films = d->context.session.films().films;
        if (number >= 1 && number <= films.size()) d->navigation.showFilm(films[number - 1].film.id);
        return;
    }
    if (chooseLanguage(d->context, id)) d->retranslate();
    if (id.starts_with(layoutPrefix)) d->hanging->hangLayout(id.substr(layoutPrefix.size()));
    if (id == "hsg.follow") d->hanging->follow();
    if (id == "hsg.pair") d->hanging->hangOpening();
    if (id == "hsg.stage-next") d->hanging->nextStage(1);
    if (id == "hsg.stage-previous") d->hanging->nextStage(-1);
    if (id == "hsg.run-frame") addRunFrame(d->context);
    if (id == "hsg.keep-layout" && d->bar) d->bar->askName();
    if (!d->panel) return;
    if (id == "hsg.layouts") d->toggleLayouts();
    if (id == "hsg.link-mark") d->panel->takeEvidence();
    if (id == "hsg.draw-mark") d->panel->drawEvidence();
    if (id == "hsg.card") d->panel->toggleCard();
    if (id == "hsg.next") d->panel->goStep(1);
    if (id == "hsg.previous") d->panel->goStep(-1);
    if (id == "hsg.findings") d->panel->copySection("findings");
    if (id == "hsg.impression") d->panel->copySection("impression");
    if (id == "hsg.technologist") d->toggle<TechnologistPage>();
    if (id == "hsg.second-reader") d->beginSecond();
    if (id == "hsg.prior") d->hangPrior();
    if (id == "hsg.drawing") d->panel->toggleDiagram();
    if (id == "hsg.what-if") d->openTrial(d->navigation.question());
    if (id == "hsg.report") {
        d->navigation.goToStep({});
        d->panel->setFocus(Qt::ShortcutFocusReason);  // its keys (F, I, G, Ctrl+Enter) are what the reader wants next
    }
}

}  // namespace hsg
