#include "plugin/editor/editor_window_p.h"

#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include "plugin/editor/editor_style.h"
#include "plugin/editor/outline_view.h"
#include "plugin/editor/preview_pane.h"
#include "plugin/editor/start_page.h"

namespace hsg::editor {

EditorWindow::EditorWindow(viewer::sdk::Host& host, std::function<std::string()> now)
    : QWidget(nullptr, Qt::Window), d(std::make_unique<Private>(host, now)) {
    setAttribute(Qt::WA_QuitOnClose, false);  // the reading's window ends the program
    editor::dress(*this);
    // as large as it needs, and never larger than the screen it comes up on
    resize(QSize(1560, 900).boundedTo(screen()->availableSize() - QSize(20, 50)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
    buildKeys();
    connect(&d->desk, &DraftDesk::changed, this, &EditorWindow::refreshHead);
    connect(&d->desk, &DraftDesk::checked, this, &EditorWindow::refreshHead);
    connect(&d->desk, &DraftDesk::checked, this, &EditorWindow::loadCases);
    connect(&d->desk, &DraftDesk::opened, this, [this] {
        d->cases.forget();  // those of the former template
        d->hasCases = false;
    });
    connect(&d->desk, &DraftDesk::refused, this, [this](const QString& why) { tell(why, true); });
    connect(&d->keeper, &DraftKeeper::written, this, &EditorWindow::refreshHead);
    connect(&d->shelf, &ShelfDesk::told, this, &EditorWindow::tell);
    connect(&d->shelf, &ShelfDesk::opened, this, [this] { goTo("edit"); });
    connect(&d->shelf, &ShelfDesk::activated, this, [this] { goTo("start"); });
    d->forget.setSingleShot(true);
    d->forget.callOnTimeout(this, [this] { d->message->clear(); });
    goTo("start");
    d->shelf.scan();
}

EditorWindow::~EditorWindow() {
    delete d->content;  // before what its views refer to
}

void EditorWindow::build() {
    setWindowTitle(tr("Template editor"));
    d->tabs.clear();
    d->hasCases = false;
    delete d->content;
    d->content = new QWidget(this);
    auto* column = new QVBoxLayout(d->content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    buildNotes();
    buildPages();
    layout()->addWidget(d->content);
}

void EditorWindow::retranslate() {
    const int page = d->pages->currentIndex();
    d->language = d->host.settings().language();
    d->cases.forget();
    build();
    goTo(pageNames[page].id);
    d->desk.recheck();
    emit d->shelf.scanned();
}

void EditorWindow::buildPages() {
    d->pages = new QStackedWidget(d->content);
    d->pages->addWidget(new StartPage(d->shelf, d->language, d->pages));
    d->edit = new EditPage(d->desk, d->preview, d->language, d->pages);
    d->pages->addWidget(d->edit);
    d->compare = new ComparePage(d->desk, d->shelf, d->language, d->pages);
    d->pages->addWidget(d->compare);
    d->tryOut = new TrialPage(d->desk, d->trial, d->shelf, d->language, d->pages);
    d->pages->addWidget(d->tryOut);
    auto* exchange = new ExchangePage(d->desk, d->shelf, d->language, d->pages);
    d->pages->addWidget(exchange);
    static_cast<QVBoxLayout*>(d->content->layout())->addWidget(d->pages, 1);
    const auto toItem = [this](const reporting::authoring::NodePath& path) {
        goTo("edit");
        d->edit->goTo(path);
    };
    connect(d->compare, &ComparePage::itemWanted, this, toItem);
    connect(d->tryOut, &TrialPage::itemWanted, this, toItem);
    connect(exchange, &ExchangePage::told, this, &EditorWindow::tell);
}

void EditorWindow::buildKeys() {
    const auto key = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Undo, [this] { d->desk.undo(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { d->desk.redo(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { d->desk.redo(); });
    key(QKeySequence::Save, [this] { d->shelf.save(); });
    key(QKeySequence::Find, [this] {
        goTo("edit");
        d->edit->outline().search();
    });
    key(QKeySequence(Qt::Key_F8), [this] {
        goTo("edit");
        d->edit->nextProblem();
    });
    int number = 0;
    for (const auto& page : pageNames)
        key(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)), [this, id = page.id] { goTo(id); });
}

void EditorWindow::goTo(const std::string& page) {
    const bool needsDraft = page != "start" && page != "exchange";
    const std::string target = needsDraft && !d->desk.isOpen() ? "start" : page;
    for (std::size_t i = 0; i < std::size(pageNames); ++i) {
        const bool isHere = target == pageNames[i].id;
        d->tabs[i]->setChecked(isHere);
        if (isHere) d->pages->setCurrentIndex(static_cast<int>(i));
    }
    if (target == "compare") d->compare->start();
    if (target == "trial") d->tryOut->start();
    refreshHead();
}

void EditorWindow::loadCases() {
    const auto compiled = d->desk.compiled();
    if (d->hasCases || !compiled) return;
    d->hasCases = true;
    d->cases.newest([compiled](const Worker::Stopped&) { return sampleReadings(reporting::templateOf(*compiled)); },
                    [this](const auto& cases) { d->edit->preview().setCases(cases); });
}

void EditorWindow::show() {
    QWidget::show();
    raise();
    activateWindow();
}

DraftDesk& EditorWindow::desk() const {
    return d->desk;
}
ShelfDesk& EditorWindow::shelf() const {
    return d->shelf;
}
TrialDesk& EditorWindow::trial() const {
    return d->trial;
}
EditPage& EditorWindow::editPage() const {
    return *d->edit;
}

bool EditorWindow::isBusy() const {
    return d->desk.isBusy() || d->shelf.isBusy() || d->trial.isRunning() || d->preview.isBusy() ||
           d->compare->isBusy() || d->cases.isBusy();
}

void EditorWindow::closeEvent(QCloseEvent* event) {
    d->keeper.flush();  // unsaved work is there again when the window is opened
    event->accept();
}

}  // namespace hsg::editor
