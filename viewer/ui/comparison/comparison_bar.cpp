#include "viewer/ui/comparison/comparison_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "viewer/ui/theme.h"

namespace viewer::ui {

using sdk::CompareMode;

namespace {

const char* const kStyle = R"(
QToolButton { border: 1px solid #3a414b; border-radius: 3px; padding: 2px 5px; background: #23272e; color: #d6dbe0; }
QToolButton:hover { background: #333a44; }
QToolButton:checked { background: #2f6fb5; border-color: #5b9be0; color: white; }
QToolButton:disabled { color: #6a727b; }
QLabel { color: #b2bac2; }
)";

}  // namespace

ComparisonBar::ComparisonBar(const Parts& parts, QWidget* parent) : QWidget(parent), p_(parts) {
    setStyleSheet(kStyle);
    setFont(theme::font(12));
    setAttribute(Qt::WA_OpaquePaintEvent);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    links_ = addGroup();
    link_ = new QLabel(links_);
    links_->layout()->addWidget(link_);
    addButton(links_, "link.pan", QT_TR_NOOP("Move"), 1);
    addButton(links_, "link.zoom", QT_TR_NOOP("Zoom"), 1);
    addButton(links_, "link.rotation", QT_TR_NOOP("Turn"), 1);
    addButton(links_, "link.window", QT_TR_NOOP("Window"), 1);

    QWidget* registration = addGroup();
    addButton(registration, "compare.landmarks", QT_TR_NOOP("Landmarks"));
    addButton(registration, "compare.automatic", QT_TR_NOOP("Register"));

    QWidget* modes = addGroup();
    for (const char* mode :
         {"compare.side-by-side", "compare.flicker", "compare.swipe", "compare.blend", "compare.difference"})
        addButton(modes, mode, nullptr, 2);

    addButton(addGroup(), "compare.snapshot", QT_TR_NOOP("Keep"));
    buildParameter();
    buildMessage();
    connectParts();
    retranslate();
}

void ComparisonBar::connectParts() {
    clock_ = new QTimer(this);
    clock_->setInterval(500);
    connect(clock_, &QTimer::timeout, this, &ComparisonBar::refreshStatus);
    connect(&p_.commands, &PaneCommands::stateChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::pairChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::registrationChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::viewChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &FilmComparison::parameterChanged, this, &ComparisonBar::refreshParameter);
    connect(&p_.comparison, &FilmComparison::busyChanged, this, &ComparisonBar::refresh);
    connect(&p_.landmarks, &LandmarkTool::changed, this, &ComparisonBar::refresh);
    connect(&p_.board, &PaneBoard::layoutChanged, this, &ComparisonBar::refresh);
}

QWidget* ComparisonBar::addGroup(bool isReserved) {
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    groups_.push_back({group, {}, isReserved});
    return group;
}

QToolButton* ComparisonBar::addButton(QWidget* group, const char* command, const char* text, int picture) {
    auto* button = new QToolButton(group);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedHeight(23);
    button->setIconSize({18, 18});
    if (group->layout()) group->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id = std::string(command)] {
        p_.commands.run(id);
        refresh();  // a command that was refused leaves its button as it was
    });
    buttons_.push_back({button, command, text, picture});
    return button;
}

/// The slider of the mode; while a registration runs, its progress stands there.
void ComparisonBar::buildParameter() {
    parameter_ = addGroup(true);
    slider_ = new QSlider(Qt::Horizontal, parameter_);
    slider_->setFocusPolicy(Qt::NoFocus);
    slider_->setFixedWidth(80);
    value_ = new QLabel(parameter_);
    parameter_->layout()->addWidget(slider_);
    parameter_->layout()->addWidget(value_);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) { p_.comparison.setParameter(value / 100.0); });
    progress_ = new QProgressBar(parameter_);
    progress_->setRange(0, 0);
    progress_->setFixedSize(80, 10);
    progress_->setTextVisible(false);
    parameter_->layout()->addWidget(progress_);
}

void ComparisonBar::buildMessage() {
    setting_ = new QWidget(this);
    auto* row = new QHBoxLayout(setting_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    addButton(setting_, "landmark.next", QT_TR_NOOP("Next"));
    addButton(setting_, "landmark.remove", QT_TR_NOOP("Take away"));
    addButton(setting_, "compare.leave", QT_TR_NOOP("Done"));
    prompt_ = new QLabel(this);
    prompt_->setObjectName("landmarkPrompt");
    prompt_->setStyleSheet("background: #584800; color: #ffdd40; border-radius: 3px; font-weight: bold");
    status_ = new QLabel(this);
    status_->setObjectName("registration");
    for (QLabel* label : {prompt_, status_}) label->setContentsMargins(8, 0, 8, 0);
    remedy_ = addButton(this, "compare.landmarks", QT_TR_NOOP("Set landmarks instead"));
    remedy_->setObjectName("setLandmarks");
}

void ComparisonBar::retranslate() {
    link_->setText(tr("Link"));
    setAccessibleName(tr("Comparison"));
    slider_->setAccessibleName(tr("Edge, share or rate of the comparison"));
    progress_->setAccessibleName(tr("Registration is running"));
    value_->setFixedWidth(QFontMetrics(theme::font(12)).horizontalAdvance(tr("%1 a second").arg("8.8")) + 4);
    refreshButtons();
    measure();
    refresh();
}

void ComparisonBar::refreshButtons() {
    const auto entries = p_.commands.entries();
    const bool hasPair = p_.comparison.pair().has_value();
    for (const Button& b : buttons_) {
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.id == b.command; });
        if (entry == entries.end()) continue;
        const QString words = QString::fromStdString(entry->text);
        QStringList keys;
        for (const auto& key : entry->keys)
            keys << QKeySequence(QString::fromStdString(key)).toString(QKeySequence::NativeText);
        b.button->setText(b.text ? tr(b.text) : words);
        b.button->setToolTip(keys.isEmpty() ? words : QString("%1 (%2)").arg(words, keys.join(", ")));
        b.button->setAccessibleName(words);
        b.button->setCheckable(entry->checkable && b.button != remedy_);
        b.button->setChecked(b.button->isCheckable() && p_.commands.isChecked(b.command));
        if (b.command.starts_with("compare.")) b.button->setEnabled(hasPair);
        if (b.command == "compare.snapshot") b.button->setEnabled(p_.comparison.isRegistered());
        if (b.command == "compare.automatic" && p_.comparison.isBusy()) b.button->setText(tr("Cancel"));
    }
}

void ComparisonBar::refresh() {
    setVisible(p_.board.count() > 1 || p_.comparison.pair());
    refreshButtons();
    links_->setVisible(p_.board.count() > 1);
    refreshParameter();
    refreshPrompt();
    refreshStatus();
}

void ComparisonBar::refreshParameter() {
    const CompareMode mode = p_.comparison.mode();
    const bool isBusy = p_.comparison.isBusy(), hasSlider = !isBusy && mode != CompareMode::SideBySide;
    parameter_->setVisible(isBusy || hasSlider);
    progress_->setVisible(isBusy);
    slider_->setVisible(hasSlider);
    value_->setVisible(hasSlider);
    const bool isRate = mode == CompareMode::Flicker;
    const double value = p_.comparison.parameter();
    const QSignalBlocker blocker(slider_);
    slider_->setRange(isRate ? int(FilmComparison::kLeastRate * 100) : 0,
                      isRate ? int(p_.board.preferences().flickerMaxHz * 100) : 100);
    slider_->setValue(int(std::lround(value * 100)));
    value_->setText(isRate ? tr("%1 a second").arg(value, 0, 'f', 1)
                           : QString("%1 %").arg(int(std::lround(value * 100))));
    const QString about[] = {{},
                             tr("Films a second. No faster than the preferences allow: faster flicker can harm people "
                                "with photosensitive epilepsy. Esc stops it."),
                             tr("Where the one film ends and the other begins"),
                             tr("How much of the other film is seen"),
                             tr("How strongly what stayed on both films is lit")};
    slider_->setToolTip(about[int(mode)]);
    value_->setToolTip(about[int(mode)]);
}

/// Which landmark is set next, and where.
void ComparisonBar::refreshPrompt() {
    const bool isSetting = p_.landmarks.isActive() && p_.comparison.pair();
    setting_->setVisible(isSetting);
    prompt_->setVisible(isSetting);
    if (!isSetting) return;
    const auto all = p_.landmarks.list();
    const int index = p_.landmarks.current();
    const sdk::Landmark& now = all[std::size_t(index)];
    const auto pair = *p_.comparison.pair();
    const QString where = !now.fixed && !now.moving ? tr("click on it in both films")
                          : !now.fixed              ? tr("now in: %1").arg(p_.comparison.nameOf(pair.fixed))
                          : !now.moving             ? tr("now in: %1").arg(p_.comparison.nameOf(pair.moving))
                                                    : tr("set on both films; drag to correct it");
    const QString words = tr("%1. %2 — %3").arg(QString::number(index + 1), QString::fromStdString(now.label), where);
    prompt_->setProperty("words", words);
    prompt_->setAccessibleName(words);
    prompt_->setToolTip(tr("Click, or move the cross hair by the arrows and set it with Enter"));
}

/// The result of the registration in full words, in the second row where it is a bad one; else the note beside the
/// caption says it.
void ComparisonBar::refreshStatus() {
    const bool busy = p_.comparison.isBusy();
    busy ? clock_->start() : clock_->stop();
    const QString words = p_.comparison.pair() ? p_.comparison.statusWords() : QString();
    const sdk::Severity severity = p_.comparison.quality();
    const theme::Plate plate = theme::plate(severity);
    status_->setStyleSheet(QString("background: %1; color: %2; border-radius: 3px; font-weight: bold")
                               .arg(plate.ground.name(), plate.text.name()));
    const QString all = words.isEmpty() ? QString() : QString::fromUtf8(theme::sign(severity)) + words;
    status_->setProperty("words", all);
    status_->setAccessibleName(all);
    status_->setToolTip(all);
    const bool isAlert = severity == sdk::Severity::Alert, isSetting = p_.landmarks.isActive();
    // while landmarks are being set the residual beside the caption is enough; why there is none is not
    const bool isFailed = isAlert && !p_.comparison.isRegistered();
    status_->setVisible(!all.isEmpty() && (isSetting ? isFailed : isAlert));
    remedy_->setVisible(isAlert && !isSetting && !busy && p_.comparison.pair());
    wear(tierFor(width()));
    updateGeometry();
    place(width(), true);
}

}  // namespace viewer::ui
