#include "plugin/hanging/hanging_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/run_frame.h"
#include "plugin/panel/theme.h"

namespace hsg {

HangingBar::HangingBar(const PanelContext& context, HangingDriver& driver, LayoutShelf& shelf, QWidget* parent)
    : QWidget(parent), context_(context), driver_(driver), shelf_(shelf) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    setFixedHeight(24);
    state_ = button("hangingState");
    previous_ = button("stagePrevious");
    layout_ = button("layoutMenu");
    next_ = button("stageNext");
    reasons_ = new QLabel(this);
    reasons_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    reasons_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(reasons_, 1);
    name_ = new QLineEdit(this);
    name_->setObjectName(QStringLiteral("layoutName"));
    name_->installEventFilter(this);
    name_->hide();
    row->addWidget(name_, 1);
    frame_ = button("frameIntoStrip");
    keep_ = button("keepLayout");
    edit_ = button("editLayouts");
    menu_ = new QMenu(this);
    layout_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &HangingBar::fillMenu);
    connect(state_, &QPushButton::clicked, this, [this] { driver_.follow(); });
    connect(previous_, &QPushButton::clicked, this, [this] { driver_.nextStage(-1); });
    connect(next_, &QPushButton::clicked, this, [this] { driver_.nextStage(1); });
    connect(frame_, &QPushButton::clicked, this, [this] { addRunFrame(context_); });
    connect(keep_, &QPushButton::clicked, this, [this] { name_->isVisible() ? keep() : askName(); });
    connect(edit_, &QPushButton::clicked, this, &HangingBar::editWanted);
    connect(name_, &QLineEdit::returnPressed, this, &HangingBar::keep);
    connect(&driver, &HangingDriver::stateChanged, this, &HangingBar::refresh);
    connect(&shelf, &LayoutShelf::changed, this, &HangingBar::refresh);
    connect(&context.session, &ReadingSession::changed, this, &HangingBar::refresh);
    if (auto* display = context.host.display()) {
        connect(display, &viewer::sdk::Display::imageShown, this, &HangingBar::refresh);
        connect(display, &viewer::sdk::Display::activePaneChanged, this, &HangingBar::refresh);
    }
    retranslate();
}

QPushButton* HangingBar::button(const char* name) {
    auto* made = new QPushButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setFlat(true);
    made->setFocusPolicy(Qt::TabFocus);  // a click leaves the keys where they are
    layout()->addWidget(made);
    return made;
}

void HangingBar::retranslate() {
    previous_->setText(QStringLiteral("◀"));
    previous_->setToolTip(tr("Previous stage (,)"));
    previous_->setAccessibleName(tr("Previous stage"));
    next_->setText(QStringLiteral("▶"));
    next_->setToolTip(tr("Next stage (.)"));
    next_->setAccessibleName(tr("Next stage"));
    edit_->setText(tr("Layouts…"));
    edit_->setToolTip(tr("Edit, order and share layouts (Ctrl+Shift+L)"));
    name_->setPlaceholderText(tr("Name of the layout, then Enter"));
    name_->setAccessibleName(tr("Name of the layout"));
    frame_->setToolTip(tr("This frame of the run becomes a film of its own (Ins)"));
    keep_->setToolTip(tr("Keep this arrangement as a layout (Ctrl+Shift+K)"));
    endNaming();
    refresh();
}

void HangingBar::refresh() {
    const bool isOpen = !context_.session.films().films.empty();
    setEnabled(isOpen);
    const bool follows = driver_.isFollowing();
    state_->setText(follows ? tr("● Following the guide") : tr("○ Own arrangement"));
    state_->setToolTip(follows ? tr("The step of the guide chooses what hangs.")
                               : tr("The guide does not change what hangs. Back to the guide: click, or Ctrl+Home."));
    state_->setStyleSheet(
        QStringLiteral("QPushButton { color: %1 }").arg(theme::css(follows ? theme::good : theme::warning)));
    layout_->setText(driver_.title());
    layout_->setToolTip(tr("Choose a layout"));
    const auto frame = runFrameShown(context_);
    frame_->setVisible(frame.has_value() && !context_.session.isReadOnly());
    if (frame) frame_->setText(tr("＋ Frame %1 into the strip").arg(frame->frame));
    showReasons();
}

void HangingBar::showReasons() {
    const auto lines = driver_.reasons();
    reasons_->setText(
        reasons_->fontMetrics().elidedText(lines.join(QStringLiteral(" · ")), Qt::ElideRight, reasons_->width()));
    reasons_->setToolTip(lines.join(QLatin1Char('\n')));
    reasons_->setAccessibleName(lines.join(QStringLiteral(". ")));
}

void HangingBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    showReasons();
}

void HangingBar::fillMenu() {
    menu_->clear();
    const PaneWords words(context_);
    const auto& guide = shelf_.guideLayout(driver_.modality()).id;
    int number = 0;
    for (const auto& entry : shelf_.entries()) {
        QString text = words.name(entry.layout).replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (++number <= 9) text = QStringLiteral("&%1  ").arg(number) + text;
        if (entry.layout.id == guide) text += tr(" (the guide's)");
        auto* action = menu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(entry.layout.id == driver_.layoutId());
        connect(action, &QAction::triggered, this, [this, id = entry.layout.id] { driver_.hangLayout(id); });
    }
    if (const auto* entry = shelf_.find(driver_.layoutId()); entry && entry->layout.stages.size() > 1) {
        menu_->addSection(words.name(entry->layout));
        for (const auto& stage : entry->layout.stages) {
            auto* action = menu_->addAction(words.name(entry->layout, stage));
            action->setCheckable(true);
            action->setChecked(stage.id == driver_.stageId());
            connect(action, &QAction::triggered, this,
                    [this, id = entry->layout.id, stageId = stage.id] { driver_.hangStage(id, stageId); });
        }
    }
}

void HangingBar::askName() {
    if (!driver_.present()) return;
    reasons_->hide();
    name_->clear();
    name_->show();
    name_->setFocus(Qt::ShortcutFocusReason);
    keep_->setText(tr("Keep it"));
}

void HangingBar::keep() {
    auto layout = driver_.present();
    const QString name = name_->text().trimmed();
    if (!layout || name.isEmpty()) return endNaming();
    layout->name = {{context_.host.settings().language(), name.toStdString()}};
    const auto id = shelf_.add(*layout);
    endNaming();
    driver_.hangLayout(id);
    context_.host.notify(tr("Kept as the layout “%1”.").arg(name).toStdString(), viewer::sdk::Severity::Good);
}

void HangingBar::endNaming() {
    const bool hadFocus = name_->hasFocus();
    name_->hide();
    reasons_->show();
    keep_->setText(tr("Keep…"));
    if (hadFocus && context_.host.display()) context_.host.display()->takeFocus();
}

bool HangingBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == name_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endNaming();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace hsg
